import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutStage, withStage } from '#domain/plan/stages/editTiming.ts';
import { type PlanTiming, USUAL_GATE } from '#domain/plan/stages/timing.ts';
import { G, H, included } from '#domain/testing/testRows.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, gate: USUAL_GATE }));
const namesOf = ({ stages }: PlanTiming) => stages.map(({ name }) => name);

it('adds a stage before everyone, one after the other, and leaves everyone last', () => {
  const timing: PlanTiming = {
    stages: named('Pilot', 'Everyone'),
    lines: [
      { target: included(G), stage: 0, filterOffIn: 1 },
      { target: included(H), stage: 1 },
    ],
  };
  const once = withStage(timing);
  expect(namesOf(once)).toEqual(['Pilot', '', 'Everyone']);
  expect(once.lines).toEqual([
    { target: included(G), stage: 0, filterOffIn: 2 },
    { target: included(H), stage: 2 },
  ]);
  const ring = { ...once, stages: once.stages.with(1, { name: 'Ring 1', gate: USUAL_GATE }) };
  const twice = withStage(ring);
  expect(namesOf(twice)).toEqual(['Pilot', 'Ring 1', '', 'Everyone']);
  expect(twice.lines[1]).toMatchObject({ stage: 3 });
});

it('is undone by removing that stage', () => {
  const timings = fc.integer({ min: 2, max: 6 }).chain((count) =>
    fc.record({
      stages: fc.constant(named(...Array.from({ length: count }, (_, index) => `S${index}`))),
      lines: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([a, b]) => [
        {
          target: included(G),
          stage: Math.min(a, b),
          ...(a !== b && { filterOffIn: Math.max(a, b) }),
        },
      ]),
    }),
  );
  fc.assert(
    fc.property(timings, (timing) => {
      const added = withStage(timing);
      expect(withoutStage(added, added.stages.length - 2)).toEqual(timing);
    }),
  );
});
