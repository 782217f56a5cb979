import { assert, boolean, property, subarray } from 'fast-check';
import { expect, it } from 'vitest';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import { changeImpactOf } from '#domain/impact/effect/changeImpact.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { VIEWS } from '#domain/impact/crowd/reach.ts';
import { changes, FILTERS, GROUPS, tenants } from '#domain/testing/bruteForce.ts';
import { drawnRows, subjects } from '#domain/testing/drawnSubjects.ts';
import { factsOf } from '#domain/testing/fakeTenant.ts';

const without = <T>(all: ReadonlyMap<string, T>, left: readonly string[]) =>
  new Map([...all].filter(([id]) => !left.includes(id)));

it('of what is still being read, no number is exact that is not the true one', () => {
  let open = 0;
  assert(
    property(
      tenants,
      changes,
      subjects,
      subarray(GROUPS, { minLength: 1 }),
      subarray(FILTERS),
      boolean(),
      (tenant, [some, others], { configuration, intents }, groups, filters, hasDevices) => {
        const read = factsOf(tenant);
        const reading: ImpactFacts = {
          groups: without(read.groups, groups),
          filters: without(read.filters, filters),
          inventory: hasDevices
            ? read.inventory
            : { kind: 'counted', count: undefined, because: 'reading' },
        };
        const recipients = recipientsOf(configuration);
        const lists = { before: drawnRows(some, intents), after: drawnRows(others, intents) };
        const truth = changeImpactOf(recipients, lists, read);
        const sofar = changeImpactOf(recipients, lists, reading);
        const pairs = [
          [sofar.users, truth.users] as const,
          ...sofar.effects.flatMap(({ effect, devices }) =>
            truth.effects.flatMap((each) =>
              each.effect === effect ? [[devices, each.devices] as const] : [],
            ),
          ),
        ];
        for (const [said, exact] of pairs)
          for (const view of VIEWS)
            if (said[view].kind === 'exact')
              expect([view, said[view]]).toEqual([view, exact[view]]);
            else open += 1;
        for (const { effect, unchanged } of sofar.effects) {
          const known = truth.effects.find((each) => each.effect === effect);
          if (unchanged !== undefined && known !== undefined) expect(known.unchanged).toBeDefined();
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(open).toBeGreaterThan(100);
}, 60_000);
