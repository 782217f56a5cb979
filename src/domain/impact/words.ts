import { nameInText } from '#lib/text/shownName.ts';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Doubt } from '#domain/impact/doubt.ts';
import type { Reach, View } from '#domain/impact/impact.ts';
import { numberText } from '#lib/locale.ts';

export const VIEW_LABELS: Record<View, string> = {
  now: 'Now',
  after: 'After',
  kept: 'Kept',
  gained: 'Gained',
  lost: 'Lost',
};

/**
 * A number as it may be said: "120", "80–120", "at least 80", "at most 120", "unknown". Never a
 * number for what is not known.
 */
export function reachWords(reach: Reach): string {
  if (reach.kind === 'unknown') return 'unknown';
  if (reach.kind === 'exact') return format(reach.count);
  const { least, most } = reach;
  if (most === undefined) return least === 0 ? 'unknown' : `at least ${format(least)}`;
  return least === 0 ? `at most ${format(most)}` : `${format(least)}–${format(most)}`;
}

/** Is the number still being read? Then the reasons are left out. */
export function isReading(reach: Reach): boolean {
  return reach.kind !== 'exact' && reach.because.some(({ kind }) => kind === 'reading');
}

/** Names of groups and filters by id; the id stands in where a name is not known. */
export interface DoubtNames {
  readonly group: (id: string) => string;
  readonly filter: (id: string) => string;
}

/** Why a number is not exact, in a sentence. */
export function doubtWords(doubt: Doubt, names: DoubtNames): string {
  switch (doubt.kind) {
    case 'failed':
      if (doubt.what === 'inventory')
        return `Managed devices could not be read. ${reason(doubt.failure)}`;
      if (doubt.what === 'filter')
        return `What filter “${nameInText(names.filter(doubt.id))}” matches could not be read. ${reason(doubt.failure)}`;
      return `Members of “${nameInText(names.group(doubt.id))}” could not be read. ${reason(doubt.failure)}`;
    case 'tooMany':
      if (doubt.what === 'inventory')
        return 'The tenant has more than 10,000 devices. They are counted, not listed.';
      if (doubt.what === 'filter')
        return `Filter “${nameInText(names.filter(doubt.id))}” matches more than 1,000 devices. Only the first 1,000 are read.`;
      return `“${nameInText(names.group(doubt.id))}” has more than 10,000 members. They are counted, not listed.`;
    case 'idsHidden':
      return `Graph tells how many devices are in “${nameInText(names.group(doubt.id))}”, but not which: that takes permission to read devices.`;
    case 'unknownTarget':
      return 'One assignment has a target this app does not know.';
    case 'unknownIntent':
      return 'One assignment has an intent this app does not know.';
    case 'allUsers':
      return 'Licensed users are not listed. Those with a managed device, and members of the groups here, are certain.';
    case 'collection':
      return 'Graph does not tell which devices are in a ConfigMgr collection.';
    case 'removal':
      return 'Where Remove meets Apply, Microsoft does not say which one wins.';
    case 'platform':
      return 'Of some devices Graph does not tell whether this platform is theirs.';
    case 'unasked':
      return 'More groups, members or filters are named than are read at once. Those left out are counted, or not known.';
    case 'reading':
      return 'Still reading.';
  }
}

function reason(failure: Failure): string {
  return `${explain(failure).title}.`;
}

function format(count: number): string {
  return numberText(count);
}

/** Nobody, for certain. */
export function isNobody(reach: Reach): boolean {
  return reach.kind === 'exact' && reach.count === 0;
}
