/** How long a browser may take to answer one call, in milliseconds. After that it counts as dead. */
export const LONGEST_CALL = 60_000;
