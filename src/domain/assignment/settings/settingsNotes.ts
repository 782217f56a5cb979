import { type SettingsInQuestion } from '#domain/assignment/settings/settingsProblems.ts';
import { type Settings, valuesAfter } from '#domain/assignment/settings/settings.ts';

/** What Microsoft advises against, as a sentence, and the page that says so. */
export interface SettingsNote {
  readonly words: string;
  readonly page: { readonly label: string; readonly url: string };
}

const ASSIGN_APPS = {
  label: 'Assign apps to groups',
  url: 'https://learn.microsoft.com/intune/app-management/deployment/assign-groups',
} as const;
const VPP = {
  label: 'Apple volume-purchased apps',
  url: 'https://learn.microsoft.com/intune/app-management/deployment/manage-vpp-apple',
} as const;

/** Settings of apps of the volume purchase program that iOS manages declaratively. */
const DECLARATIVE = 'iosDdmVppApp';

/**
 * What is taken and does not do what one expects. Read 2026-11.
 * @param others settings of the other included rows of the list
 */
export function settingsNotes(
  { wish, row, intent, isExcluded }: SettingsInQuestion,
  others: readonly Settings[],
): SettingsNote[] {
  if (isExcluded || wish.kind === 'leftOut') return [];
  const type = wish.kind === 'copied' ? wish.settings.type : wish.kind === 'set' ? wish.type : '';
  const { trackIds = [], deviceLicensing } = valuesAfter(row, wish);
  const isOther = others.some(
    ({ values }) =>
      values.deviceLicensing !== undefined && values.deviceLicensing !== deviceLicensing,
  );
  return [
    ...(trackIds.length > 0 && intent === 'required'
      ? [
          {
            words:
              'Personally owned devices with a work profile do not install a track ' +
              'before production as required. Microsoft advises to make the track ' +
              'available to one group and required for another with the same users.',
            page: ASSIGN_APPS,
          },
        ]
      : []),
    ...(deviceLicensing !== undefined && isOther
      ? [
          {
            words:
              'Another assignment of this app uses the other license type. Microsoft ' +
              'does not support both for one user or device: keep the groups apart.',
            page: VPP,
          },
        ]
      : []),
    ...(type === DECLARATIVE && intent?.startsWith('available') === true
      ? [
          {
            words:
              'These settings manage the app declaratively, which Microsoft supports for Required and Uninstall only.',
            page: VPP,
          },
        ]
      : []),
  ];
}
