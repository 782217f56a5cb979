import { assert, boolean, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { excludes } from '#domain/assignment/target.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { asRow } from '#domain/guardrails/changeFacts.ts';
import { findingsOf } from '#domain/guardrails/findingsOf.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { changeImpactOf } from '#domain/impact/effect/changeImpact.ts';
import { lossOf } from '#domain/impact/effect/consequence.ts';
import { lists, tenants } from '#domain/testing/bruteForce.ts';
import { drawnRows, subjects } from '#domain/testing/drawnSubjects.ts';
import { factsOf } from '#domain/testing/fakeTenant.ts';

/** Guardrails that say what a loss means for a device. */
const SAYS_SO: ReadonlySet<string> = new Set(['removal-consequence', 'loss-consequence']);

/** What is done to a list: its last row comes or goes, or has another filter from now on. */
const deeds = constantFrom('add', 'remove', 'edit');

it('says what a loss means for a device where devices lose it, and only there', () => {
  const met = { said: 0, quiet: 0 };
  assert(
    property(
      tenants,
      lists,
      subjects,
      deeds,
      boolean(),
      (tenant, drawn, { configuration, intents }, deed, isFirst) => {
        const wanted = drawnRows(drawn, intents);
        const rows = wanted.map((row, index) => ({ ...asRow(row), id: `row-${index}` }));
        const at = isFirst ? 0 : rows.length - 1;
        const row = wanted[at];
        if (row === undefined || (deed === 'edit' && excludes(row.target.kind))) return;
        const others = rows.toSpliced(at, 1);
        const filter =
          row.filter.mode === 'none'
            ? ({ mode: isFirst ? 'include' : 'exclude', filterId: 'f1' } as const)
            : ({ mode: 'none' } as const);
        const before = deed === 'add' ? others : rows;
        const after =
          deed === 'add'
            ? [...others, row]
            : deed === 'remove'
              ? others
              : [...others, { ...row, filter }];
        const { effects } = changeImpactOf(
          recipientsOf(configuration),
          { before, after },
          factsOf(tenant),
        );
        const devicesLose = lossOf(effects);
        if (devicesLose === 'maybe') return;
        const isLost = devicesLose === 'yes';
        const isSaid = findingsOf({
          configuration,
          before: known(before),
          after,
          reads: { filters: undefined, groups: UNKNOWN, counted: effects },
        }).some(({ id }) => SAYS_SO.has(id));
        const isUncounted =
          familyOf(configuration.id).notCounted !== undefined ||
          // Who wins where Remove meets Apply is not documented.
          wanted.some(({ intent }) => intent === 'remove');
        if (!isUncounted)
          expect([deed, isSaid, effects.map(({ devices }) => devices.lost)]).toEqual([
            deed,
            isLost,
            effects.map(({ devices }) => devices.lost),
          ]);
        met[isSaid ? 'said' : 'quiet'] += 1;
      },
    ),
    { numRuns: 700 },
  );
  expect(Math.min(met.said, met.quiet)).toBeGreaterThan(50);
}, 120_000);
