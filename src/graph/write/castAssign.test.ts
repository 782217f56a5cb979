import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { Assumption } from '../../../sandbox/assumptions.ts';
import type { Fault } from '../../../sandbox/faults.ts';
import { appConfiguration } from '../../../sandbox/tenant/families/apps/appConfiguration.ts';
import { itemId } from '../../../sandbox/tenant/families/items.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { createGraph } from '#graph/client.ts';
import { castFamilies } from '#graph/resources/assignments.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['DeviceManagementApps.ReadWrite.All'];
const ITEM = itemId(appConfiguration, 'iOS - App config - Fiori (draft)');
const KEY = keyOfId('appConfiguration', ITEM)!;
const PLAIN = `/beta/deviceAppManagement/mobileAppConfigurations/${ITEM}/assign`;
const CAST = PLAIN.replace(
  '/assign',
  '/microsoft.graph.managedDeviceMobileAppConfiguration/assign',
);

const adding = (group: string): Change => ({
  kind: 'add',
  draft: {
    target: { kind: 'group', groupId: groupId(group) },
    filter: { mode: 'none' },
    intent: 'apply',
  },
});

function opened(assume: readonly Assumption[], cast = castFamilies()) {
  const sandbox = createSandbox({ throttle: 'off', families: ['appConfiguration'], assume });
  const token = sandbox.mintToken('ada', SCOPES);
  const sent: string[] = [];
  const options: Parameters<typeof createGraph>[0] = {
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST') sent.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
    sleep: () => Promise.resolve(),
  };
  const graph = createGraph(options, cast);
  const set = async (change: Change): Promise<ChangeSet> => ({
    configurationId: KEY,
    via: '',
    base: await graph.assignments.list(KEY, ''),
    changes: [change],
  });
  const stepFor = async (group: string) => {
    const address = await set(adding(group));
    const [step] = chooseWritePath(address.base ?? [], address.changes, 'replace');
    return { address, step: step! };
  };
  return {
    graph,
    sent,
    rows: () => sandbox.tenant.assignments.stored(ITEM).length,
    fault: async (path: string, fault: Fault) => {
      const rules = [{ method: 'POST', path, times: null, fault }];
      await sandbox.fetch(
        new Request(`${ORIGIN}/sandbox/faults`, {
          method: 'POST',
          body: JSON.stringify({ rules }),
        }),
      );
    },
    add: async (group: string) => {
      const outcome = await applyChanges(await set(adding(group)), {
        graph,
        sleep: () => Promise.resolve(),
      });
      return outcome.kind === 'applied' ? outcome.ends.map(({ result }) => result) : outcome.kind;
    },
    preview: async (group: string) => {
      const { address, step } = await stepFor(group);
      return graph.assignments.prepare(address, step).url;
    },
    stepFor,
  };
}

const NO_ROUTE: Fault = {
  kind: 'status',
  status: 400,
  code: 'No method match route template',
  message: 'No OData route exists that match template ~/x with http verb POST for request /x.',
};

describe('where either address works', () => {
  it('goes to the plain one', async () => {
    const { sent, add, rows } = opened([]);
    expect(await add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'answer' }]);
    expect(sent).toEqual([PLAIN]);
    expect(rows()).toBe(1);
  });

  it('does not try the other for any other refusal', async () => {
    const { sent, add, fault } = opened([]);
    await fault('/assign', { kind: 'status', status: 403 });
    expect(await add('Finance')).toMatchObject([{ kind: 'refused' }]);
    expect(sent).toEqual([PLAIN]);
  });

  it('does not try the other where the answer is lost, and looks', async () => {
    const { sent, add, fault, rows } = opened([]);
    await fault('/assign', { kind: 'cutAfterCommit' });
    expect(await add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'readBack' }]);
    expect(sent).toEqual([PLAIN]);
    expect(rows()).toBe(1);
  });
});

describe('where the plain address is no route', () => {
  let desk: ReturnType<typeof opened>;
  beforeEach(() => {
    desk = opened(['castAssignOnly']);
  });

  it('goes to the cast one, at once from then on, and says so before', async () => {
    expect(await desk.preview('Finance')).toBe(PLAIN);
    expect(await desk.add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'answer' }]);
    expect(desk.sent).toEqual([PLAIN, CAST]);
    expect(await desk.preview('Sales')).toBe(CAST);
    expect(await desk.add('Sales')).toMatchObject([{ kind: 'accepted' }]);
    expect(desk.sent).toEqual([PLAIN, CAST, CAST]);
    expect(desk.rows()).toBe(2);
  });

  it('settles a lost answer of the cast one by looking, and sends nothing twice', async () => {
    await desk.fault('managedDeviceMobileAppConfiguration/assign', { kind: 'cutAfterCommit' });
    expect(await desk.add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'readBack' }]);
    expect(desk.sent).toEqual([PLAIN, CAST]);
    expect(desk.rows()).toBe(1);
  });

  it('is told once for all that write, in a plan too', async () => {
    const batched = desk.graph.batched({
      sideBySide: () => 1,
      tick: () => Promise.resolve(),
      gate: () => Promise.resolve(),
      now: Date.now,
      beforeWrites: () => Promise.resolve(),
      onBatch: () => undefined,
    });
    const { address, step } = await desk.stepFor('Finance');
    const accepted = await batched.send(address, step);
    expect(accepted.url).toBe(CAST);
    expect(desk.rows()).toBe(1);
    expect(await desk.preview('Sales')).toBe(CAST);
  });

  it('says what Graph said of the cast one', async () => {
    await desk.fault('managedDeviceMobileAppConfiguration/assign', { kind: 'status', status: 403 });
    expect(await desk.add('Finance')).toMatchObject([
      { kind: 'refused', failure: { trace: { status: 403, url: `${ORIGIN}${CAST}` } } },
    ]);
    expect(desk.rows()).toBe(0);
  });

  it('has changed nothing where neither is a route, and tries both again', async () => {
    await desk.fault('/assign', NO_ROUTE);
    const refused = [{ kind: 'refused', failure: { kind: 'noRoute' } }];
    expect(await desk.add('Finance')).toMatchObject(refused);
    expect(await desk.add('Finance')).toMatchObject(refused);
    expect(desk.sent).toEqual([PLAIN, CAST, PLAIN, CAST]);
    expect(desk.rows()).toBe(0);
  });
});

describe('where a page remembers what an earlier one found out', () => {
  const LIST = '/deviceAppManagement/mobileAppConfigurations';

  it('goes to the cast address at once', async () => {
    const cast = castFamilies();
    await opened(['castAssignOnly'], cast).add('Finance');
    const later = opened(['castAssignOnly'], cast);
    expect(await later.add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'answer' }]);
    expect(later.sent).toEqual([CAST]);
  });

  it('heals a memory that is wrong, by one request that is no route', async () => {
    const cast = castFamilies();
    cast.set(LIST, true);
    const desk = opened([], cast);
    await desk.fault('managedDeviceMobileAppConfiguration/assign', NO_ROUTE);
    expect(await desk.add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'answer' }]);
    expect(await desk.add('Sales')).toMatchObject([{ kind: 'accepted' }]);
    expect(desk.sent).toEqual([CAST, PLAIN, PLAIN]);
    expect(cast.has(LIST)).toBe(false);
    expect(desk.rows()).toBe(2);
  });

  it('does not try the other where the answer of the remembered one is lost', async () => {
    const cast = castFamilies();
    cast.set(LIST, true);
    const desk = opened([], cast);
    await desk.fault('managedDeviceMobileAppConfiguration/assign', { kind: 'cutAfterCommit' });
    expect(await desk.add('Finance')).toMatchObject([{ kind: 'accepted', settledBy: 'readBack' }]);
    expect(desk.sent).toEqual([CAST]);
    expect(desk.rows()).toBe(1);
  });

  it('keeps its memory where neither is a route', async () => {
    const cast = castFamilies();
    cast.set(LIST, true);
    const desk = opened([], cast);
    await desk.fault('/assign', NO_ROUTE);
    expect(await desk.add('Finance')).toMatchObject([
      { kind: 'refused', failure: { kind: 'noRoute' } },
    ]);
    expect(desk.sent).toEqual([CAST, PLAIN]);
    expect(cast.has(LIST)).toBe(true);
    expect(desk.rows()).toBe(0);
  });
});
