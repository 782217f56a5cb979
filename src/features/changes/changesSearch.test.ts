import { expect, it } from 'vitest';
import { scheduleProblem } from '#domain/assignment/payload.ts';
import { scheduleOfTexts, USUAL_TEXTS } from '#domain/assignment/payloadTexts.ts';
import { editSearchSchema } from '#features/changes/changesSearch.ts';

// A field that showed something else than what was typed would be sent as that.
it.each([
  { schedule: 'hourly', every: '1000' },
  { schedule: 'daily', every: '1.5' },
  { schedule: 'daily', every: '-5' },
  { schedule: 'once', date: '20266-01-31' },
] as const)('%o is held by the address, and a rule speaks of it', (typed) => {
  expect(editSearchSchema.parse({ assignment: 'a', ...typed })).toMatchObject(typed);
  expect(scheduleProblem(scheduleOfTexts({ ...USUAL_TEXTS, ...typed }))).toBeDefined();
});
