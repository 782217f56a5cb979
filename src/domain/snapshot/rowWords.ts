import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { describeFilter, targetLabel } from '#domain/assignment/describe.ts';
import { intentWord, isSaid } from '#domain/assignment/intent.ts';
import { heldText } from '#domain/assignment/payload.ts';
import type { VpnName } from '#domain/assignment/settings/settingsWords.ts';
import { isKnownTarget, namedIdOf, type Target } from '#domain/assignment/target.ts';
import {
  changedFields,
  type ChangedPart,
  type Difference,
  type DifferenceKind,
} from '#domain/snapshot/compareSnapshots.ts';
import { nounOf } from '#domain/family/configurationKey.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { counted } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** Names of what rows refer to; an id stands in where a name is not known. */
export interface RowNames {
  target(target: Target): string;
  filter(filter: FilterUse): string;
  /** Of the configuration or app itself, where another one may read the same. */
  item?(item: Difference['item']): string;
  readonly vpn?: VpnName;
}

const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  changed: 'Changed',
  removed: 'Removed',
  added: 'Added',
  gone: 'Gone',
  new: 'New',
  notKnown: 'Not known',
};

/** The same, where the two sides are two tenants and not two times. */
const DIFFERENCE_WORDS_OF_TENANTS: Readonly<Record<DifferenceKind, string>> = {
  changed: 'Differs',
  removed: 'Only there',
  added: 'Only here',
  gone: 'Missing here',
  new: 'Missing there',
  notKnown: 'Not known',
};

/** Of one difference or of several, whatever they are about. */
export function differenceWord(kind: DifferenceKind, isForeign: boolean): string {
  return (isForeign ? DIFFERENCE_WORDS_OF_TENANTS : DIFFERENCE_WORDS)[kind];
}

/** Of one difference, with what it is about where that is the whole of it: "App gone". */
export function differenceWords(
  { kind, item }: Pick<Difference, 'kind' | 'item'>,
  isForeign: boolean,
): string {
  const word = differenceWord(kind, isForeign);
  if (isForeign || (kind !== 'gone' && kind !== 'new')) return word;
  const noun = nounOf(item.id);
  return kind === 'gone' ? `${sentenceCase(noun)} gone` : `New ${noun}`;
}

const PARTS: Readonly<Record<ChangedPart, string>> = {
  role: 'included or excluded',
  filter: 'filter',
  intent: 'intent',
  schedule: 'schedule',
  settings: 'settings',
  other: 'fields without a name in this app',
};

/** What a difference is about, told from others that read the same. */
export function itemName({ item }: Pick<Difference, 'item'>, names: RowNames): string {
  return names.item?.(item) ?? item.displayName;
}

/** "Group “Sales”", "All devices", "Excluded group “Externals”". */
export function whomWords(target: Target, names: RowNames): string {
  const label = targetLabel(target.kind);
  if (!isKnownTarget(target) || namedIdOf(target) === undefined) return label;
  return `${label} “${nameInText(names.target(target))}”`;
}

/** Whom a difference is about; empty where it is about the whole configuration. */
export function whomOf({ was, now }: Difference, names: RowNames): string {
  const row = now ?? was;
  return row === undefined ? '' : whomWords(row.target, names);
}

/** What one side says: a row, or how many rows; empty where it says nothing. */
export function sideWords(difference: Difference, side: 'was' | 'now', names: RowNames): string {
  const { kind, rows, item, parts } = difference;
  if (kind === 'gone') return side === 'was' ? counted(rows, 'assignment') : '';
  if (kind === 'new') return side === 'now' ? counted(rows, 'assignment') : '';
  if (kind === 'notKnown')
    return (side === 'now') === (item.assignments === undefined) ? 'not read' : '';
  const row = difference[side];
  if (row === undefined) return 'not assigned';
  const words = rowWords(row, names);
  return parts.includes('role') ? `${whomWords(row.target, names)}: ${words}` : words;
}

/** What a row says beside its target; "assigned" where that is all. */
export function rowWords(
  { filter, filterNotUnderstood, intent, payload = {}, source }: Assignment,
  names: RowNames,
): string {
  const held = heldText(payload, names.vpn);
  const parts = [
    ...(isSaid({ intent }) ? [intentWord(intent)] : []),
    ...(filterNotUnderstood === true ? ['a filter this app does not understand'] : []),
    ...(filter.mode === 'none' ? [] : [describeFilter(filter, names)]),
    ...(held === '' ? [] : [held]),
    ...(source === undefined || source === 'direct' ? [] : ['by a policy set']),
  ];
  return parts.length === 0 ? 'assigned' : parts.join(', ');
}

/** What differs, in a few words: "filter, intent"; fields nobody has a word for by Graph's names. */
export function changedWords({ was, now, parts }: Difference): string {
  if (was === undefined || now === undefined) return '';
  return parts
    .map((part) =>
      part === 'other' ? `${PARTS.other}: ${changedFields(was, now).join(', ')}` : PARTS[part],
    )
    .join(', ');
}
