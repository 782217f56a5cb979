import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '#domain/failure/failure.ts';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import { createPlanBench, endsOf } from '#graph/testing/planBench.ts';

const { time, sandbox, ask, entries, graphOf, review, start, free, toGroup, group, startAnew } =
  createPlanBench();

beforeEach(startAnew);

const WRITE_CONFIGURATIONS = 'DeviceManagementConfiguration.ReadWrite.All';
const WRITE_APPS = 'DeviceManagementApps.ReadWrite.All';

const itemOf = (configurationId: ConfigurationKey) => ({ configurationId, displayName: '' });

/** More configurations than one wave takes, and an app behind them. */
async function mixedRun() {
  const app = [...(sandbox.tenant.items.get('app') ?? [])].find(
    ([id]) => sandbox.tenant.assignments.stored(id).length === 0,
  )![0];
  const toApp = {
    kind: 'add',
    row: {
      target: { kind: 'group', groupId: group(0) },
      filter: { mode: 'none' },
      intent: 'required',
    },
  } as const;
  return review({
    name: 'x',
    tenantId: undefined,
    items: [
      ...free(25).map((id) => ({ ...itemOf(id), wishes: [toGroup(0)] })),
      { ...itemOf(keyOfId('app', app)!), wishes: [toApp] },
    ],
  });
}

/** Sign-in where the person has agreed to these alone so far, and what it was asked for. */
function agreedTo(granted: Set<string>) {
  const asked: (readonly string[])[] = [];
  const graph = graphOf(undefined, (scopes) => {
    asked.push(scopes);
    return scopes.every((scope) => granted.has(scope) || scope.endsWith('.Read.All'))
      ? Promise.resolve()
      : Promise.reject(
          new FailureError({ kind: 'consentNeeded', from: 'signIn', scopes, trace: {} }),
        );
  });
  return { graph, asked };
}

const writesSent = async () => [
  ...(await entries('POST', '/assign')),
  ...(await entries('DELETE', '/assignments')),
];

describe('a plan of configurations and apps', () => {
  it('asks for all permissions that it takes before it writes anything', async () => {
    const run = await mixedRun();
    const granted = new Set([WRITE_CONFIGURATIONS]);
    const { graph } = agreedTo(granted);
    const control = start(run, graph);
    await time.sleep(60_000);
    expect(control.get().run.state).toMatchObject({
      kind: 'paused',
      why: { kind: 'consentNeeded', scopes: [WRITE_CONFIGURATIONS, WRITE_APPS] },
    });
    expect(await writesSent()).toEqual([]);
    // Who declines and goes on all the same is asked again, and nothing is half done.
    control.resume();
    await time.sleep(60_000);
    expect(control.get().run.state.kind).toBe('paused');
    expect(await writesSent()).toEqual([]);
    granted.add(WRITE_APPS);
    control.resume();
    expect(new Set(endsOf(await control.done))).toEqual(new Set(['verified']));
  });

  it('that is cancelled where the permission was declined has sent nothing', async () => {
    const { graph } = agreedTo(new Set([WRITE_CONFIGURATIONS]));
    const control = start(await mixedRun(), graph);
    await time.sleep(60_000);
    control.cancel();
    expect(new Set(endsOf(await control.done))).toEqual(new Set(['cancelled']));
    expect(await writesSent()).toEqual([]);
    await ask('DELETE', 'log');
  });
});
