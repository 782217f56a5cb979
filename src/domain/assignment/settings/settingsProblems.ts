import {
  isSettingsType,
  MOMENT,
  type Settings,
  type SettingsField,
  type SettingsValues,
  type SettingsWish,
  valuesAfter,
} from '#domain/assignment/settings/settings.ts';
import { fulfilsWish } from '#domain/assignment/settings/sameSettings.ts';
import { minutesText } from '#domain/assignment/settings/settingsWords.ts';
import { numberText } from '#lib/locale.ts';

/** What Microsoft does not take, as a sentence, and the page that says so. */
export interface SettingsProblem {
  readonly field: SettingsField | undefined;
  readonly words: string;
  readonly page: keyof typeof SETTINGS_PAGES;
}

/** Read 2026-11. What public tools hold to, and no page says: docs/reference/app-settings.md. */
export const SETTINGS_PAGES = {
  win32: {
    label: 'Win32 app assignments',
    url: 'https://learn.microsoft.com/intune/intune-service/apps/apps-win32-add',
  },
  superseded: {
    label: 'Supersedence of Win32 apps',
    url: 'https://learn.microsoft.com/intune/intune-service/apps/apps-win32-supersedence',
  },
  assignment: {
    label: 'mobileAppAssignment',
    url: 'https://learn.microsoft.com/graph/api/resources/intune-apps-mobileappassignment?view=graph-rest-beta',
  },
  appX: {
    label: 'windowsAppXAppAssignmentSettings',
    url: 'https://learn.microsoft.com/graph/api/resources/intune-apps-windowsappxappassignmentsettings?view=graph-rest-beta',
  },
  universalAppX: {
    label: 'windowsUniversalAppXAppAssignmentSettings',
    url: 'https://learn.microsoft.com/graph/api/resources/intune-apps-windowsuniversalappxappassignmentsettings?view=graph-rest-beta',
  },
} as const;

/** Minutes, from and to: what the admin center takes. */
export const MINUTES_RANGES = {
  restartGrace: [1, 20_160],
  restartCountdown: [1, 240],
  restartSnooze: [1, 712],
} as const satisfies Partial<Record<SettingsField, readonly [number, number]>>;

/** A wish for the settings of a row, and what the rules need to know of the row. */
export interface SettingsInQuestion {
  readonly wish: SettingsWish;
  /** What the row has now; undefined for a new one, and for one without settings. */
  readonly row: Settings | undefined;
  /** Graph's word for the intent that the row shall have. */
  readonly intent: string | undefined;
  readonly isExcluded: boolean;
}

type Rule = (
  values: SettingsValues,
  about: SettingsInQuestion & { readonly type: string | undefined },
) => SettingsProblem | undefined;

function problem(
  field: SettingsField | undefined,
  words: string,
  page: SettingsProblem['page'] = 'win32',
): SettingsProblem {
  return { field, words, page };
}

/** All that Microsoft would not take, in the order of the form. */
export function settingsProblems(about: SettingsInQuestion): SettingsProblem[] {
  const { wish, row, isExcluded } = about;
  if (isExcluded)
    return wish.kind === 'usual'
      ? []
      : [
          problem(
            undefined,
            'An excluded group has no settings. Take the settings away.',
            'assignment',
          ),
        ];
  if (wish.kind === 'leftOut')
    return [
      problem(
        undefined,
        'The file does not hold the settings of this assignment, which have the type ' +
          `${wish.type}: this app does not know all of them. Copy the assignment from ` +
          'the group that has it.',
        'assignment',
      ),
    ];
  const foreign = foreignType(wish, row);
  if (foreign !== undefined) return [foreign];
  const type = wish.kind === 'copied' ? wish.settings.type : (row?.type ?? typeOf(wish));
  // Of a type that is not known, its rules are not known either.
  if (type !== undefined && !isSettingsType(type)) return [];
  const values = valuesAfter(row, wish);
  return RULES.flatMap((rule) => rule(values, { ...about, type }) ?? []);
}

function typeOf(wish: SettingsWish): string | undefined {
  return wish.kind === 'set' ? wish.type : undefined;
}

/** Settings of one type are never made over settings of another: what they say would be lost. */
function foreignType(wish: SettingsWish, row: Settings | undefined): SettingsProblem | undefined {
  if (wish.kind !== 'set' || row === undefined || row.type === wish.type) return undefined;
  if (fulfilsWish(row, wish)) return undefined;
  return problem(
    undefined,
    `This assignment has settings of the type ${row.type}, which this app does not ` +
      'edit. They stay as they are: leave the settings out, or change them in the Intune ' +
      'admin center.',
    'assignment',
  );
}

function isMoment(text: string): boolean {
  const at = MOMENT.test(text) ? new Date(`${text}Z`) : new Date(Number.NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A year that is half typed; and where a service has no moment, Graph has the year 1. */
const EARLIEST = '2000';

const momentRule =
  (field: 'availableFrom' | 'deadline'): Rule =>
  (values) => {
    const value = values[field];
    if (value === undefined) return undefined;
    if (!isMoment(value)) return problem(field, 'Choose a day and a time.');
    return value < EARLIEST
      ? problem(field, 'The year is before 2000. Choose a later day.')
      : undefined;
  };

const rangeRule =
  (field: keyof typeof MINUTES_RANGES): Rule =>
  (values) => {
    const value = values[field];
    const [least, most] = MINUTES_RANGES[field];
    return value === undefined || (Number.isInteger(value) && value >= least && value <= most)
      ? undefined
      : problem(field, `Choose from ${numberText(least)} to ${numberText(most)} minutes.`);
  };

const isAvailable = (intent: string | undefined): boolean =>
  intent?.startsWith('available') === true;

const RULES: readonly Rule[] = [
  momentRule('availableFrom'),
  momentRule('deadline'),
  ({ availableFrom, deadline }, { intent }) =>
    isAvailable(intent) && (availableFrom ?? deadline) !== undefined
      ? problem(
          availableFrom === undefined ? 'deadline' : 'availableFrom',
          'An app that is available has no time of installation: people install it ' +
            'when they want. Take the times away.',
        )
      : undefined,
  ({ availableFrom, deadline }) =>
    availableFrom !== undefined && deadline !== undefined && deadline < availableFrom
      ? problem('deadline', 'The deadline is before the app is available. Choose a later one.')
      : undefined,
  rangeRule('restartGrace'),
  rangeRule('restartCountdown'),
  rangeRule('restartSnooze'),
  ({ restartGrace, restartCountdown, restartSnooze }) =>
    restartGrace === undefined && (restartCountdown ?? restartSnooze) !== undefined
      ? problem('restartGrace', 'Countdown and snooze need a restart grace period. Choose one.')
      : undefined,
  ({ restartGrace, restartCountdown }) =>
    restartGrace !== undefined && restartCountdown === undefined
      ? problem('restartCountdown', 'Choose how long before the restart the countdown is shown.')
      : undefined,
  ({ restartGrace = Number.POSITIVE_INFINITY, restartCountdown = 0 }) =>
    restartCountdown > restartGrace
      ? problem(
          'restartCountdown',
          'The countdown is longer than the restart grace period of ' +
            `${minutesText(restartGrace)}. Choose a shorter one.`,
        )
      : undefined,
  snoozeRule,
  ({ supersededUpdate }, { intent }) =>
    supersededUpdate === true && !isAvailable(intent)
      ? problem(
          'supersededUpdate',
          'Superseded apps are updated automatically only where the app is available. ' +
            'Turn it off, or assign the app as available.',
          'superseded',
        )
      : undefined,
  ({ deviceContext }, { type, intent }) =>
    deviceContext === true && type === 'windowsUniversalAppXApp' && isAvailable(intent)
      ? problem(
          'deviceContext',
          'An app that is available is not installed in device context. Choose user context.',
          'universalAppX',
        )
      : undefined,
  ({ deviceContext }, { row, type }) =>
    row?.values.deviceContext === true && deviceContext !== true && type === 'windowsAppXApp'
      ? problem(
          'deviceContext',
          'Device context cannot be taken back once it is set. Remove the assignment and add it again.',
          'appX',
        )
      : undefined,
];

/**
 * At most half of the time between installation and countdown; a minute where that is nothing
 * (docs/reference/app-settings.md).
 */
function snoozeRule({
  restartGrace,
  restartCountdown,
  restartSnooze,
}: SettingsValues): SettingsProblem | undefined {
  if (restartGrace === undefined || restartCountdown === undefined || restartSnooze === undefined)
    return undefined;
  if (restartCountdown > restartGrace) return undefined;
  const most = Math.max(1, Math.floor((restartGrace - restartCountdown) / 2));
  return restartSnooze > most
    ? problem(
        'restartSnooze',
        `The snooze takes at most half of the time before the countdown: ${minutesText(most)}. Choose a shorter one.`,
      )
    : undefined;
}
