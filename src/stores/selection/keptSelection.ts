import type { Owner } from '#stores/owner.ts';
import { keepTyped, typedOf } from '#stores/places.ts';

/**
 * Letters of ids in the address of a review. Servers refuse addresses from 8,000 bytes on; this is
 * some eighty rows.
 */
const MOST_IN_ADDRESS = 6000;

/** In the address in place of ids that are too long for it. */
const IN_TAB = 'tab';

const fieldOf = (configurationId: string): string => `remove:${configurationId}`;

/** What the address says of the rows that were selected for removal: their ids, or where they are. */
export function selectionInAddress(ids: readonly string[]): string {
  const joined = ids.join(',');
  return joined.length > MOST_IN_ADDRESS ? IN_TAB : joined;
}

/** Called on the way to the review: this tab keeps what the address cannot hold. */
export function keepSelection(owner: Owner, configurationId: string, ids: readonly string[]): void {
  keepTyped(
    owner,
    fieldOf(configurationId),
    selectionInAddress(ids) === IN_TAB ? ids.join(',') : '',
  );
}

/**
 * The ids of an address, or those that this tab keeps for it; undefined where it keeps none: the
 * address came from another tab, or the browser keeps nothing.
 */
export function selectionOf(
  owner: Owner,
  configurationId: string,
  inAddress: string,
): readonly string[] | undefined {
  const text = inAddress === IN_TAB ? typedOf(owner, fieldOf(configurationId)) : inAddress;
  if (inAddress === IN_TAB && text === '') return undefined;
  return text.split(',').filter((id) => id !== '');
}
