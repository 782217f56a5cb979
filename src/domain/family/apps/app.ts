import { APP_TYPES, appTypeOf } from '#domain/family/apps/appTypes.ts';
import type { Fact, Family, FilterRule } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
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

const STATES: Readonly<Record<string, string>> = {
  notPublished: 'Not published',
  processing: 'Being processed',
  published: 'Published',
};

function factsOf(text: string): Fact[] {
  const { publisher, version, publishingState, ...counts } = appFacts(text);
  const others = [
    ['Replaces', counts.supersedes],
    ['Replaced by', counts.supersededBy],
    ['Depends on', counts.dependsOn],
  ] as const;
  return [
    { label: 'Publisher', value: publisher === '' ? 'Not stated' : publisher, inList: publisher },
    ...(version === '' ? [] : [{ label: 'Version', value: version, inList: version }]),
    {
      label: 'State',
      value: STATES[publishingState] ?? (publishingState === '' ? 'Not stated' : publishingState),
    },
    ...others.flatMap(([label, count]) =>
      Number(count) > 0
        ? [{ label, value: `${count} ${count === '1' ? 'app' : 'apps'}, see the admin center` }]
        : [],
    ),
  ];
}

function filtersOf(type: string): FilterRule {
  return appTypeOf(type)?.isWebLink === true
    ? { whyNot: 'Web links take no filters.' }
    : { managed: 'devices' };
}

/** Apps of every type. Their rows hold an intent and settings. */
export const app = {
  singular: 'App',
  plural: 'Apps',
  page: 'apps',
  kinds: Object.fromEntries(Object.entries(APP_TYPES).map(([kind, { label }]) => [kind, label])),
  typeOf(text) {
    const { type } = appFacts(text);
    const known = appTypeOf(type);
    if (known !== undefined)
      return { name: text, platform: known.platform, kind: type, graphType: type };
    return {
      name: text,
      platform: 'unknown',
      kind: 'other',
      graphType: type,
      ...(type === '' ? {} : { label: type }),
    };
  },
  limitsOf: ({ name }) => ({
    notTargets: ENTRA_TARGETS,
    filters: filtersOf(appFacts(name).type),
  }),
  factsOf: ({ name }) => factsOf(name),
  // https://learn.microsoft.com/intune/app-management/deployment/assign-groups (read 2026-11)
  loss: {
    ofOne:
      'Removing an assignment does not uninstall the app: devices that have it keep it, except corporate-owned Android Enterprise devices. To take it off, assign it with the intent Uninstall.',
  },
  intents: ['required', 'available', 'availableWithoutEnrollment', 'uninstall'],
  payload: [],
  writes: 'rows',
  assignActionOf: () => 'MobileApps_Assign',
  permission: 'Apps',
  auditType: 'MobileAppAssignment',
  adminCenterView: (id) => `Microsoft_Intune_Apps/SettingsMenu/~/0/appId/${encodeURIComponent(id)}`,
  delivery: { by: 'none' },
} as const satisfies Family;
