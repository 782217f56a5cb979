import type { Owner } from '#stores/owner.ts';
import { keepText, textInAddress, textOfAddress } from '#stores/selection/addressOrTab.ts';

const fieldOf = (configurationId: string): string => `remove:${configurationId}`;

/** What the address says of the rows that were selected for removal: their ids, or where they are. */
export function selectionInAddress(ids: readonly string[]): string {
  return textInAddress(ids.join(','));
}

/** Called on the way to the review: this tab keeps what the address cannot hold. */
export function keepSelection(owner: Owner, configurationId: string, ids: readonly string[]): void {
  keepText(owner, fieldOf(configurationId), ids.join(','));
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
  return textOfAddress(owner, fieldOf(configurationId), inAddress)
    ?.split(',')
    .filter((id) => id !== '');
}
