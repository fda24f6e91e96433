/** The demo page as its server writes it. `wait`: for how many milliseconds the script is held back. */
export function servedPage(wait?: number): Promise<string>;
