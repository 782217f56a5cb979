import { reachWords } from '#domain/impact/words.ts';
import type { Reach } from '#domain/impact/impact.ts';
import type { DiffCounts, PlanDiff } from '#domain/plan/diff/diff.ts';
import type { PlanImpact } from '#domain/plan/review/planImpact.ts';
import { numberText, pluralOf } from '#lib/locale.ts';

/** What is to be typed before a plan is applied, and why. */
export interface Confirmation {
  readonly word: string;
  /** Sentences, one for each reason. */
  readonly why: readonly string[];
}

/**
 * Above so many devices a plan is large: five hundred are more than a help desk can call, and in a
 * small tenant a tenth of it hurts as much. Below fifty nobody would read the question any more, it
 * came so often.
 */
const LARGE = { most: 500, share: 0.1, least: 50 } as const;

/** @param devicesInTenant undefined where they could not be counted */
export function largePlan(devicesInTenant: number | undefined): number {
  return Math.min(
    LARGE.most,
    Math.max(LARGE.least, Math.floor((devicesInTenant ?? 0) * LARGE.share)),
  );
}

/**
 * What to type before this plan is applied; undefined where a click will do. Asked for when it
 * takes something away, or hits more devices than a person can oversee. Devices that were not
 * counted count as many.
 *
 * The word is the number of changes, since it is not the same twice: to type it one has to have
 * looked for it, as for the name of a repository that GitHub deletes. A fixed word becomes a
 * reflex.
 */
export function confirmationFor(
  { counts, configurations }: PlanDiff,
  impact: PlanImpact | undefined,
): Confirmation | undefined {
  const changes = counts.adds + counts.edits + counts.removes;
  if (changes === 0) return undefined;
  let removing = 0;
  for (const each of configurations)
    for (const change of each.changes) if (intentAsked(change) === 'remove') removing += 1;
  const why = [...removalWords(counts), ...intentWords(removing), ...deviceWords(impact)];
  // In plain digits: it is typed, on any keyboard.
  return why.length === 0
    ? undefined
    : { word: `${changes} ${pluralOf(changes, 'change', 'changes')}`, why };
}

/** Spaces and capitals do not count, nor how thousands are set apart. */
export function isConfirmed({ word }: Confirmation, typed: string): boolean {
  return plain(typed) === plain(word);
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[,.'’\s](?=\d{3}\b)/g, '')
    .replace(/\s+/g, ' ');
}

type AnyChange = PlanDiff['configurations'][number]['changes'][number];

function intentAsked(change: AnyChange): string | undefined {
  if (change.kind === 'add') return change.draft.intent;
  return change.kind === 'edit' && change.row.intent !== change.intent ? change.intent : undefined;
}

function removalWords({ removes }: DiffCounts): string[] {
  if (removes === 0) return [];
  return [
    `It removes ${pluralOf(removes, 'one assignment', `${numberText(removes)} assignments`)}.`,
  ];
}

function intentWords(count: number): string[] {
  if (count === 0) return [];
  return [
    `It asks devices to remove a configuration, by ${pluralOf(count, 'one assignment', `${numberText(count)} assignments`)} with the intent Remove.`,
  ];
}

function deviceWords(impact: PlanImpact | undefined): string[] {
  if (impact === undefined) return ['Whom it hits is not known yet, which counts as many.'];
  const { gained, lost } = impact.devices;
  const most = [gained, lost].map(mostOf);
  const limit = largePlan(impact.devicesInTenant);
  const words = `Devices that gain something: ${reachWords(gained)}; that lose something: ${reachWords(lost)}.`;
  if (most.includes(undefined)) return [`${words} What is not known counts as many.`];
  const sum = most.reduce<number>((total, each) => total + (each ?? 0), 0);
  return sum > limit ? [`${words} Together that may be more than ${numberText(limit)}.`] : [];
}

function mostOf(reach: Reach): number | undefined {
  if (reach.kind === 'unknown') return undefined;
  return reach.kind === 'exact' ? reach.count : reach.most;
}
