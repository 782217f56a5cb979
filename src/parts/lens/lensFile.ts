import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Compared } from '#domain/lens/compare.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { Standing } from '#domain/lens/standing.ts';
import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';
import { resultOf } from '#domain/lens/result.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { SubjectRef } from '#parts/lens/subjectRef.ts';
import { reasonWords, verdictWord, wayInFile, type Wording } from '#parts/lens/standingWords.ts';

/** Whom a file is about, and when what it says was read. */
export interface LensHead extends SubjectRef {
  readonly name: string;
  readonly readAt: string | undefined;
  /** Families that could not be read: the file does not speak of them. */
  readonly notRead: readonly string[];
  /** What of Intune is never read: nor does the file speak of that. */
  readonly notLookedAt: readonly string[];
}

/** A lens as JSON: ids and words, for people and programs. */
export function lensJson(head: LensHead, rows: readonly LensRow[], wording: Wording): string {
  return fileOf({
    subject: head,
    configurations: rows.map(({ configuration, standing }) => ({
      ...namedIn(configuration),
      ...standingJson(standing, wording),
    })),
  });
}

/** Two lenses as JSON, configuration by configuration. */
export function comparisonJson(
  [first, second]: readonly [LensHead, LensHead],
  rows: readonly Compared[],
  [ofFirst, ofSecond]: readonly [Wording, Wording],
): string {
  return fileOf({
    first,
    second,
    configurations: rows.map(({ configuration, kind, differs, one, other }) => ({
      ...namedIn(configuration),
      comparison: kind,
      differs,
      first: standingJson(one, ofFirst),
      second: standingJson(other, ofSecond),
    })),
  });
}

function fileOf(content: object): string {
  return `${JSON.stringify({ version: 1, ...content }, null, 2)}\n`;
}

function namedIn({ id, displayName }: Configuration) {
  return { id, name: displayName, family: familyOf(id).singular };
}

function standingJson(standing: Standing, wording: Wording) {
  return {
    result: resultOf(standing),
    resultInWords: verdictWord(standing),
    intents: standing.asked.map(({ intent, tri }) => ({ intent, isCertain: tri === 'y' })),
    reasons: standing.reasons.map((reason) => ({
      ...reason,
      inWords: reasonWords(reason, wording),
    })),
    ways: standing.ways.map((way) => ({
      assignmentId: way.assignment.id,
      isExclusion: way.isExclusion,
      chain: wayInFile(way, wording),
    })),
  };
}

/** Whom an answer is about, and what of it is missing. */
export function headOf(
  subject: SubjectRef & Pick<LensHead, 'name'>,
  { configurations, readAt }: Pick<LensReading, 'configurations' | 'readAt'>,
): LensHead {
  const { kind, id, name } = subject;
  const notRead = configurations.notRead.flatMap(({ families }) =>
    families.map((family) => familyWords([family])),
  );
  return { kind, id, name, readAt, notRead, notLookedAt: notLookedAt().map(({ what }) => what) };
}
