import type { Assignment } from '#domain/assignment/assignment.ts';
import { CONFLICTS, WAYS } from '#domain/assignment/intentConflicts.ts';
import { type Intent, intentOf, placeIntentOf } from '#domain/assignment/intent.ts';
import { groupIdOf, isKnownTarget } from '#domain/assignment/target.ts';
import { givenRows, givenTo, type Recipients } from '#domain/impact/crowd/recipients.ts';
import { answerOf, type Tri } from '#domain/impact/condition.ts';
import {
  FACT,
  type ImpactAssignment,
  reachOfDevices,
  reachOfUsers,
} from '#domain/impact/crowd/rule.ts';
import { type Lists, type Meeting, meetingOf } from '#domain/impact/crowd/standing.ts';
import {
  asPerson,
  fitsSubject,
  type HidingGroups,
  type Known,
  knownOf,
  NONE_HIDING,
  type Subject,
} from '#domain/lens/subject.ts';
import { isIncludedAs, type Way, waysOf } from '#domain/lens/way.ts';

/**
 * `gets`: it certainly does. `keptFrom`: something would bring it, or excludes by name, and it does
 * not come. `depends`: on what was not read, or on what Microsoft leaves undefined. `nothing`: no
 * assignment is about it.
 */
export type Verdict = 'gets' | 'keptFrom' | 'depends' | 'nothing';

/** Why something does not come, or cannot be told. */
export type Reason =
  | { readonly kind: 'excluded'; readonly groupId: string }
  /** The filter lets it not through. */
  | { readonly kind: 'filtered'; readonly filterId: string }
  /** Another intent of the same app wins, as Microsoft documents. */
  | { readonly kind: 'outdone'; readonly intent: Intent; readonly by: Intent }
  /** Two intents meet, and which of them holds depends on more than assignments, or is not said. */
  | { readonly kind: 'meeting'; readonly intents: readonly [Intent, Intent] }
  | { readonly kind: 'filterOpen'; readonly filterId: string }
  /** Whether it is in the group. */
  | {
      readonly kind: 'groupOpen';
      readonly groupId: string;
      /** Who does not tell it; undefined where the memberships were not read. */
      readonly hides?: 'members' | 'nested';
    }
  /** A group of devices is named, and it comes to people only. */
  | { readonly kind: 'people' }
  /** Of Android Enterprise, a group of devices brings it to some of the company's alone. */
  | { readonly kind: 'notCorporate' | 'corporateOpen' }
  /**
   * A group of users is excluded from what comes to a device, or the other way round: Intune does
   * not apply such an exclusion (docs/reference/assignment-rules.md).
   */
  | { readonly kind: 'notApplied'; readonly groupId: string }
  | { readonly kind: 'platform' }
  | { readonly kind: 'collection' }
  | { readonly kind: 'unknownTarget' }
  | { readonly kind: 'unknownFilter' }
  | { readonly kind: 'unknownIntent' }
  /** Apply and Remove meet, and nobody has documented which wins. */
  | { readonly kind: 'removal' }
  /** Users in the group fare otherwise than devices in it. */
  | { readonly kind: 'members' };

/** What is asked of the subject, and whether it is asked: "Required, yes". */
export interface Asked {
  readonly intent: Intent;
  readonly tri: Tri;
}

export interface Standing {
  readonly verdict: Verdict;
  /** Each intent that comes or may come. */
  readonly asked: readonly Asked[];
  /** The assignments that touch it, or may. */
  readonly ways: readonly Way[];
  readonly reasons: readonly Reason[];
}

/** Shared, as most of ten thousand answers need no reason. */
const NO_REASONS: readonly Reason[] = [];

const NOTHING: Standing = { verdict: 'nothing', asked: [], ways: [], reasons: [] };

/** Says what one subject gets; what is known of the subject is looked up once. */
export type Evaluator = (rows: readonly Assignment[], recipients: Recipients) => Standing;

/**
 * Whether a user, a device or a member of a group gets a configuration, by the conditions that
 * impact counts with.
 */
export function evaluatorOf(subject: Subject, hiding: HidingGroups = NONE_HIDING): Evaluator {
  const devicesAndUsers = knownOf(subject, hiding);
  const anybody = devicesAndUsers.map((one) => knowing(one, hiding));
  const people = devicesAndUsers.map((one) => knowing(asPerson(one), hiding));
  return (rows, recipients) => {
    const fits = fitsSubject(subject, recipients.platform);
    if (fits === 'n') return NOTHING;
    const each = recipients.isForPeople === true ? people : anybody;
    const [first, ...others] = each;
    return first !== undefined && others.length === 0
      ? standingOf(rows, recipients, first, fits)
      : ofMembers(each.map((one) => standingOf(rows, recipients, one, fits)));
  };
}

interface Knowing {
  readonly known: Known;
  readonly hiding: HidingGroups;
  /** When rows reach it. */
  readonly lists: Lists<ImpactAssignment>;
}

function knowing(known: Known, hiding: HidingGroups): Knowing {
  const { unit, asking } = known;
  return {
    known,
    hiding,
    lists: unit === 'user' ? reachOfUsers(asking) : reachOfDevices(asking),
  };
}

function standingOf(
  rows: readonly Assignment[],
  recipients: Recipients,
  { known, hiding, lists }: Knowing,
  fits: Tri,
): Standing {
  const ways = waysOf(rows, known);
  if (ways.length === 0) return NOTHING;
  const touching = givenRows(
    ways.map(({ assignment }) => assignment),
    recipients,
  );
  const intents: (Intent | undefined)[] = [];
  for (const row of touching) {
    const intent = intentOf(row);
    if (!intents.includes(intent)) intents.push(intent);
  }
  // One intent meets no other.
  const meeting = intents.length > 1 ? meetingOf(touching, lists) : undefined;
  const reasons: Reason[] = [];
  const asked: Asked[] = [];
  for (const intent of intents) {
    // An unknown word asks for nothing that the app could name.
    if (intent === undefined) continue;
    const { tri: reached, open } = answerOf(
      meeting === undefined ? lists.reached(touching) : meeting.stands([intent]),
    );
    const tri = reached === 'y' ? fits : reached;
    for (const fact of open) reasons.push(...reasonsOfFact(fact, intent, touching, hiding));
    if (reached !== 'n' && fits === 'm') reasons.push({ kind: 'platform' });
    if (reached === 'n' && meeting !== undefined)
      reasons.push(...outdoneBy(intent, intents, meeting));
    asked.push({ intent, tri });
  }
  for (const way of ways) reasons.push(...whyNotGiven(way, recipients, known));
  reasons.push(...ofExclusions(ways, known));
  return judge(asked, ways, reasons);
}

/** A device is named, and nothing is given to devices by this row, or not to this one. */
function whyNotGiven(
  { assignment, isExclusion, hits, through }: Way,
  recipients: Recipients,
  { asked }: Known,
): readonly Reason[] {
  if (isExclusion || hits !== 'y' || through === 'user') return NO_REASONS;
  const { device } = givenTo(assignment, recipients);
  if (device === true) return NO_REASONS;
  if (device === false) return [{ kind: 'people' }];
  return asked.corporate === 'n' ? [{ kind: 'notCorporate' }] : NO_REASONS;
}

/** The intents that certainly win over one that would come without them. */
function outdoneBy(
  intent: Intent,
  intents: readonly (Intent | undefined)[],
  { reaches, isLostTo }: Meeting,
): Reason[] {
  if (answerOf(reaches(intent)).tri === 'n') return [];
  return intents.flatMap((by) =>
    by !== undefined && answerOf(isLostTo(intent, by)).tri === 'y'
      ? [{ kind: 'outdone' as const, intent, by }]
      : [],
  );
}

/**
 * What an excluded group that holds it does: keeps it from what includes it, or is not applied, since
 * it holds the user and the device is included, or the other way round.
 */
function ofExclusions(ways: readonly Way[], { asked }: Known): readonly Reason[] {
  if (!ways.some(({ isExclusion }) => isExclusion)) return NO_REASONS;
  const exclusions = ways.flatMap(({ assignment, isExclusion, hits }) => {
    const groupId = groupIdOf(assignment.target)?.toLowerCase();
    return !isExclusion || hits !== 'y' || groupId === undefined
      ? []
      : [{ groupId, place: placeIntentOf(assignment) }];
  });
  return exclusions.flatMap(({ groupId, place }): Reason[] => {
    const included = ways.filter(
      ({ assignment, isExclusion, hits }) =>
        !isExclusion && hits === 'y' && placeIntentOf(assignment) === place,
    );
    const of = exclusions.filter((each) => each.place === place);
    const includedAs = WAYS.filter((way) =>
      included.some(({ assignment }) => isIncludedAs(assignment, way, asked)),
    );
    const holds = (way: Way['through']) => asked[way](groupId) === 'y';
    const isFree = (way: Way['through']) => of.every((each) => asked[way](each.groupId) !== 'y');
    return [
      ...(included.length === 0 || includedAs.some(holds)
        ? [{ kind: 'excluded' as const, groupId }]
        : []),
      ...(includedAs.some(isFree) ? [{ kind: 'notApplied' as const, groupId }] : []),
    ];
  });
}

function judge(
  decided: readonly Asked[],
  ways: readonly Way[],
  first: readonly Reason[],
): Standing {
  const reasons: Reason[] = [...first];
  for (const way of ways) addReasons(reasons, way);
  const isUnclear = reasons.some(({ kind }) => UNCLEAR.has(kind));
  const stays = decided.filter(({ tri }) => tri !== 'n');
  const coming = isUnclear ? stays.map(({ intent }): Asked => ({ intent, tri: 'm' })) : stays;
  const verdict: Verdict = coming.some(({ tri }) => tri === 'y')
    ? 'gets'
    : coming.length > 0 || isUnclear
      ? 'depends'
      : ways.some(({ hits }) => hits === 'y')
        ? 'keptFrom'
        : 'nothing';
  if (verdict === 'nothing') return NOTHING;
  const said = reasons.length === 0 ? NO_REASONS : distinct(reasonsFor(verdict, reasons));
  return { verdict, asked: coming, ways, reasons: said };
}

/** A row of which this is true may bring anything, or keep it. */
const UNCLEAR: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'unknownTarget',
  'unknownFilter',
  'unknownIntent',
]);

/** Said of what does not come alone. */
const KEEPING: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'excluded',
  'filtered',
  'people',
  'notCorporate',
  'outdone',
]);

/** What does not matter for the verdict is not said: who gets it does not ask why not. */
function reasonsFor(verdict: Verdict, reasons: readonly Reason[]): readonly Reason[] {
  const isKept = verdict === 'keptFrom';
  return reasons.filter(
    ({ kind }) => KEEPING.has(kind) === isKept || (verdict === 'gets' && kind === 'outdone'),
  );
}

/** What an open fact says of one who is asked about an intent. */
function reasonsOfFact(
  fact: string,
  intent: Intent,
  rows: readonly ImpactAssignment[],
  hiding: HidingGroups,
): Reason[] {
  const id = fact.slice(fact.indexOf(':') + 1);
  if (fact.startsWith(FACT.matches(''))) return [{ kind: 'filterOpen', filterId: id }];
  if (fact.startsWith(FACT.inCollection(''))) return [{ kind: 'collection' }];
  if (fact === FACT.isCorporate) return [{ kind: 'corporateOpen' }];
  if (fact !== FACT.removeWins) {
    const hides = hiding.get(id);
    return [{ kind: 'groupOpen', groupId: id, ...(hides !== undefined && { hides }) }];
  }
  if (placeIntentOf({ intent }) === undefined) return [{ kind: 'removal' }];
  const others = new Set(rows.map(intentOf));
  return CONFLICTS.flatMap(({ between }) =>
    between.includes(intent) && between.every((each) => others.has(each))
      ? [{ kind: 'meeting' as const, intents: between }]
      : [],
  );
}

function addReasons(reasons: Reason[], { assignment, passes }: Way): void {
  const { target, filter } = assignment;
  if (!isKnownTarget(target)) reasons.push({ kind: 'unknownTarget' });
  if (assignment.filterNotUnderstood === true) reasons.push({ kind: 'unknownFilter' });
  if (intentOf(assignment) === undefined) reasons.push({ kind: 'unknownIntent' });
  if (passes === 'n' && filter.mode !== 'none')
    reasons.push({ kind: 'filtered', filterId: filter.filterId.toLowerCase() });
}

const STRENGTH: readonly Verdict[] = ['gets', 'depends', 'keptFrom', 'nothing'];

/** What a group of users and devices gets; where one gets it and the other is kept, it depends. */
function ofMembers(all: readonly Standing[]): Standing {
  const verdicts = new Set(all.map(({ verdict }) => verdict));
  const differ = verdicts.has('gets') && verdicts.has('keptFrom');
  const verdict = differ ? 'depends' : STRENGTH.find((each) => verdicts.has(each))!;
  const asked = new Map<Intent, Tri>();
  for (const { intent, tri } of all.flatMap((each) => each.asked))
    if (differ) asked.set(intent, 'm');
    else if (asked.get(intent) !== 'y') asked.set(intent, tri);
  const ways = new Map(
    all.flatMap((each) => each.ways).map((way) => [way.assignment, way] as const),
  );
  const reasons = all
    .filter((each) => differ || each.verdict === verdict)
    .flatMap((e) => e.reasons);
  return {
    verdict,
    asked: [...asked].map(([intent, tri]) => ({ intent, tri })),
    ways: [...ways.values()],
    reasons: distinct(differ ? [{ kind: 'members' }, ...reasons] : reasons),
  };
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
