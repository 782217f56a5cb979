import { scheduleProblem } from '#domain/assignment/payload.ts';
import type { Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import type { SettingsWish } from '#domain/assignment/settings/settings.ts';
import {
  SETTINGS_PAGES,
  type SettingsInQuestion,
  type SettingsProblem,
  settingsProblems,
} from '#domain/assignment/settings/settingsProblems.ts';
import { type SettingsNote, settingsNotes } from '#domain/assignment/settings/settingsNotes.ts';
import { everyOtherRow } from '#domain/guardrails/facts.ts';
import { REMEDIATIONS } from '#domain/guardrails/pages.ts';
import { excludes, needsCollection, needsGroup } from '#domain/assignment/target.ts';

/** What is still to be chosen, or not within what Intune takes. */
export const MISSING: readonly Guardrail[] = [
  {
    id: 'configuration-missing',
    rules: [],
    level: 'block',
    field: 'configuration',
    test: ({ configuration }) =>
      configuration === undefined ? 'Choose a configuration or an app.' : undefined,
  },
  {
    id: 'group-missing',
    rules: [],
    level: 'block',
    field: 'group',
    test: (facts) =>
      needsGroup(facts.targetKind) && facts.groupId === '' ? 'Choose a group.' : undefined,
  },
  {
    id: 'collection-missing',
    rules: [],
    level: 'block',
    field: 'collection',
    test: ({ targetKind, collectionId }) =>
      needsCollection(targetKind) && collectionId.trim() === ''
        ? 'Choose or type a collection.'
        : undefined,
  },
  {
    id: 'filter-missing',
    rules: [],
    level: 'block',
    field: 'filter',
    test: ({ filterMode, filterId }) =>
      filterMode !== 'none' && filterId === '' ? 'Choose a filter or No filter.' : undefined,
  },
  {
    id: 'schedule-not-taken',
    rules: [],
    level: 'block',
    field: 'schedule',
    source: REMEDIATIONS,
    on: ['add', 'edit'],
    test: ({ payload }) =>
      payload?.schedule === undefined ? undefined : scheduleProblem(payload.schedule),
  },
  {
    id: 'settings-not-taken',
    rules: [],
    level: 'block',
    field: 'settings',
    source: (facts) => SETTINGS_PAGES[problemsOf(facts)[0]?.page ?? 'win32'],
    isToldAtField: (facts) => problemsOf(facts).every(({ field }) => field !== undefined),
    test(facts) {
      const problems = problemsOf(facts);
      return problems.length === 0 ? undefined : problems.map(({ words }) => words).join(' ');
    },
  },
  {
    id: 'settings-noted',
    rules: [],
    level: 'warn',
    field: 'settings',
    source: (facts) => notesOf(facts)[0]?.page,
    test(facts) {
      const notes = notesOf(facts);
      return notes.length === 0 ? undefined : notes.map(({ words }) => words).join(' ');
    },
  },
];

function problemsOf(facts: GuardrailFacts): SettingsProblem[] {
  const about = settingsAsked(facts);
  return about === undefined ? [] : settingsProblems(about);
}

function notesOf(facts: GuardrailFacts): SettingsNote[] {
  const about = settingsAsked(facts);
  if (about === undefined) return [];
  const others = (everyOtherRow(facts) ?? []).filter(({ target }) => !excludes(target.kind));
  return settingsNotes(
    about,
    others.flatMap(({ payload }) => payload?.settings ?? []),
  );
}

/** Undefined where nobody says anything of settings. */
function settingsAsked({
  payload,
  row,
  intent,
  targetKind,
}: GuardrailFacts): SettingsInQuestion | undefined {
  const has = row?.payload?.settings ?? undefined;
  const isOtherIntent = row !== undefined && row.intent !== intent;
  // Another intent may not take the settings that the row has already.
  const kept: SettingsWish | undefined =
    has !== undefined && isOtherIntent ? { kind: 'copied', settings: has } : undefined;
  const wish = payload?.settings ?? kept;
  return wish && { wish, row: has, intent, isExcluded: excludes(targetKind) };
}
