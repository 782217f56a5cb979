import { keyOf } from '#domain/testing/keyOf.ts';
import type { AddChange } from '#domain/assignment/assignment.ts';
import { additionOf } from '#domain/change/change.ts';
import type { ApplyOutcome, WriteEnd } from '#domain/change/end.ts';
import { type ApplySurroundings, applyChanges } from '#graph/write/applyChanges.ts';
import { createGraph } from '#graph/client.ts';
import { type Answer, BASE_URL, cut, fakeFetch, json, refuse } from '#graph/testing/fakeServer.ts';
import { SCOPES } from '#graph/scopes.ts';

/**
 * For tests: the assignments of one configuration, and the fate of each request. `after`: carried
 * out all the same.
 */
export const POST_FAULTS = [
  'ok',
  '400',
  '401',
  '403',
  '409',
  '429',
  '500',
  '503',
  '503 later',
  'cut before',
  'cut after',
  'resent after',
  '500 after',
  'garbage after',
  'empty after',
] as const;
export type PostFault = (typeof POST_FAULTS)[number];

export const READ_FAULTS = ['ok', 'stale', '403', '429', '500', 'cut', 'garbage'] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

export const CHANGE: AddChange = {
  configurationId: keyOf('c'),
  via: '',
  draft: { target: { kind: 'group', groupId: 'group' }, filter: { mode: 'none' }, intent: 'apply' },
};

interface Row {
  readonly id: string;
  readonly target: Readonly<Record<string, string | null>>;
}

/** A row for the group of {@link CHANGE}, with a different target where a test wants it. */
export function row(
  target: Readonly<Record<string, string | null>>,
): Row & Record<string, unknown> {
  return {
    id: 'row',
    source: 'direct',
    target: {
      '@odata.type': '#microsoft.graph.groupAssignmentTarget',
      groupId: 'group',
      ...target,
    },
  };
}

/** Adds one assignment as the form does, and tells how it ended. */
export async function addOne(
  change: AddChange,
  steps: ApplySurroundings,
): Promise<WriteEnd | Exclude<ApplyOutcome, { kind: 'applied' }>> {
  const outcome = await applyChanges(additionOf(change), steps);
  return outcome.kind === 'applied' ? outcome.ends[0]!.result : outcome;
}

interface FakeTenantOptions {
  readonly rows?: readonly Row[];
  readonly reads?: readonly ReadFault[];
  readonly posts?: readonly PostFault[];
  readonly pageSize?: number;
  readonly writeToken?: () => Promise<string>;
}

const READ_ANSWERS: Record<Exclude<ReadFault, 'ok' | 'stale'>, Answer> = {
  '403': refuse(403),
  '429': refuse(429, { 'Retry-After': '1' }),
  '500': refuse(500),
  cut,
  garbage: () => new Response('<html>'),
};

const LATER = { 'Retry-After': '2' };

export function fakeTenant({
  rows: initial = [],
  reads = [],
  posts = [],
  pageSize = 1000,
  writeToken,
}: FakeTenantOptions = {}) {
  const rows: Row[] = [...initial];
  const journal: string[] = [];
  const slept: number[] = [];
  const readsLeft = [...reads];
  const postsLeft = [...posts];
  let sent = 0;
  let mayHaveBeenCarriedOut = 0;

  const list: Answer = ({ url }) => {
    const skip = Number(new URL(url).searchParams.get('$skip') ?? 0);
    const fault = skip === 0 ? (readsLeft.shift() ?? 'ok') : 'ok';
    if (fault !== 'ok' && fault !== 'stale') return READ_ANSWERS[fault]({ url } as never);
    // A list that lags far behind.
    const visible = fault === 'stale' ? [] : rows;
    const next =
      skip + pageSize < visible.length
        ? { '@odata.nextLink': `${url.split('?')[0]}?$skip=${skip + pageSize}` }
        : {};
    return Response.json({ value: visible.slice(skip, skip + pageSize), ...next });
  };

  const post: Answer = (request) => {
    sent += 1;
    journal.push('POST');
    const fault = postsLeft.shift() ?? 'ok';
    const isPutOff = fault === '429' || fault === '503 later' || fault === '401';
    if (!isPutOff) mayHaveBeenCarriedOut += 1;
    const created = {
      ...(request.body as object),
      id: `row-${sent}`,
      source: 'direct',
    } as unknown as Row;
    if (fault === 'ok' || fault.endsWith(' after')) rows.push(created);
    const answers: Record<PostFault, Answer> = {
      ok: json(created, 201),
      '400': refuse(400),
      '401': refuse(401),
      '403': refuse(403),
      '409': refuse(409),
      '429': refuse(429, LATER),
      '500': refuse(500),
      '503': refuse(503),
      '503 later': refuse(503, LATER),
      'cut before': cut,
      'cut after': cut,
      // The browser sent it twice by itself: the second is refused because of the first.
      'resent after': refuse(400),
      '500 after': refuse(500),
      'garbage after': () => new Response('<html>', { status: 201 }),
      'empty after': () => new Response(null, { status: 204 }),
    };
    return answers[fault](request);
  };

  const graph = createGraph({
    baseUrl: BASE_URL,
    getToken: ({ scopes }) =>
      scopes === SCOPES.writeConfigurations && writeToken !== undefined
        ? writeToken()
        : Promise.resolve('token'),
    fetch: fakeFetch((request) => (request.method === 'POST' ? post(request) : list(request))),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const steps: ApplySurroundings = {
    graph,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    onSend: async () => void journal.push('sent'),
  };
  return {
    steps,
    journal,
    slept,
    rows: (): readonly Row[] => rows,
    posts: () => sent,
    /** POSTs that Graph did not put off: two of these could be two assignments. */
    doubtfulPosts: () => mayHaveBeenCarriedOut,
  };
}
