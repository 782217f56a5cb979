import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import { chooseWritePath, type WriteRequest } from '#domain/change/writePath.ts';
import {
  fakeList,
  LIST,
  notToGroup,
  SET,
  toAll,
  toCollection,
  toGroup,
  wireRow,
} from '#graph/testing/fakeList.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';
import { prepareStep } from '#graph/wire/writeStep.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

vi.setConfig({ testTimeout: 60_000 });

const read = (row: JsonObject): Assignment => fromGraphAssignment(graphRowSchema.parse(row));
const FILTERED = {
  deviceAndAppManagementAssignmentFilterId: 'f',
  deviceAndAppManagementAssignmentFilterType: 'include',
};

/** The rows of the one `/assign` that these changes take. */
function assigned(
  rows: readonly JsonObject[],
  changes: (list: Assignment[]) => Change[],
): JsonObject[] {
  const list = rows.map(read);
  const steps = chooseWritePath(list, changes(list), 'rows');
  expect(steps.map(({ kind }) => kind)).toEqual(['assign']);
  return prepareStep(SET, steps[0]!).body!['assignments'] as unknown as JsonObject[];
}

const editFirst = ([first]: Assignment[]): Change[] => [
  { kind: 'edit', row: first!, filter: { mode: 'exclude', filterId: 'new' }, intent: 'remove' },
];
const less = (row: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => !['id', 'source', 'sourceId'].includes(name)),
  );

describe('where a request goes', () => {
  const row = read(toGroup('g'));
  const post: WriteRequest = {
    kind: 'post',
    draft: { target: { kind: 'allDevices' }, filter: { mode: 'none' }, intent: 'apply' },
    replaces: undefined,
  };
  it.each<[string, WriteRequest, string, string]>([
    ['an addition', post, '', `POST ${LIST}`],
    ['a removal', { kind: 'delete', row }, '', `DELETE ${LIST}/c_g`],
    [
      'the whole list',
      { kind: 'assign', kept: [], written: [] },
      '',
      `POST ${LIST.replace('assignments', 'assign')}`,
    ],
    [
      'an addition through a certificate',
      post,
      'rootCertificate',
      `POST ${LIST.replace('assignments', 'rootCertificate/assignments')}`,
    ],
    [
      'a removal through a certificate',
      { kind: 'delete', row },
      'rootCertificate',
      `DELETE ${LIST.replace('assignments', 'rootCertificate/assignments/c_g')}`,
    ],
    [
      'the whole list through a certificate',
      { kind: 'assign', kept: [], written: [] },
      'rootCertificate',
      `POST ${LIST.replace('assignments', 'rootCertificate/assign')}`,
    ],
  ])('%s', (_, step, via, request) => {
    const { method, url } = prepareStep({ configurationId: keyOf('c'), via }, step);
    expect(`${method} ${url}`).toBe(request);
  });

  it.each(['a/b', 'a?b=c', 'a#b', 'ä ö', '100%', "x')", '../..', 'a\\b', '\u{1F680}'])(
    'an id of %o is one part of the path, and comes out as it went in',
    (id) => {
      const { url } = prepareStep(SET, { kind: 'delete', row: { ...row, id } });
      const { pathname, search, hash } = new URL(url, 'https://graph.example');
      expect(decodeURIComponent(pathname.slice(LIST.length + 1))).toBe(id);
      expect([pathname.split('/').length, search, hash]).toEqual([
        LIST.split('/').length + 1,
        '',
        '',
      ]);
    },
  );

  it.each(['', '.', '..'])(
    'an id of %o would lead a DELETE to the configuration itself: nothing is sent',
    async (id) => {
      const tenant = fakeList({ rows: [toGroup('g')] });
      const attempt = tenant.graph.assignments.send(SET, { kind: 'delete', row: { ...row, id } });
      await expect(attempt).rejects.toMatchObject({
        failure: {
          kind: 'unexpected',
          trace: { message: expect.stringContaining('leaves its place') as string },
        },
      });
      expect(tenant.sent()).toEqual([]);
    },
  );

  it.each(['/y', '.', '..', '%2e%2e', '..\\..', '%2E./x'])(
    'a route of x/%s in an imported receipt leads nowhere',
    async (end) => {
      const tenant = fakeList({ rows: [toGroup('g')] });
      const address = { configurationId: keyOf('c'), via: `x/${end}` };
      const attempt = tenant.graph.assignments.send(address, { kind: 'delete', row });
      await expect(attempt).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
      await expect(
        tenant.graph.assignments.list(address.configurationId, address.via),
      ).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
      expect([tenant.sent(), tenant.looks()]).toEqual([[], 0]);
    },
  );
});

describe('the whole list', () => {
  it('holds kept rows byte for byte, less id, source and sourceId', () => {
    const odd = toGroup('kept', {
      later: { deep: [1, { a: null }] },
      settings: 'x',
      'intent@odata.type': '#x',
    });
    expect(JSON.stringify(assigned([toGroup('edited'), odd], editFirst)[0])).toBe(
      JSON.stringify(less(odd)),
    );
  });

  it('whatever the kept rows say', () => {
    const names = fc
      .string({ minLength: 1, maxLength: 6 })
      .filter(
        (name) => !['__proto__', 'id', 'target', 'source', 'sourceId', 'intent'].includes(name),
      );
    const extras = fc.dictionary(names, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, {
      maxKeys: 4,
      noNullPrototype: true,
    });
    const kept = fc
      .array(fc.tuple(extras, extras), { maxLength: 4 })
      .map((all) => all.map(([own, ofTarget], index) => toOdd(`kept ${index}`, own, ofTarget)));
    fc.assert(
      fc.property(kept, (rows) => {
        const sent = assigned([toGroup('edited'), ...rows], editFirst);
        expect(JSON.stringify(sent.slice(0, -1))).toBe(JSON.stringify(rows.map(less)));
      }),
      { numRuns: 1000 },
    );
  });

  it('an edit keeps the fields the app does not know, of the row and of its target', () => {
    const old = toGroup('g', { later: { deep: 1 } });
    const target = { ...(old['target'] as JsonObject), ...FILTERED, laterOfTarget: ['x'] };
    expect(assigned([{ ...old, target }, toAll()], editFirst)[1]).toEqual({
      '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
      later: { deep: 1 },
      intent: 'remove',
      target: {
        '@odata.type': '#microsoft.graph.groupAssignmentTarget',
        groupId: 'g',
        laterOfTarget: ['x'],
        deviceAndAppManagementAssignmentFilterId: 'new',
        deviceAndAppManagementAssignmentFilterType: 'exclude',
      },
    });
  });

  it('an edit to no filter leaves none of the old one', () => {
    const old = wireRow({ '@odata.type': 'groupAssignmentTarget', groupId: 'g', ...FILTERED });
    const [row] = assigned([old], ([first]) => [
      { kind: 'edit', row: first!, filter: { mode: 'none' }, intent: 'apply' },
    ]);
    expect(row!['target']).toEqual({
      '@odata.type': '#microsoft.graph.groupAssignmentTarget',
      groupId: 'g',
    });
  });

  it('two collections stay two', () => {
    const sent = assigned([toGroup('g'), toCollection('CD1'), toCollection('CD2')], editFirst);
    expect(
      sent.map(({ target }) => (isJsonObject(target) ? target['collectionId'] : undefined)),
    ).toEqual(['CD1', 'CD2', undefined]);
  });

  it('a row that comes back as a whole brings its fields, and takes those that came since', () => {
    const then = {
      ...toGroup('g'),
      ring: 1,
      target: { ...(toGroup('g')['target'] as object), a: 1 },
    };
    const now = {
      ...toGroup('g'),
      later: 2,
      target: { ...(toGroup('g')['target'] as object), b: 2 },
    };
    const [sent] = assigned([now, toGroup('other')], ([row]) => [
      {
        kind: 'edit',
        row: row!,
        filter: { mode: 'none' },
        intent: 'apply',
        former: then,
        isWholeRow: true,
      },
    ]).slice(-1);
    expect(sent).toMatchObject({ ring: 1, target: { a: 1 } });
    expect(JSON.stringify(sent)).not.toMatch(/later|"b"/);
  });

  it('the exclusion of the same group survives', () => {
    const sent = assigned([toGroup('g'), notToGroup('g')], editFirst);
    expect(sent.map(({ target }) => (target as JsonObject)['@odata.type'])).toEqual([
      '#microsoft.graph.exclusionGroupAssignmentTarget',
      '#microsoft.graph.groupAssignmentTarget',
    ]);
  });

  it('a filter never goes on an exclusion: neither request leaves', async () => {
    const tenant = fakeList({ rows: [notToGroup('g')] });
    const wanted = {
      target: { kind: 'exclusionGroup', groupId: 'g' },
      filter: { mode: 'include', filterId: 'f' },
      intent: 'apply',
    } as const;
    const steps: WriteRequest[] = [
      { kind: 'post', draft: wanted, replaces: undefined },
      { kind: 'assign', kept: [], written: [{ wanted, from: undefined }] },
    ];
    for (const step of steps)
      await expect(tenant.graph.assignments.send(SET, step)).rejects.toMatchObject({
        failure: { kind: 'unexpected' },
      });
    expect(tenant.sent()).toEqual([]);
  });

  it('the filters of untouched rows survive', () => {
    const filtered = wireRow({
      '@odata.type': 'groupAssignmentTarget',
      groupId: 'other',
      ...FILTERED,
    });
    expect(assigned([toGroup('g'), filtered], editFirst)[0]).toMatchObject({ target: FILTERED });
  });
});

describe('a row of an app written in two requests, since one must not be posted again', () => {
  const settings = { '@odata.type': '#microsoft.graph.iosDdmStoreAppAssignmentSettings' };
  const target = { kind: 'group', groupId: 'g' } as const;
  const post = (intent: Intent, before: string) => {
    const replaces = read({ ...toGroup('g'), intent: before, settings });
    const draft = { target, filter: { mode: 'none' }, intent } as const;
    const to = { configurationId: keyOf('app:a'), via: '' };
    return prepareStep(to, { kind: 'post', draft, replaces }).body;
  };

  it('keeps its settings where its intent stays', () => {
    expect(post('required', 'required')).toMatchObject({ settings });
  });

  it('is a new row where another intent makes room for it, as in one request for the whole list', () => {
    expect(post('available', 'required')).not.toHaveProperty('settings');
  });
});

/** A row with fields nobody knows, in itself and in its target. */
function toOdd(groupId: string, own: JsonObject, ofTarget: JsonObject): JsonObject {
  const row = toGroup(groupId);
  const known = new Set([
    ...Object.keys(row),
    ...Object.keys(row['target'] as JsonObject),
    'collectionId',
  ]);
  const unknown = (fields: JsonObject) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !known.has(name)));
  return {
    ...row,
    ...unknown(own),
    target: { ...(row['target'] as JsonObject), ...unknown(ofTarget) },
  };
}
