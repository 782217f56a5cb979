import type { Agreement } from '#domain/delivery/deviceReport.ts';
import { numberText } from '#lib/locale.ts';

/** The words of what Intune reports of a device. */
export const TEXTS = {
  title: 'What Intune reports',
  hint: 'Policies and apps that this device has told Intune of, beside what should reach it',
  show: 'Show report',
  hide: 'Hide report',
  loading: 'Loading…',
  reading: 'Reading what Intune reports of this device…',
  comparing: 'Reading what should reach this device…',
  summary: (count: Readonly<Record<Agreement, number>>) =>
    [
      `${numberText(count.both)} expected and reported`,
      `${numberText(count.missing)} expected, not reported`,
      `${numberText(count.unexpected)} reported although nothing that was read assigns it`,
      ...(count.maybe === 0
        ? []
        : [`${numberText(count.maybe)} reported where it is not known whether it is assigned`]),
      ...(count.staying === 0
        ? []
        : [`${numberText(count.staying)} to be removed, still reported`]),
      ...(count.removed === 0
        ? []
        : [`${numberText(count.removed)} to be removed, and reported as not there`]),
    ].join(' · '),
  notAll: 'Only kinds that the report has are compared: ',
  noUser: 'Apps are kept by user, and this device has no primary user: they are not compared.',
  delays: 'A device may report some hours after a change. Not reported does not mean not received.',
  nothing: 'Intune reports nothing of this device, and nothing is expected on it',
  table: 'Expected and reported',
  name: 'Configuration',
  kind: 'Kind',
  comparison: 'Comparison',
  state: 'Reported state',
  at: 'Reported',
  none: 'Nothing',
  agreement: {
    both: 'Expected and reported',
    maybe: 'Reported; whether it is assigned is not known',
    missing: 'Expected, not reported',
    unexpected: 'Reported, nothing assigns it',
    staying: 'To be removed, still reported',
    removed: 'To be removed, not there',
  } satisfies Readonly<Record<Agreement, string>>,
  appsNotRead: 'What Intune reports of the apps could not be read. Apps are not compared.',
  cutOff: 'Intune reports more policies of this device than were read',
  cutOffHint:
    'Those that were not read may be reported all the same: no policy is counted as not reported.',
  noTime: 'Not told',
} as const;
