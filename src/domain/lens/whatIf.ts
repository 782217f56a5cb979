import { isSaid } from '#domain/assignment/intent.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { Standing } from '#domain/lens/standing.ts';
import { groupsListed, type Memberships } from '#domain/lens/subject.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';

/** A change of memberships that nobody has made. Ids of groups. */
export interface Supposed {
  readonly join?: string | undefined;
  readonly leave?: string | undefined;
}

/** The groups a member would come into and go out of, through others too; undefined: not known. */
export interface Moves {
  readonly into: readonly string[] | undefined;
  readonly outOf: readonly string[] | undefined;
}

/** Memberships as if the member had made these moves; ids in any letter case. */
export function supposing(memberships: Memberships, { into, outOf }: Moves): Memberships {
  if (memberships.kind === 'notRead') return memberships;
  if (into === undefined || outOf === undefined) return { kind: 'notRead' };
  const left = new Set(outOf.map((id) => id.toLowerCase()));
  return groupsListed([...memberships.ids].filter((id) => !left.has(id)).concat(into));
}

/** A verdict, and the intents that come with it. */
export type Outcome = Pick<Standing, 'verdict' | 'asked'>;

const NOTHING: Outcome = { verdict: 'nothing', asked: [] };

/** One configuration whose result is another: its verdict, or what it asks for. */
export interface LensChange {
  readonly configuration: Configuration;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** What is otherwise in one lens than in another: a supposed change, or another subject. */
export function lensChanges(
  before: readonly LensRow[],
  after: readonly LensRow[],
): readonly LensChange[] {
  const was = new Map(before.map((row) => [row.configuration.id, row]));
  const is = new Map(after.map((row) => [row.configuration.id, row]));
  const all = new Map([...was, ...is].map(([id, { configuration }]) => [id, configuration]));
  return [...all].flatMap(([id, configuration]) => {
    const change = {
      configuration,
      before: was.get(id)?.standing ?? NOTHING,
      after: is.get(id)?.standing ?? NOTHING,
    };
    return isSameOutcome(change.before, change.after) || isOpenAlike(change) ? [] : change;
  });
}

/** Neither can be told, and no intent is worth a word: "depends" becomes "depends". */
function isOpenAlike({ before, after }: Pick<LensChange, 'before' | 'after'>): boolean {
  return [before, after].every(
    ({ verdict, asked }) => verdict === 'depends' && !asked.some(isSaid),
  );
}

/** The same verdict, and the same intents for certain or not. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  return outcomeKey(one) === outcomeKey(other);
}

function outcomeKey({ verdict, asked }: Outcome): string {
  return [verdict, ...asked.map(({ intent, tri }) => `${intent} ${tri}`).toSorted()].join();
}
