import { type EffectWords, effectOf, placeIntentOf, takesAway } from '#domain/assignment/intent.ts';
import { everyoneOf, excludes, isGroupTarget } from '#domain/assignment/target.ts';
import { deviceWords } from '#domain/configuration/platform.ts';
import { type ImpactAssignment, impactKey } from '#domain/impact/crowd/rule.ts';
import { type ImpactQuestion, reckonDevices } from '#domain/impact/impact.ts';
import { givenTo } from '#domain/impact/crowd/recipients.ts';
import { isNobody } from '#domain/impact/words.ts';

/** Rows that one list has and the other has not, filter and intent counted. */
export interface RowDifference {
  readonly added: readonly ImpactAssignment[];
  readonly removed: readonly ImpactAssignment[];
}

/** What differs between the two lists, whatever their order. */
export function rowDifference({
  before,
  after,
}: Pick<ImpactQuestion, 'before' | 'after'>): RowDifference {
  return { added: without(after, before), removed: without(before, after) };
}

function without(
  rows: readonly ImpactAssignment[],
  others: readonly ImpactAssignment[],
): readonly ImpactAssignment[] {
  const known = new Set(others.map(impactKey));
  return rows.filter((row) => !known.has(impactKey(row)));
}

/** The words of any configuration. */
const RECEIVED = effectOf([]);

/**
 * Why a change reaches and takes no device, in one sentence; undefined where the rows are the same,
 * where a device receives or loses it, and where that is not known for certain.
 * @param effect what becomes of a device by the rows that differ
 */
export function whyUnchanged(
  question: ImpactQuestion,
  { without: said }: EffectWords = RECEIVED,
): string | undefined {
  const { added, removed } = rowDifference({
    before: asked(question, question.before),
    after: asked(question, question.after),
  });
  if (added.length + removed.length === 0) return undefined;
  const rows = [...added, ...removed];
  // Where Remove meets Apply, nobody can say who wins.
  if (rows.some((row) => takesAway(row) && placeIntentOf(row) === undefined)) return undefined;
  const { reach } = reckonDevices(question);
  if (!isNobody(reach('gained')) || !isNobody(reach('lost'))) return undefined;
  if (added.length > 0 && removed.length > 0)
    return isNobody(reach('after'))
      ? `${said.nobody}: ${whyNone(question, added) ?? OTHERS_DECIDE}.`
      : `${said.theSame}.`;
  return added.length > 0
    ? whyNotAdded(question, added, said)
    : whyNotRemoved(question, removed, said);
}

/** The rows that are asked about. */
function asked<Row extends ImpactAssignment>(
  { intents }: Pick<ImpactQuestion, 'intents'>,
  rows: readonly Row[],
): readonly Row[] {
  return intents === undefined
    ? rows
    : rows.filter((row) => intents.some((intent) => intent === placeIntentOf(row)));
}

type Said = EffectWords['without'];

/** Other rows of the list decide it: filters of two rows meet, or a row is excluded. */
const OTHERS_DECIDE = 'other assignments keep it from them';
const ANOTHER_REACHES = 'another assignment reaches them';
/** Rows of another intent decide it (`CONFLICTS`). */
const OUTDONE = 'another intent of the app wins for them';

function whyNotAdded(
  question: ImpactQuestion,
  added: readonly ImpactAssignment[],
  said: Said,
): string {
  const including = added.filter(({ target }) => !excludes(target.kind));
  if (including.length === 0) return `${said.nobodyLess}: ${whyNotExcluded(question, added)}.`;
  const reason =
    whyNone(question, including) ??
    (isSubset(question, including, question.before) ? said.already : undefined) ??
    (isSubset(question, [...including, ...exclusionsOf(question.after)], question.before)
      ? `${said.already} or are excluded`
      : isOutdone(question)
        ? OUTDONE
        : OTHERS_DECIDE);
  return `${said.nobodyMore}: ${reason}.`;
}

/** Would a device gain it, were there no rows of other intents? */
function isOutdone(question: ImpactQuestion): boolean {
  const [before, after] = [asked(question, question.before), asked(question, question.after)];
  if (after.length === question.after.length) return false;
  return !isNobody(reckonDevices({ ...question, before, after }).reach('gained'));
}

/** Why these rows alone reach nobody; undefined where they reach a device. */
function whyNone(
  question: ImpactQuestion,
  including: readonly ImpactAssignment[],
): string | undefined {
  const unfiltered = including.map((row) => ({ ...row, filter: { mode: 'none' } as const }));
  if (reachesNobody(question, unfiltered))
    return reachesNobody(givingAll(question), unfiltered)
      ? `the target has no ${deviceWords(question.platform)}`
      : whyNotGiven(question, including);
  if (reachesNobody(question, including))
    return including.some(({ filter }) => filter.mode === 'include')
      ? 'none matches the filter'
      : 'the filter excludes them all';
  return reachesNobody(question, [...including, ...exclusionsOf(question.after)])
    ? 'they are excluded'
    : undefined;
}

/** As if its rows gave it to everybody whom their targets name. */
function givingAll(question: ImpactQuestion): ImpactQuestion {
  return { ...question, isForPeople: false, offers: undefined };
}

/** Why those whom a target names get nothing by it, in the sense of {@link givenTo}. */
function whyNotGiven(question: ImpactQuestion, including: readonly ImpactAssignment[]): string {
  const given = including.map((row) => givenTo(row, question));
  if (question.isForPeople === true)
    return 'it comes to people, and a group of devices does not bring it';
  if (given.every(({ user }) => !user) && question.offers?.withoutEnrollment === false)
    return including.every(({ target }) => everyoneOf(target.kind) === 'device')
      ? OFFERED_TO_USERS
      : 'apps of this type are not offered without enrollment';
  return given.some(({ device }) => device === 'corporate')
    ? 'a group of devices offers it to corporate-owned Android devices only'
    : OFFERED_TO_USERS;
}

const OFFERED_TO_USERS = 'what is available is offered to users, not to devices';

function whyNotExcluded(question: ImpactQuestion, added: readonly ImpactAssignment[]): string {
  const members = asIncluded(added);
  if (reachesNobody(question, members)) return `the group has no ${deviceWords(question.platform)}`;
  const own = ofSameIntent(question, added);
  const madeUp = whatMakesUp(question, own, 'lost');
  if (madeUp !== undefined) return madeUp;
  if (receiveNow(own, members)) return 'Intune ignores the exclusion for them';
  return added.some((row) => placeIntentOf(row) !== undefined)
    ? 'none of the group’s devices has it by this intent now'
    : 'none of the group’s devices receives it now';
}

function whyNotRemoved(
  question: ImpactQuestion,
  removed: readonly ImpactAssignment[],
  said: Said,
): string {
  const including = removed.filter(({ target }) => !excludes(target.kind));
  if (including.length > 0) {
    const reason = whyNone({ ...question, after: question.before }, including) ?? ANOTHER_REACHES;
    return `${said.nobodyLess}: ${reason}.`;
  }
  const members = asIncluded(removed);
  const own = ofSameIntent(question, removed);
  const reason = reachesNobody(question, members)
    ? `the group has no ${deviceWords(question.platform)}`
    : (whatMakesUp(question, own, 'gained') ??
      (receiveNow(own, members)
        ? 'Intune ignored the exclusion for them'
        : 'other assignments do not reach the group’s devices'));
  return `${said.nobodyMore}: ${reason}.`;
}

/** With those rows alone that exclusions of these intents are about. */
function ofSameIntent(
  question: ImpactQuestion,
  exclusions: readonly ImpactAssignment[],
): ImpactQuestion {
  const isMeant = (row: ImpactAssignment) =>
    exclusions.some((exclusion) => placeIntentOf(exclusion) === placeIntentOf(row));
  return {
    ...question,
    before: question.before.filter(isMeant),
    after: question.after.filter(isMeant),
  };
}

/**
 * What makes up for an exclusion that takes devices from the rows of its own intent, so that
 * nobody loses or gains by it; undefined where it takes none from them.
 */
function whatMakesUp(
  question: ImpactQuestion,
  own: ImpactQuestion,
  side: 'gained' | 'lost',
): string | undefined {
  if (isNobody(reckonDevices(own).reach(side))) return undefined;
  const [before, after] = [asked(question, question.before), asked(question, question.after)];
  return isNobody(reckonDevices({ ...question, before, after }).reach(side))
    ? ANOTHER_REACHES
    : OUTDONE;
}

/** The groups of exclusions, as if they were included: what an exclusion could take away. */
function asIncluded(rows: readonly ImpactAssignment[]): readonly ImpactAssignment[] {
  return rows.flatMap(({ target, intent }): ImpactAssignment[] =>
    isGroupTarget(target)
      ? [
          {
            target: { kind: 'group', groupId: target.groupId },
            filter: { mode: 'none' },
            intent,
          },
        ]
      : [],
  );
}

/** May one of these devices receive it before the change? */
function receiveNow(question: ImpactQuestion, members: readonly ImpactAssignment[]): boolean {
  const { reach } = reckonDevices({ ...question, before: members, after: question.before });
  return !isNobody(reach('kept'));
}

function reachesNobody(question: ImpactQuestion, rows: readonly ImpactAssignment[]): boolean {
  return isNobody(reckonDevices({ ...question, before: [], after: rows }).reach('after'));
}

/** Does every device that the first rows reach receive it by the other rows? */
function isSubset(
  question: ImpactQuestion,
  rows: readonly ImpactAssignment[],
  others: readonly ImpactAssignment[],
): boolean {
  return isNobody(reckonDevices({ ...question, before: others, after: rows }).reach('gained'));
}

function exclusionsOf(rows: readonly ImpactAssignment[]): readonly ImpactAssignment[] {
  return rows.filter(({ target }) => excludes(target.kind));
}
