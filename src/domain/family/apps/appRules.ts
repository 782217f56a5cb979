import type { Intent } from '#domain/assignment/intent.ts';
import { givenBy, isOffering, type Offers } from '#domain/assignment/offers.ts';
import type { TargetKind } from '#domain/assignment/target.ts';
import { type AppFacts, STATES } from '#domain/family/apps/appFacts.ts';
import { appTypeOf } from '#domain/family/apps/appTypes.ts';
import { relatedCautions } from '#domain/family/apps/relatedApps.ts';
import type { Caution, CautionFacts, NotTaken } from '#domain/family/family.ts';

/** Which targets an intent is for, and on what: read 2026-11. */
export const ASSIGN_APPS = {
  label: 'Assign apps to groups',
  url: 'https://learn.microsoft.com/intune/app-management/deployment/assign-groups',
} as const;

const SUITES = {
  label: 'Microsoft 365 Apps',
  url: 'https://learn.microsoft.com/intune/app-management/deployment/add-microsoft-365-windows',
} as const;

const FILTERS_WORKLOADS = {
  label: 'Workloads that take filters',
  url: 'https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads',
} as const;

function ignoresFilter(type: string, { intent, hasFilter }: CautionFacts): boolean {
  return hasFilter && isOffering(intent) && appTypeOf(type)?.platform === 'androidEnterprise';
}

const OFFERED_TO_USERS: NotTaken = {
  whyNot:
    'Available apps are offered to users, so All devices gets nothing of it. Choose ' +
    'All users or a group of users, or the intent Required.',
};

const ONLY_ENROLLED: NotTaken = {
  whyNot:
    'Only store and line-of-business apps of iOS and Android, managed Google Play ' +
    'among them, can be made available without enrollment. Choose Available for ' +
    'enrolled devices.',
};

/** What a type of app gives where it is only offered; of a type the app does not know, too. */
export function offersOf({ type }: Pick<AppFacts, 'type'>): Offers {
  const known = appTypeOf(type);
  return {
    toDevices: known?.isOfferedToDevices ?? false,
    withoutEnrollment: known === undefined || known.withoutEnrollment !== undefined,
  };
}

/** Why a type of app does not take an intent, for a target or for any. */
export function intentProblem(
  app: Pick<AppFacts, 'type'>,
  intent: Intent,
  target: TargetKind,
): NotTaken | undefined {
  const offers = offersOf(app);
  const { user, device } = givenBy(offers, intent, target);
  if (user || device !== false) return undefined;
  return intent === 'available' || offers.withoutEnrollment ? OFFERED_TO_USERS : ONLY_ENROLLED;
}

/** What Microsoft says nothing about, as a sentence; undefined where it does. */
export function undocumentedIntent(
  { type }: Pick<AppFacts, 'type'>,
  intent: Intent,
): string | undefined {
  return intent === 'availableWithoutEnrollment' &&
    appTypeOf(type)?.withoutEnrollment === 'notDocumented'
    ? 'Microsoft names store and line-of-business apps for this intent. Whether a link ' +
        'is offered without enrollment is not known: check one device.'
    : undefined;
}

/** Which devices of a group are not offered it, as Microsoft says; undefined where all are. */
export function offerToDevices(app: Pick<AppFacts, 'type'>): string | undefined {
  const { toDevices } = offersOf(app);
  if (toDevices === true) return undefined;
  return toDevices === 'corporate'
    ? 'This group holds devices. Of Android Enterprise devices, only fully managed ones ' +
        'and corporate-owned ones with a work profile are offered it.'
    : 'This group holds devices. Available apps are offered to users; to groups of ' +
        'devices only Win32 apps and apps of corporate-owned Android Enterprise devices ' +
        'are.';
}

/** What is to be minded of an app. */
export function cautionsOf(app: AppFacts, facts: CautionFacts): readonly Caution[] {
  const { type, publishingState } = app;
  const isPublished = publishingState === '' || publishingState === 'published';
  return [
    ...(isPublished
      ? []
      : [
          {
            level: 'block',
            words:
              'The app is not published yet ' +
              `(${STATES[publishingState] ?? publishingState}), and Intune refuses ` +
              'assignments until it is. Finish its upload in the admin center.',
          } as const,
        ]),
    ...(appTypeOf(type)?.isOfficeSuite === true
      ? [
          {
            level: 'warn',
            words:
              'A device keeps one suite of Microsoft 365 Apps: where several are ' +
              'assigned to it, they are not added up and the last one wins.',
            page: SUITES,
          } as const,
        ]
      : []),
    ...(ignoresFilter(type, facts)
      ? [
          {
            level: 'warn',
            words:
              'Personally owned Android devices with a work profile ignore the filter ' +
              'where an app is available: it is still offered there.',
            page: FILTERS_WORKLOADS,
          } as const,
        ]
      : []),
    ...relatedCautions(app, facts),
  ];
}
