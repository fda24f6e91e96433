/** The frame page of an example: beside the page, by the place among its examples. */
export const exampleName = (page: string, index: number) => `examples/${page}-${index + 1}.html`;
