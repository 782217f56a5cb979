import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { snapshotFromTextStepwise, snapshotToTextStepwise } from '#domain/snapshot/snapshotFile.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const [FAMILY] = FAMILY_KEYS;
const NONE: Snapshot = {
  id: 'one',
  name: 'before',
  tenantId: 't',
  tenantName: 'Contoso',
  takenAt: '2026-11-28T12:00:00.000Z',
  takenBy: 'ada@contoso.example',
  families: [],
  names: { groups: new Map([['g', 'Sales']]), filters: new Map(), collections: new Map() },
};
const write = (snapshot: Snapshot) => runToEnd(snapshotToTextStepwise(snapshot)).join('');
const readRow = (_key: unknown, raw: Assignment['raw']): Assignment => ({
  id: '',
  target: { kind: 'allDevices' },
  filter: { mode: 'none' },
  intent: undefined,
  source: undefined,
  sourceId: undefined,
  raw,
});
const read = (text: string) => runToEnd(snapshotFromTextStepwise(text, readRow));
const changed = (change: object) => JSON.stringify({ ...JSON.parse(write(NONE)), ...change });
const family = (more: object) =>
  changed({ families: [{ family: FAMILY, configurations: [], ...more }] });
const one = { id: 'c', name: 'C', type: 'x', assignments: [] };

describe('what is no snapshot of this version is refused, with the reason', () => {
  it.each<[story: string, text: string, reason: RegExp]>([
    ['no JSON', 'x', /^The file is not JSON\./],
    [
      'a plan',
      '{"format":"assignment-desk-plan","version":1}',
      /not a snapshot of Assignment Desk/,
    ],
    ['nothing at all', 'null', /not a snapshot of Assignment Desk/],
    [
      'a newer version',
      changed({ version: 2 }),
      /has version 2; this app reads version 1\. Open it/,
    ],
    ['a time that is none', changed({ takenAt: 'yesterday' }), /^takenAt: /],
    ['a family nobody knows', family({ family: 'magic' }), /families\.0\.family: is not a family/],
    [
      'a family twice',
      changed({
        families: [
          { family: FAMILY, configurations: [] },
          { family: FAMILY, configurations: [] },
        ],
      }),
      /named twice/,
    ],
    [
      'an id that no address holds',
      family({ configurations: [{ ...one, id: '../x' }] }),
      /configurations\.0\.id: /,
    ],
    [
      'a configuration twice',
      family({ configurations: [one, one] }),
      /configurations\.1: .* twice/,
    ],
    [
      'one of another family',
      family({ configurations: [{ ...one, id: 'app:c' }] }),
      /not of this family/,
    ],
    [
      'rows that are none',
      family({ configurations: [{ ...one, assignments: ['x'] }] }),
      /assignments\.0: /,
    ],
  ])('%s', (_, text, reason) => {
    const result = read(text);
    expect(result.ok ? [] : result.reasons.join(' ')).toMatch(reason);
  });
});

const ASIDE = { key: 'k', what: 'Empty group', reason: 'Later', at: '2026-11-28T12:00:00.000Z' };

it('what was set aside comes back with the file, and in an earlier one there is none', () => {
  const snapshot: Snapshot = { ...NONE, setAside: [{ ...ASIDE, until: '2027-01-31' }] };
  expect(read(write(snapshot))).toEqual({ ok: true, snapshot });
  expect(JSON.parse(write(NONE))).not.toHaveProperty('setAside');
  const wrong = read(changed({ setAside: [{ ...ASIDE, until: 'soon' }] }));
  expect(wrong.ok ? [] : wrong.reasons.join(' ')).toMatch(/^setAside\.0\.until: /);
});

it('what is missing of a list stays missing, and fields of later versions are passed over', () => {
  const text = family({ later: 1, configurations: [{ ...one, assignments: null, later: 1 }] });
  const result = read(text);
  expect(result.ok && result.snapshot.families[0]?.items[0]?.assignments).toBeUndefined();
  expect(read(write(NONE))).toEqual({ ok: true, snapshot: NONE });
});
