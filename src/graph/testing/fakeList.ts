import { keyOf } from '#domain/testing/keyOf.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { createGraph } from '#graph/client.ts';
import {
  type Answer,
  BASE_URL,
  cut,
  fakeFetch,
  json,
  refuse,
  type Sent,
} from '#graph/testing/fakeServer.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { JsonObject } from '#lib/json.ts';

/**
 * For tests: one list of assignments behind Graph's addresses, which keeps every field it is given,
 * as a later Graph may, and the fate of each request. `after`: carried out all the same.
 */
export type WriteFate =
  | 'ok'
  | '400'
  | '403'
  | '404'
  | '404 gone'
  | '409'
  | '429'
  | '500'
  | '503'
  | '503 later'
  | 'cut before'
  | 'cut after'
  | 'garbage after'
  | 'resent after'
  | '503 later after';
export type ReadFate = 'ok' | '403' | '500' | '503 later' | 'garbage' | 'as before';

interface FakeListOptions {
  readonly rows?: readonly JsonObject[];
  /**
   * Fates of the reads, one after the other; what comes after goes well. `as before` shows the list
   * before the latest write.
   */
  readonly reads?: readonly ReadFate[];
  readonly writes?: readonly WriteFate[];
  /** Somebody else's hand, before the read of this number (1 is the first). */
  readonly meanwhile?: readonly (readonly [
    read: number,
    change: (rows: JsonObject[]) => JsonObject[],
  ])[];
  /** Somebody else's hand, while the app waits as Graph asked. */
  readonly whileWaiting?: (rows: JsonObject[]) => JsonObject[];
  /**
   * Somebody else's hand, while the computer sleeps for a minute, just before the first write
   * leaves.
   */
  readonly whileAsleep?: (rows: JsonObject[]) => JsonObject[];
}

export const LIST = '/beta/deviceManagement/deviceConfigurations/c/assignments';
export const SET = { configurationId: keyOf('c'), via: '' } as const;

/** A row as Graph writes it. */
export function wireRow(target: JsonObject, more: JsonObject = {}): JsonObject {
  const none = {
    deviceAndAppManagementAssignmentFilterId: null,
    deviceAndAppManagementAssignmentFilterType: 'none',
  };
  const whole: JsonObject = {
    ...none,
    ...target,
    '@odata.type': `#microsoft.graph.${String(target['@odata.type'])}`,
  };
  return {
    '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
    id: idOf(whole),
    source: 'direct',
    sourceId: 'c',
    intent: 'apply',
    target: whole,
    ...more,
  };
}

export const toGroup = (groupId = 'g', more: JsonObject = {}): JsonObject =>
  wireRow({ '@odata.type': 'groupAssignmentTarget', groupId }, more);
export const notToGroup = (groupId = 'g', more: JsonObject = {}): JsonObject =>
  wireRow({ '@odata.type': 'exclusionGroupAssignmentTarget', groupId }, more);
export const toAll = (
  what: 'Devices' | 'LicensedUsers' = 'Devices',
  more: JsonObject = {},
): JsonObject => wireRow({ '@odata.type': `all${what}AssignmentTarget` }, more);
export const toCollection = (collectionId: string): JsonObject =>
  wireRow({ '@odata.type': 'configurationManagerCollectionAssignmentTarget', collectionId });
export const toUnknown = (name = 'u'): JsonObject =>
  wireRow({ '@odata.type': 'laterAssignmentTarget', name, deep: { is: ['kept', 1, null] } });
export const ofPolicySet = (groupId = 'p'): JsonObject =>
  toGroup(groupId, { source: 'policySets', sourceId: 'P' });

function idOf(target: JsonObject): string {
  return `c_${String(target['groupId'] ?? target['collectionId'] ?? target['name'] ?? target['@odata.type'])}`;
}

/** A row as the tenant makes it of what it is given. */
const given = (row: JsonObject): JsonObject => ({
  ...row,
  id: idOf(row['target'] as JsonObject),
  source: 'direct',
  sourceId: 'c',
});

export function fakeList({
  rows: initial = [],
  reads = [],
  writes = [],
  meanwhile = [],
  whileWaiting,
  whileAsleep,
}: FakeListOptions = {}) {
  let rows: JsonObject[] = [...initial];
  let previous = rows;
  const readsLeft = [...reads];
  const writesLeft = [...writes];
  const sent: Sent[] = [];
  const slept: number[] = [];
  let looks = 0;
  let clock = 0;
  let sleeps = whileAsleep;

  const READS: Record<ReadFate, Answer> = {
    ok: () => Response.json({ value: rows }),
    'as before': () => Response.json({ value: previous }),
    '403': refuse(403),
    '500': refuse(500),
    '503 later': refuse(503, { 'Retry-After': '2' }),
    garbage: () => new Response('<html>'),
  };

  const read: Answer = (request) => {
    looks += 1;
    for (const [number, change] of meanwhile) if (number === looks) rows = change(rows);
    return READS[readsLeft.shift() ?? 'ok'](request);
  };

  const write: Answer = (request) => {
    sent.push(request);
    const fate = writesLeft.shift() ?? 'ok';
    // Somebody else was faster by a moment.
    if (fate === '404 gone') carryOut(request);
    const answer = fate === 'ok' || fate.endsWith(' after') ? carryOut(request) : refuse(500);
    if (fate === 'ok') return answer(request);
    if (fate.startsWith('cut')) return cut(request);
    if (fate === 'garbage after') return new Response('<html>');
    if (fate === 'resent after') return refuse(400)(request);
    const status = Number(fate.slice(0, 3));
    return refuse(
      status,
      status === 429 || fate.startsWith('503 later') ? { 'Retry-After': '2' } : {},
    )(request);
  };

  function carryOut({ method, url, body }: Sent): Answer {
    const path = url.slice(BASE_URL.length);
    const was = rows;
    if (method === 'DELETE') {
      const id = decodeURIComponent(path.slice(LIST.length + 1));
      rows = rows.filter((row) => row['id'] !== id);
      previous = was;
      return rows.length === was.length ? refuse(404) : () => new Response(null, { status: 204 });
    }
    if (path.endsWith('/assign'))
      rows = (body as { assignments: JsonObject[] }).assignments.map(given);
    else {
      const made = given(body as JsonObject);
      if (rows.some((row) => row['id'] === made['id']))
        return refuse(400, {}, 'An assignment to the same target already exists');
      rows = [...rows, made];
    }
    previous = was;
    return json({ value: rows });
  }

  const graph = createGraph({
    baseUrl: BASE_URL,
    async getToken({ scopes }) {
      if (scopes === SCOPES.writeConfigurations && sleeps !== undefined) {
        clock += 60_000;
        rows = sleeps(rows);
        sleeps = undefined;
      }
      return 'token';
    },
    fetch: fakeFetch((request) => (request.method === 'GET' ? read(request) : write(request))),
    async sleep(milliseconds) {
      slept.push(milliseconds);
      clock += milliseconds;
      if (whileWaiting !== undefined) rows = whileWaiting(rows);
    },
    random: () => 0,
  });
  return {
    graph,
    /** What `applyChanges` and `verifyChanges` need. */
    steps: {
      graph,
      sleep: async (milliseconds: number) => void slept.push(milliseconds),
      now: () => clock,
    },
    /** The rows as the app reads them, whatever fate the next read has. */
    list: async (): Promise<Assignment[]> =>
      createGraph({
        baseUrl: BASE_URL,
        getToken: () => Promise.resolve('token'),
        fetch: fakeFetch(READS.ok),
      }).assignments.list(keyOf('c'), ''),
    rows: (): readonly JsonObject[] => rows,
    /** Writes that left, as `METHOD tail`. */
    sent: (): string[] =>
      sent.map(
        ({ method, url }) =>
          `${method} ${url.slice(BASE_URL.length + LIST.length - '/assignments'.length)}`,
      ),
    bodies: (): unknown[] => sent.map(({ body }) => body),
    /** From here on every write is carried out. */
    allGoesWell: () => void writesLeft.splice(0),
    looks: () => looks,
    slept,
  };
}
