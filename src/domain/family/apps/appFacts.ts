import { partsOf, typeText } from '#domain/family/typeText.ts';

/** What Graph says of an app that this app has a use for; empty where it does not say. */
const PARTS = [
  'type',
  'publisher',
  'version',
  'publishingState',
  'supersedes',
  'supersededBy',
  'dependsOn',
] as const;

export type AppFacts = Readonly<Record<(typeof PARTS)[number], string>>;

/** What `graph/families` makes of an app. */
export function appText(facts: AppFacts): string {
  return typeText(PARTS.map((part) => facts[part]));
}

export function appFacts(text: string): AppFacts {
  const parts = partsOf(text);
  return Object.fromEntries(PARTS.map((part, index) => [part, parts[index] ?? ''])) as AppFacts;
}

/** `publishingState` in words; another one is shown as Graph says it. */
export const STATES: Readonly<Record<string, string>> = {
  notPublished: 'Not published',
  processing: 'Being processed',
  published: 'Published',
};
