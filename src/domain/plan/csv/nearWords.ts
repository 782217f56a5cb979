import { intentInCsv, INTENTS } from '#domain/assignment/intent.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import { nearNames } from '#domain/directory/nearNames.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import {
  CSV_ACTIONS,
  type CsvColumn,
  NO_TARGET_WORD,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import { nearPayload, PAYLOAD_COLUMNS } from '#domain/plan/csv/payloadCells.ts';
import { nearSetting, SETTING_COLUMNS } from '#domain/plan/csv/settingsCells.ts';

const TARGETS = KNOWN_TARGET_KINDS.map(targetWord);

/** What may stand in a column whatever the tenant has. */
const WORDS: Readonly<Partial<Record<CsvColumn, readonly string[]>>> = {
  action: CSV_ACTIONS,
  family: FAMILY_KEYS,
  target: [...TARGETS, NO_TARGET_WORD],
  from: TARGETS,
  'filter mode': ['include', 'exclude'],
  intent: INTENTS.map(intentInCsv),
};

/** Where nothing is near, so many words are all offered. */
const FEW = 6;

/**
 * What may be meant by a cell that takes one of a few words, the closest first: words with nearly
 * the same letters, or with one of the words of the cell in them; otherwise all, where they are few.
 * Nothing where the cell holds one of the words: it was understood, and is wrong on this line.
 */
export function nearWords(column: CsvColumn, text: string): readonly string[] {
  const near = wordsNear(column, text);
  return near.some((word) => word.toLowerCase() === text.trim().toLowerCase()) ? [] : near;
}

function wordsNear(column: CsvColumn, text: string): readonly string[] {
  const payload = PAYLOAD_COLUMNS.find((each) => each === column);
  if (payload !== undefined) return nearPayload(payload, text);
  const setting = SETTING_COLUMNS.find((each) => each === column);
  if (setting !== undefined) return nearSetting(setting, text);
  const words = WORDS[column] ?? [];
  const near = nearNames(
    text,
    words.map((word) => ({ displayName: word })),
  ).map(({ displayName }) => displayName);
  if (near.length > 0) return near;
  const written = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part.length > 3);
  const alike = words.filter((word) => written.some((part) => word.includes(part.slice(0, -1))));
  if (alike.length > 0) return alike;
  return words.length <= FEW ? words : [];
}
