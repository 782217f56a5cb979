/** Public tools ask for no more of update policies; nobody is known to have tried. */
export const PAGE_OF_UPDATES = 200;
