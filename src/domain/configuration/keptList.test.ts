import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { fromKeptStepwise, toKeptStepwise } from '#domain/configuration/keptList.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { excluded, G, included, rowOf, unknownRow, withFilter } from '#domain/testing/testRows.ts';

const NOW = Date.parse('2026-11-26T12:00:00.000Z');
const READ_AT = '2026-11-26T09:30:00.000Z';

function configuration(over: Partial<Configuration> = {}): Configuration {
  return {
    id: keyOf('c'),
    displayName: 'WIN - Baseline',
    description: 'For all',
    type: configurationTypeOf('windows10GeneralConfiguration'),
    createdAt: '2024-01-01T00:00:00Z',
    lastModifiedAt: '2025-01-01T00:00:00Z',
    version: 3,
    roleScopeTagIds: ['0'],
    assignments: [
      rowOf({ target: included(), filter: withFilter('the-filter') }),
      rowOf({ target: excluded() }),
      unknownRow(),
    ],
    ...over,
  };
}

const keptOf = (rows: readonly Configuration[] = [configuration()], readAt = READ_AT) =>
  runToEnd(toKeptStepwise(rows, readAt));
const read = (kept: unknown) => runToEnd(fromKeptStepwise(kept, NOW));
const withRow = (change: object) => ({
  ...keptOf(),
  pages: [JSON.stringify([{ ...(JSON.parse(keptOf().pages[0]!) as object[])[0], ...change }])],
});

describe('a list that is kept', () => {
  it('shows what the list showed', () => {
    const { assignments, ...shown } = configuration();
    const kept = read(structuredClone(keptOf()));
    expect(kept).toEqual({
      readAt: READ_AT,
      rows: [
        {
          ...shown,
          assignments: assignments!.map(({ target }) => ({ target: { kind: target.kind } })),
        },
      ],
    });
  });

  it('does not turn "not read" into "none"', () => {
    expect(
      read(
        keptOf([configuration({ assignments: undefined }), configuration({ assignments: [] })]),
      )?.rows.map(({ assignments }) => assignments),
    ).toEqual([undefined, []]);
  });

  it('of thousands comes back in order', () => {
    const rows = Array.from({ length: 1001 }, (_, index) =>
      configuration({ id: keyOf(`c${index}`) }),
    );
    expect(read(keptOf(rows))?.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('holds no group and no filter', () => {
    const text = JSON.stringify(keptOf());
    expect(text).not.toContain(G);
    expect(text).not.toContain('the-filter');
    expect(text).not.toContain('contoso.later');
  });

  it.each([
    ['nothing', undefined],
    ['another form', { ...keptOf(), form: 0 }],
    ['a text that is cut', { ...keptOf(), pages: ['[{"id":"c"'] }],
    ['a row that lacks something', { ...keptOf(), pages: [...keptOf().pages, '[{"id":"c"}]'] }],
    ['a row with something more', withRow({ raw: {} })],
    ['a kind of target that this version does not know', withRow({ targets: ['everybody'] })],
    ['a list of more than a week ago', keptOf([configuration()], '2026-11-19T11:59:59.000Z')],
    ['a list of tomorrow', keptOf([configuration()], '2026-11-27T12:00:00.000Z')],
  ])('is dropped: %s', (_, kept) => {
    expect(read(kept)).toBeUndefined();
  });

  it('knows types as this version does', () => {
    expect(
      read(keptOf([configuration({ type: configurationTypeOf('laterConfiguration') })]))?.rows[0]
        ?.type,
    ).toEqual({ name: 'laterConfiguration', platform: 'unknown', kind: 'other' });
  });
});
