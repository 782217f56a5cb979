import type { LensRow } from '#domain/lens/lensRows.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { reasonWords, verdictWord, wayLine, type Wording } from '#parts/lens/standingWords.ts';

/** Whom a file is about, and when what it says was read. */
export interface LensHead {
  readonly kind: 'group' | 'user' | 'device';
  readonly id: string;
  readonly name: string;
  readonly readAt: string | undefined;
  /** Families that could not be read: the file does not speak of them. */
  readonly notRead: readonly string[];
}

/** A lens as JSON: ids and words, for people and programs. */
export function lensJson(head: LensHead, rows: readonly LensRow[], wording: Wording): string {
  const written = rows.map(({ configuration, standing }) => ({
    id: configuration.id,
    name: configuration.displayName,
    family: familyOf(configuration.id).singular,
    result: standing.verdict,
    resultInWords: verdictWord(standing.verdict),
    intents: standing.asked.map(({ intent, tri }) => ({ intent, isCertain: tri === 'y' })),
    reasons: standing.reasons.map((reason) => ({
      ...reason,
      inWords: reasonWords(reason, wording),
    })),
    ways: standing.ways.map((way) => ({
      assignmentId: way.assignment.id,
      isExclusion: way.isExclusion,
      chain: wayLine(way, wording),
    })),
  }));
  return `${JSON.stringify({ version: 1, subject: head, configurations: written }, null, 2)}\n`;
}
