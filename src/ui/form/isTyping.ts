/**
 * Would a key typed here become text, or choose something? Shortcuts of one key leave it alone
 * then.
 */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role="textbox"], [role="listbox"], [role="menu"], [role="combobox"]',
      ) !== null)
  );
}
