import type { Owner } from '#stores/owner.ts';
import { keepTyped, typedOf } from '#stores/places.ts';

/** Letters in the address of a page. Servers refuse addresses from 8,000 bytes on. */
const MOST_IN_ADDRESS = 6000;

/** In the address in place of a text that is too long for it. */
const IN_TAB = 'tab';

/** What the address says of a choice: the text, or that this tab has it. */
export function textInAddress(text: string): string {
  return text.length > MOST_IN_ADDRESS ? IN_TAB : text;
}

/**
 * Called before the address says it: this tab keeps what the address cannot hold.
 * @param field names what was chosen, and where
 * @returns false when the browser did not keep what it was asked to keep
 */
export function keepText(owner: Owner, field: string, text: string): boolean {
  const isKept = textInAddress(text) === IN_TAB;
  return keepTyped(owner, field, isKept ? text : '') || !isKept;
}

/**
 * The text of an address, or the one that this tab keeps for it; undefined where it keeps none: the
 * address came from another tab, or the browser keeps nothing.
 */
export function textOfAddress(owner: Owner, field: string, inAddress: string): string | undefined {
  if (inAddress !== IN_TAB) return inAddress;
  const kept = typedOf(owner, field);
  return kept === '' ? undefined : kept;
}
