import { whyShownOnly } from '#domain/family/configurationKey.ts';
import { leftOutWords } from '#domain/plan/csv/presentPlan.ts';
import type { NotPutBack } from '#domain/snapshot/whyNotPutBack.ts';

/** Why something is not in the plan, as the end of a sentence that begins with its name. */
export function notPutBackWords({ difference, reason, isForeign }: NotPutBack): string {
  switch (reason) {
    case 'itemGone':
      return isForeign
        ? 'this tenant has no configuration of this family and name'
        : 'is not in this tenant any more, or not visible to you';
    case 'itemNew':
      return isForeign
        ? 'is in this tenant only, so its assignments stay'
        : 'was not there when the snapshot was taken, so its assignments stay';
    case 'shownOnly':
      return `is not changed by this app: ${whyShownOnly(difference.item.id) ?? ''}`.replace(
        /\.$/,
        '',
      );
    case 'notKnown':
      return isForeign
        ? 'its assignments could not be read, here or in the snapshot'
        : 'its assignments could not be read, then or now';
    case 'groupGone':
      return 'the group was deleted, or is not visible to you';
    case 'filterGone':
      return 'the filter was deleted, or is not visible to you';
    case 'noGroupHere':
      return 'no group of this tenant stands for this one: choose one under “Groups and filters”';
    case 'noFilterHere':
      return 'no filter of this tenant stands for its filter: choose one under “Groups and filters”';
    case 'noVpnHere':
      return 'no VPN configuration of this tenant has the name of the one that it is tied to';
    case 'collectionThere':
      return 'the collection is of another Configuration Manager';
    case 'collectionHere':
      return 'which collection stands for it in the snapshot is not known, so it stays';
    case 'groupGoneHere':
      return 'the group was deleted here, so which group of the snapshot it stood for is not known: it stays';
    case 'groupNotRead':
      return 'whether its group still exists could not be read, so it stays';
    case 'mayStandForTheirs':
      return 'several groups have its name: it stays until you choose one under “Groups and filters”';
    case 'twoInOnePlace':
      return 'two groups of the snapshot stand for this one, and say different things';
    case 'filteredExclusion':
      return 'an excluded group takes no filter';
    case 'notDirect':
    case 'unknownSource':
    case 'unknownTarget':
    case 'unknownFilter':
    case 'unknownIntent':
      return leftOutWords(reason);
  }
}
