import type { FilterUse } from '#domain/assignment/assignment.ts';
import {
  type Intent,
  intentFacts,
  intentLabel,
  intentWord,
  isSaid,
} from '#domain/assignment/intent.ts';
import { groupIdOf, groupInRole } from '#domain/assignment/target.ts';
import { type Result, resultOf } from '#domain/lens/result.ts';
import type { Reason, Standing } from '#domain/lens/standing.ts';
import type { GroupMember, Way } from '#domain/lens/way.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { asWritten, type KnownName, type TargetNames } from '#parts/useTargetNames.ts';

/** Whom a way comes through, from the group to the subject: "Nested group", "Anna", "PC-7". */
export type Links = (way: Way) => readonly string[];

/** How names and the steps between are written for one subject. */
export interface Wording {
  readonly names: TargetNames;
  readonly links: Links;
  /** The groups between, where they are nested and were read: from above. */
  readonly between?: Links;
  /** Whom the group of a way holds, directly or through other groups; undefined for the group itself. */
  readonly memberOf: (way: Way) => GroupMember | undefined;
  /** A filter is decided for a device; of users and groups it stays open by nature. */
  readonly isDevice: boolean;
}

const RESULTS: Readonly<Record<Result, string>> = {
  gets: TEXTS.gets,
  removed: TEXTS.removed,
  keptFrom: TEXTS.keptFrom,
  depends: TEXTS.depends,
  nothing: TEXTS.notAssigned,
};

export function resultWord(result: Result): string {
  return RESULTS[result];
}

export function verdictWord(standing: Pick<Standing, 'verdict' | 'asked'>): string {
  return RESULTS[resultOf(standing)];
}

export function reasonWords(
  reason: Reason,
  { names, isDevice }: Pick<Wording, 'names' | 'isDevice'>,
): string {
  switch (reason.kind) {
    case 'excluded':
      return TEXTS.excluded(groupName(reason.groupId, names));
    case 'groupOpen':
      return [
        TEXTS.groupOpen(groupName(reason.groupId, names)),
        ...(reason.hides === undefined ? [] : [TEXTS.hides[reason.hides]]),
      ].join(': ');
    case 'filtered':
      return TEXTS.filtered(filterName(reason.filterId, names));
    case 'filterOpen':
      return (isDevice ? TEXTS.filterOpen : TEXTS.filterPerDevice)(
        filterName(reason.filterId, names),
      );
    case 'outdone':
      return TEXTS.outdone(intentLabel(reason.intent), intentLabel(reason.by));
    case 'meeting':
      return TEXTS.meeting(intentLabel(reason.intents[0]), intentLabel(reason.intents[1]));
    case 'people':
      return TEXTS.people;
    case 'notCorporate':
      return TEXTS.notCorporate;
    case 'corporateOpen':
      return TEXTS.corporateOpen;
    case 'notApplied':
      return TEXTS.notApplied(groupName(reason.groupId, names));
    case 'platform':
      return TEXTS.platformOpen;
    case 'collection':
      return TEXTS.collectionOpen;
    case 'unknownTarget':
      return TEXTS.unknownTarget;
    case 'unknownFilter':
      return TEXTS.unknownFilter;
    case 'unknownIntent':
      return TEXTS.unknownIntent;
    case 'removal':
      return TEXTS.removal;
    case 'members':
      return TEXTS.membersDiffer;
  }
}

/** The intents that come, where they are worth a word: "Required", "Available (not certain)". */
export function intentWords({ asked }: Pick<Standing, 'asked'>): string {
  return asked
    .filter(({ intent }) => isWorthAWord(intent))
    .map(({ intent, tri }) =>
      tri === 'y' ? intentLabel(intent) : TEXTS.maybe(intentLabel(intent)),
    )
    .join(', ');
}

function isWorthAWord(intent: Intent): boolean {
  return !intentFacts(intent).isUnsaid;
}

/** The member whose way from the group of an assignment can be read; undefined where there is none. */
export function memberBehind(way: Way, { memberOf }: Wording): GroupMember | undefined {
  return way.hits === 'y' && groupIdOf(way.assignment.target) !== undefined
    ? memberOf(way)
    : undefined;
}

/** How a line has names: isolated, for the screen; letter by letter, for a file. */
type AsName = (name: Pick<KnownName, 'label' | 'exact'>) => string;

const onScreen: AsName = ({ label }) => nameInText(label);

/**
 * One way in one line: "Required, only filter Corporate ← Finance ← Anna ← PC-7".
 * @param nested groups between that of the assignment and its member, where they were read
 */
export function wayLine(
  way: Way,
  { names, links, between }: Wording,
  nested: readonly string[] = between?.(way) ?? [],
  asName: AsName = onScreen,
): string {
  const { target, filter, intent } = way.assignment;
  const narrowed = names.filter(filter);
  const said = [
    isSaid({ intent }) && intentWord(intent),
    narrowed && TEXTS.filterUse(narrowed.mode === 'include', asName(narrowed)),
  ].filter((word) => typeof word === 'string');
  const name = asName(names.target(target));
  const steps = [way.isExclusion ? TEXTS.excludedTarget(name) : name, ...nested, ...links(way)];
  return [...(said.length === 0 ? [] : [said.join(', ')]), ...steps].join(' ← ');
}

/** All of it, for a tooltip: reasons first, then the ways. */
export function standingLine(
  { reasons, ways }: Standing,
  wording: Wording,
  asName: AsName = onScreen,
): string {
  return [
    ...reasons.map((reason) => reasonWords(reason, wording)),
    ...ways.map((way) => wayLine(way, wording, undefined, asName)),
  ].join('; ');
}

/** The same for a file, which has names letter by letter. */
export function standingInFile(standing: Standing, wording: Wording): string {
  return standingLine(standing, wording, asWritten);
}

/** A way for a file. */
export function wayInFile(way: Way, wording: Wording): string {
  return wayLine(way, wording, undefined, asWritten);
}

function groupName(groupId: string, names: TargetNames): string {
  return nameInText(names.target(groupInRole(groupId, 'includes')).label);
}

function filterName(filterId: string, names: TargetNames): string {
  const use: FilterUse = { mode: 'include', filterId };
  return nameInText(names.filter(use)?.label ?? filterId);
}
