/** Where a menu opens: inside the page's landmark, where a screen reader looks for content. */
export const mainLandmark = (): Element | null => document.getElementById('main');
