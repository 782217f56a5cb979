import { assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { excludes } from '#domain/assignment/target.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { reckonDevices } from '#domain/impact/impact.ts';
import { presentReach } from '#domain/impact/rowReach.ts';
import { blur, blurs, exactDevices, lists, tenants } from '#domain/testing/bruteForce.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const TIMEOUT_MS = 120_000;

function holds(reach: Reach, count: number): boolean {
  if (reach.kind === 'exact') return reach.count === count;
  if (reach.kind === 'unknown') return true;
  return reach.least <= count && (reach.most === undefined || count <= reach.most);
}

it(
  'what an excluded group takes out is true, and no vaguer for being asked of its members alone',
  () => {
    assert(
      property(
        tenants,
        lists,
        blurs,
        constantFrom(true, false),
        (tenant, rows, blurring, removes) => {
          const facts = blur(tenant, blurring);
          const all = runToEnd(presentReach({ platform: 'windows', facts, rows }));
          for (const [index, { role, devices }] of all.rows.entries()) {
            expect(role).toBe(excludes(rows[index]!.target.kind) ? 'takesOut' : 'reaches');
            if (role === 'reaches') continue;
            const without = rows.filter((_, at) => at !== index);
            const after = exactDevices(tenant, rows, removes);
            const lost = [...exactDevices(tenant, without, removes)].filter((id) => !after.has(id));
            expect(holds(devices, lost.length)).toBe(true);
            const whole = reckonDevices({
              platform: 'windows',
              facts,
              before: without,
              after: rows,
            });
            const asked = whole.reach('lost');
            if (asked.kind === 'exact') expect(devices).toEqual(asked);
          }
        },
      ),
      { numRuns: 1000 },
    );
  },
  TIMEOUT_MS,
);
