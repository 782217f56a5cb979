import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { addOne, CHANGE, fakeTenant, POST_FAULTS, READ_FAULTS } from '#graph/testing/fakeTenant.ts';

// Two cores serve many: a thousand runs may take longer than the five seconds of a usual test.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Whatever goes wrong, in whatever order: never two assignments, never a false word about the
 * tenant. `stale` reads are left out here: a list that lags longer than we look cannot be told from
 * one without the row.
 */
it('one assignment at most, and the outcome is true', async () => {
  const mixed = fc.array(fc.constantFrom(...READ_FAULTS.filter((fault) => fault !== 'stale')), {
    maxLength: 40,
  });
  // After the first look the list is closed for good: too rare among mixed fates.
  const closed = fc
    .constantFrom('403' as const, 'garbage' as const)
    .map((fault) => ['ok' as const, ...Array.from({ length: 30 }, () => fault)]);
  const reads = fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: closed });
  const posts = fc.array(fc.constantFrom(...POST_FAULTS), { maxLength: 10 });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(reads, posts, async (readFaults, postFaults) => {
      const tenant = fakeTenant({ reads: readFaults, posts: postFaults });
      const outcome = await addOne(CHANGE, tenant.steps);
      seen.add(outcome.kind);

      expect(tenant.doubtfulPosts()).toBeLessThanOrEqual(1);
      const rows = tenant.rows().length;
      expect(rows).toBeLessThanOrEqual(1);
      if (outcome.kind === 'accepted' || outcome.kind === 'alreadySo') expect(rows).toBe(1);
      if (['refused', 'notSent', 'notDone', 'notRead'].includes(outcome.kind)) expect(rows).toBe(0);

      if (tenant.posts() > 0) expect(tenant.journal[0]).toBe('sent');
    }),
    { numRuns: 1000 },
  );
  // The dice have shown every end but "blocked", which needs a row before.
  expect([...seen].toSorted()).toEqual([
    'accepted',
    'alreadySo',
    'notDone',
    'notRead',
    'refused',
    'unknown',
  ]);
});

it('a stale list never leads to a second POST either', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...READ_FAULTS), { maxLength: 20 }),
      fc.array(fc.constantFrom(...POST_FAULTS), { maxLength: 10 }),
      async (reads, posts) => {
        const tenant = fakeTenant({ reads, posts });
        await addOne(CHANGE, tenant.steps);
        expect(tenant.doubtfulPosts()).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 1000 },
  );
});
