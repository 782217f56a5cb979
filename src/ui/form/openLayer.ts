/** The dialog on the page that a person has in hand; none where no dialog is open. */
export function openDialog(): Element | null {
  return document.querySelector('[role="dialog"]');
}

/** A dialog or a menu is open: it waits for its own answer, and keys for the page rest. */
export function hasOpenLayer(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
