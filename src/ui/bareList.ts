/** `sx` of a list that is told as one and does not look like one. */
export const BARE_LIST = { m: 0, p: 0, listStyle: 'none' } as const;
