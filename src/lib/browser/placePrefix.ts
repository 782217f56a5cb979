/**
 * Begins the name of everything that this tab keeps of somebody's pages; it is removed at sign-out
 * (`stores/places.ts`).
 */
export const PLACE_PREFIX = 'assignment-desk:place:';
