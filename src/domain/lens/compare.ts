import { intentOf, takesAway } from '#domain/assignment/intent.ts';
import type { RowPayload } from '#domain/assignment/payload.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Lens } from '#domain/lens/lensRows.ts';
import type { Reason, Standing } from '#domain/lens/standing.ts';
import type { Subject } from '#domain/lens/subject.ts';
import type { Way } from '#domain/lens/way.ts';

/**
 * What two subjects have of one configuration. `different`: both get it, with another filter,
 * another intent, or other settings. `depends`: for one of them it cannot be told, so that neither
 * "only" nor "same" would be known. `neither`: none of them gets it; at least one is kept from it,
 * or asked to remove it.
 */
export type ComparedKind = 'onlyOne' | 'onlyOther' | 'different' | 'depends' | 'same' | 'neither';

/** In what they differ who both get it. */
export type Differs = 'intent' | 'filter' | 'held' | 'result';

export interface Compared {
  readonly configuration: Configuration;
  readonly kind: ComparedKind;
  readonly one: Standing;
  readonly other: Standing;
  /** Empty where the kind is not `different`. */
  readonly differs: readonly Differs[];
}

/** What the lens of a subject says. */
interface Side {
  readonly kind: Subject['kind'];
  readonly rows: Lens['rows'];
}

const NOTHING: Standing = { verdict: 'nothing', asked: [], ways: [], reasons: [] };

/** Everything that is about one of two subjects, side by side. Both are of one kind. */
export function compareLenses(one: Side, other: Side): readonly Compared[] {
  const ofOne = standingsOf(one);
  const ofOther = standingsOf(other);
  const all = new Map(
    [...one.rows, ...other.rows].map(({ configuration }) => [configuration.id, configuration]),
  );
  return [...all].map(([id, configuration]) => {
    const standings = {
      one: ofOne.get(id) ?? NOTHING,
      other: ofOther.get(id) ?? NOTHING,
    };
    return { configuration, ...standings, ...comparedAs(one.kind, standings) };
  });
}

function standingsOf({ rows }: Side): ReadonlyMap<string, Standing> {
  return new Map(rows.map(({ configuration, standing }) => [configuration.id, standing]));
}

/** How two subjects of a kind stand to each other. */
export function comparedAs(
  subject: Subject['kind'],
  { one, other }: Pick<Compared, 'one' | 'other'>,
): Pick<Compared, 'kind' | 'differs'> {
  if (isOpen(one, subject) || isOpen(other, subject)) return { kind: 'depends', differs: [] };
  if (comes(one) && comes(other)) {
    const differs = differencesOf(one, other);
    return { kind: differs.length === 0 ? 'same' : 'different', differs };
  }
  const isGained = (each: Standing) => comes(each) && !isRemoved(each);
  const kind = isGained(one) ? 'onlyOne' : isGained(other) ? 'onlyOther' : 'neither';
  return { kind, differs: [] };
}

/** All that comes takes it away: who is asked to remove an app does not get it. */
export function isRemoved({ asked }: Pick<Standing, 'asked'>): boolean {
  return asked.length > 0 && asked.every(takesAway);
}

export function comes({ verdict }: Pick<Standing, 'verdict'>): boolean {
  return verdict === 'gets' || verdict === 'depends';
}

/** Decided for each device: of a group or a user, such a condition is a part of what they have. */
const FOR_EACH_DEVICE: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'filterOpen',
  'corporateOpen',
]);

/** Conditions that are known. Every other reason for "depends" is something nobody can tell. */
const KNOWN: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'excluded',
  'filtered',
  'people',
  'notCorporate',
  'outdone',
  'meeting',
  'members',
]);

function isOpen({ verdict, asked, reasons }: Standing, subject: Subject['kind']): boolean {
  const isUncertain = verdict === 'depends' || asked.some(({ tri }) => tri === 'm');
  return (
    isUncertain &&
    reasons.some(
      ({ kind }) => !KNOWN.has(kind) && (subject === 'device' || !FOR_EACH_DEVICE.has(kind)),
    )
  );
}

/** The assignments through which it comes, or may come. */
export function bringing({ asked, ways }: Standing): readonly Way[] {
  const coming = new Set<unknown>(asked.flatMap(({ intent, tri }) => (tri === 'n' ? [] : intent)));
  return ways.filter(
    ({ assignment, isExclusion, passes }) =>
      !isExclusion && passes !== 'n' && coming.has(intentOf(assignment)),
  );
}

function differencesOf(one: Standing, other: Standing): readonly Differs[] {
  const differs = (['intent', 'filter', 'held'] as const).filter(
    (part) => textOf(one, part) !== textOf(other, part),
  );
  if (differs.length > 0) return differs;
  return certaintyOf(one) === certaintyOf(other) ? [] : ['result'];
}

function textOf(standing: Standing, part: Exclude<Differs, 'result'>): string {
  switch (part) {
    case 'intent':
      return inOrder(standing.asked.map(({ intent }) => intent));
    case 'filter':
      return inOrder(filtersOf(standing));
    case 'held':
      return inOrder(bringing(standing).map(({ assignment: { payload } }) => heldKey(payload)));
  }
}

/** What the app knows of it; fields that Graph writes by itself do not count. */
function heldKey(payload: RowPayload | undefined): string {
  if (payload === undefined) return '';
  const { run, schedule, settings, scheduleNotUnderstood } = payload;
  const known = settings && [settings.type, settings.values, settings.notKnown];
  return JSON.stringify([run, schedule, known, scheduleNotUnderstood]);
}

/** What comes for certain comes whatever filters say. */
function filtersOf(standing: Standing): string[] {
  const certain = new Set<unknown>(
    standing.asked.flatMap(({ intent, tri }) => (tri === 'y' ? intent : [])),
  );
  return bringing(standing).flatMap(({ assignment }) => {
    const { filter } = assignment;
    return filter.mode === 'none' || certain.has(intentOf(assignment))
      ? []
      : `${filter.mode} ${filter.filterId.toLowerCase()}`;
  });
}

function certaintyOf({ verdict, asked }: Standing): string {
  return [verdict, inOrder(asked.map(({ intent, tri }) => `${intent} ${tri}`))].join();
}

function inOrder(words: readonly string[]): string {
  return [...new Set(words)].toSorted().join();
}
