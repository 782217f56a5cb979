import * as fc from 'fast-check';
import { LONGEST_INTERVAL, type Payload, RUNS, type Schedule } from '#domain/assignment/payload.ts';

const two = (most: number) => fc.nat({ max: most }).map((each) => String(each).padStart(2, '0'));
const times = fc
  .tuple(two(23), two(59), fc.option(two(59), { nil: undefined }))
  .map(([hour, minute, second]) =>
    [hour, minute, ...(second === undefined ? [] : [second])].join(':'),
  );
const every = (most: number) => fc.integer({ min: 1, max: most });

/** Every schedule that Intune takes. */
export const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant('hourly' as const), every: every(LONGEST_INTERVAL.hourly) }),
  fc.record({
    kind: fc.constant('daily' as const),
    every: every(LONGEST_INTERVAL.daily),
    time: times,
    isUtc: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('once' as const),
    date: fc
      .tuple(fc.integer({ min: 2026, max: 2032 }), two(11), two(27))
      .map(
        ([year, month, day]) =>
          `${year}-${String(Number(month) + 1).padStart(2, '0')}-${String(Number(day) + 1).padStart(2, '0')}`,
      ),
    time: times,
    isUtc: fc.boolean(),
  }),
);

/** All that can be said of run and schedule, nothing included. */
export const payloads: fc.Arbitrary<Payload | undefined> = fc.option(
  fc.record({ run: fc.constantFrom(...RUNS), schedule: schedules }, { requiredKeys: [] }),
  { nil: undefined },
);
