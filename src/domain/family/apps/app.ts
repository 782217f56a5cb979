import { settingsTypeOfApp } from '#domain/assignment/settings/settings.ts';
import { APP_TYPES, appTypeOf } from '#domain/family/apps/appTypes.ts';
import { relatedCounts } from '#domain/family/apps/relatedApps.ts';
import type { Fact, Family, FilterRule } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { appFacts, STATES } from '#domain/family/apps/appFacts.ts';
import {
  ASSIGN_APPS,
  cautionsOf,
  intentProblem,
  offersOf,
  offerToDevices,
  undocumentedIntent,
} from '#domain/family/apps/appRules.ts';

function factsOf(text: string): Fact[] {
  const { publisher, version, publishingState } = appFacts(text);
  return [
    { label: 'Publisher', value: publisher === '' ? 'Not stated' : publisher, inList: publisher },
    ...(version === '' ? [] : [{ label: 'Version', value: version, inList: version }]),
    {
      label: 'State',
      value: STATES[publishingState] ?? (publishingState === '' ? 'Not stated' : publishingState),
    },
  ];
}

function filtersOf(type: string): FilterRule {
  return appTypeOf(type)?.takesNoFilter === true
    ? { whyNot: 'Links of this type take no filters.' }
    : { managed: 'devices' };
}

/** Apps of every type. Their rows hold an intent and settings. */
export const app = {
  singular: 'App',
  plural: 'Apps',
  page: 'apps',
  leftOut: 'built-in store apps',
  mayBeLeftOut: ({ name }) => appTypeOf(appFacts(name).type)?.isBuiltIn === true,
  kinds: Object.fromEntries(Object.entries(APP_TYPES).map(([kind, { label }]) => [kind, label])),
  alsoCalled: ({ name }) => {
    const { type, publisher } = appFacts(name);
    // "windowsAppX" in words, or "sap" is found in the middle of it.
    const words = type.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
    return [words, appTypeOf(type)?.alsoCalled ?? '', publisher].join('\n');
  },
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
  intentsOf: ({ name }) => {
    const facts = appFacts(name);
    return {
      whyNot: (intent, target) => intentProblem(facts, intent, target)?.whyNot,
      notDocumented: (intent) => undocumentedIntent(facts, intent),
      offerToDevices: offerToDevices(facts),
      offers: offersOf(facts),
      page: ASSIGN_APPS,
    };
  },
  cautionsOf: ({ name }, facts) => cautionsOf(appFacts(name), facts),
  relatedOf: ({ name }) => relatedCounts(appFacts(name)),
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne:
      'Removing an assignment does not uninstall the app: devices that have it keep ' +
      'it, except corporate-owned Android Enterprise devices. To remove it, assign ' +
      'it with the intent Uninstall.',
    byIntent: 'The app is removed from devices on which Intune installed it, with its data.',
    page: ASSIGN_APPS,
  },
  intents: ['required', 'available', 'availableWithoutEnrollment', 'uninstall'],
  payload: ['settings'],
  settingsTypeOf: ({ graphType = '' }) => settingsTypeOfApp(graphType),
  writes: 'rows',
  assignActionOf: () => 'MobileApps_Assign',
  permission: 'Apps',
  auditType: 'MobileAppAssignment',
  adminCenterView: (id) => `Microsoft_Intune_Apps/SettingsMenu/~/0/appId/${encodeURIComponent(id)}`,
  delivery: 'install',
} as const satisfies Family;
