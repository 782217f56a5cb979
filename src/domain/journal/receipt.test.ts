import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteEnd } from '#domain/change/end.ts';
import type { Assignment, WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { readReceipts, writeReceipts } from '#domain/journal/receipt.ts';
import { receiptsCsv } from '#domain/journal/receiptTable.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { JsonObject } from '#lib/json.ts';

const id = fc.uuid();
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
// What JSON carries as it is: no __proto__, no minus zero.
const raw = fc.dictionary(
  fc.stringMatching(/^[a-zA-Z@.]{1,12}$/),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
) as fc.Arbitrary<JsonObject>;

const knownTarget: fc.Arbitrary<KnownTarget> = fc.oneof(
  fc.record({ kind: fc.constantFrom('group' as const, 'exclusionGroup' as const), groupId: id }),
  fc.constantFrom({ kind: 'allDevices' as const }, { kind: 'allLicensedUsers' as const }),
  fc.record({ kind: fc.constant('collection' as const), collectionId: fc.string() }),
);
const filter: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant({ mode: 'none' as const }),
  fc.record({ mode: fc.constantFrom('include' as const, 'exclude' as const), filterId: id }),
);
const intent = fc.constantFrom('apply' as const, 'remove' as const);
const draft: fc.Arbitrary<WantedRow> = fc.record({ target: knownTarget, filter, intent });
const row: fc.Arbitrary<Assignment> = fc.record({
  id,
  target: fc.oneof(
    knownTarget,
    fc.record({ kind: fc.constant('unknown' as const), odataType: fc.string(), raw }),
  ),
  filter,
  intent: maybe(fc.string()),
  source: maybe(fc.constantFrom('direct', 'policySets', 'newer')),
  sourceId: maybe(id),
  raw,
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), draft }),
  fc.record({ kind: fc.constant('remove' as const), row }),
  fc.record({ kind: fc.constant('edit' as const), row, filter, intent }),
);
const failure: fc.Arbitrary<Failure> = fc.record({
  kind: fc.constantFrom('badRequest' as const, 'throttled' as const),
  trace: fc.record({ message: fc.string(), requestId: id }, { requiredKeys: [] }),
});
const result: fc.Arbitrary<WriteEnd> = fc.oneof(
  fc.record({
    kind: fc.constant('accepted' as const),
    settledBy: fc.constantFrom('answer' as const, 'readBack' as const),
  }),
  fc.constantFrom({ kind: 'alreadySo' as const }, { kind: 'notSent' as const }),
  fc.record({
    kind: fc.constantFrom('refused' as const, 'notDone' as const, 'putBack' as const),
    failure,
  }),
  fc.record({ kind: fc.constant('lost' as const), failure, putBackFailure: failure }),
  fc.record({
    kind: fc.constant('waitingForApproval' as const),
    held: fc.record({
      method: fc.constantFrom('POST' as const, 'DELETE' as const),
      url: fc.string(),
      bodyText: maybe(fc.string()),
      requestId: id,
      justification: fc.string(),
      filedAt: time,
      expiresAt: time,
      base: fc.array(row, { maxLength: 2 }),
      sentAt: maybe(time),
    }),
  }),
);
const entry: fc.Arbitrary<JournalEntry> = fc.record({
  id,
  tenantId: fc.constant('contoso'),
  oid: id,
  username: fc.string(),
  configuration: fc.record({ id: id.map(keyOf), displayName: fc.string() }),
  via: fc.string(),
  sentAt: time,
  base: fc.array(row, { maxLength: 3 }),
  changes: fc.array(change, { maxLength: 3 }),
  overrides: fc.array(fc.record({ guardrailId: fc.string(), reason: fc.string() }), {
    maxLength: 2,
  }),
  requests: fc.array(
    fc.record({
      method: fc.string(),
      url: fc.webUrl(),
      body: fc.oneof(raw, fc.constant(undefined)),
    }),
    { maxLength: 2 },
  ),
  undoes: maybe(id),
  end: maybe(
    fc.record({
      at: time,
      ends: fc.array(fc.record({ change, result }), { maxLength: 3 }),
      traces: fc.array(fc.record({ method: fc.string(), url: fc.webUrl(), requestId: maybe(id) }), {
        maxLength: 2,
      }),
      verified: maybe(
        fc.constantFrom('verified' as const, 'notSeenYet' as const, 'couldNotRead' as const),
      ),
      approvalId: maybe(id),
    }),
  ),
  audit: fc.constant(undefined),
});

const NOW = new Date('2026-11-23T12:00:00Z');
const written = (entries: readonly JournalEntry[], tenantId = 'contoso') =>
  writeReceipts(entries, tenantId, NOW);
const NAMES = { target: () => '=HYPERLINK("http://evil")', filter: () => 'Laptops' };

describe('receipts', () => {
  it('come back as they went, for any journal', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        expect(readReceipts(written(entries), 'CONTOSO')).toEqual({ ok: true, entries });
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('as CSV never hold a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        for (const cell of cellsOf(receiptsCsv(entries, NAMES)))
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it.each([
    ['not JSON', 'hello', { kind: 'notReceipts' }],
    ['somebody else’s JSON', '{"value":[]}', { kind: 'notReceipts' }],
    [
      'of a newer app',
      '{"format":"assignment-desk-receipts","version":2}',
      { kind: 'newerVersion', version: 2 },
    ],
    [
      'damaged',
      '{"format":"assignment-desk-receipts","version":1,"exportedAt":"x","tenantId":"contoso","entries":[{"id":"1"}]}',
      { kind: 'damaged', field: 'entries.0.tenantId' },
    ],
    ['of another tenant', written([], 'fabrikam'), { kind: 'foreignTenant', tenantId: 'fabrikam' }],
  ])('%s: nothing is taken', (_, text, problem) => {
    expect(readReceipts(text, 'contoso')).toEqual({ ok: false, problem });
  });

  it('with one foreign entry among our own are refused whole', () => {
    const [own, other] = fc.sample(entry, 2);
    expect(readReceipts(written([own!, { ...other!, tenantId: 'fabrikam' }]), 'contoso')).toEqual({
      ok: false,
      problem: { kind: 'foreignTenant', tenantId: 'fabrikam' },
    });
  });

  it('never carry the claims of a sign-in', () => {
    const [own] = fc.sample(entry, 1);
    const end = {
      at: NOW.toISOString(),
      traces: [],
      verified: undefined,
      ends: [
        {
          change: { kind: 'add', draft: fc.sample(draft, 1)[0]! },
          result: {
            kind: 'refused',
            failure: { kind: 'claimsChallenge', trace: {}, claims: 'secret' },
          },
        },
      ],
    } as const;
    const back = readReceipts(written([{ ...own!, end }]), 'contoso');
    expect(JSON.stringify(back)).not.toContain('secret');
  });
});

/** The cells of a CSV text, unquoted. */
function cellsOf(csv: string): string[] {
  return [
    ...csv.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
  ].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
