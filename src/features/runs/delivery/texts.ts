import type { InError } from '#features/runs/delivery/useInError.ts';
import { counted, numberText } from '#lib/locale.ts';

/** The words of delivery on the page of a run. */
export const TEXTS = {
  title: 'Delivery',
  hint: 'What devices report of the configurations that this run changed',
  show: 'Show delivery',
  hide: 'Hide delivery',
  loading: 'Loading…',
  table: 'Delivery of this run',
  name: 'Configuration',
  kind: 'Kind',
  expected: 'Expected',
  expectedOf: (count: string) => `Expected: ${count}`,
  notKnown: 'not known',
  left: (count: number) => `${numberText(count)} left`,
  leaving:
    'Of what was removed, expected is how many are still assigned. Devices that lost it stay in ' +
    'the numbers until they have checked in.',
  silent: 'Still nothing reported after 24 hours',
  inError: ({ devices, read, of }: InError) =>
    `${counted(devices, 'device')} in error or conflict so far` +
    (read < of
      ? `, by the reports of ${numberText(read)} of ${counted(of, 'configuration')}`
      : '') +
    '. Intune counts all assignments of a configuration ' +
    'together, so some may be older than the plan.',
  rollBack: 'Roll back',
  none: 'This run changed nothing',
  age:
    'Devices take some hours to report a change. The numbers are of all devices of a ' +
    'configuration; expected is what the review counted before the plan was applied.',
} as const;
