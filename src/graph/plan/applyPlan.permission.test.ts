import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '#domain/failure/failure.ts';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';

const {
  time,
  sandbox,
  ask,
  entries,
  faults,
  graphOf,
  review,
  start,
  free,
  toGroup,
  group,
  startAnew,
} = createPlanBench();

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

const isWrite = (scopes: readonly string[]) => scopes.includes(WRITE_CONFIGURATIONS);

/** Applies a change that Graph puts off beside this sign-in; where the run waits for one, somebody signs in. */
async function endsOfPutOff(
  signIn: { isThere(scopes: readonly string[]): boolean; comesBack?(): void },
  timesPutOff: number,
) {
  const run = await review(planOf(free(1), toGroup(0)));
  const status = { kind: 'status', status: 503, code: 'PutOff', retryAfter: 2 } as const;
  await faults({ method: 'POST', path: '/assign', times: timesPutOff, fault: status });
  const graph = graphOf(undefined, (scopes) =>
    signIn.isThere(scopes)
      ? Promise.resolve()
      : Promise.reject(new FailureError({ kind: 'interactionBlocked', trace: {} })),
  );
  const control = start(run, graph);
  control.subscribe(() => {
    if (control.get().run.state.kind !== 'paused') return;
    signIn.comesBack?.();
    control.resume();
  });
  return endsOf(await control.done);
}

describe('a change that Graph put off, so that it may have been carried out all the same', () => {
  /** Of the permission for the plan, its list, its request, and the request once more. */
  const OF_THE_REPEAT = 4;

  // From the first look at what became of it to the one after which it is sent again.
  it.each([5, 6, 7, 8, 9, 10, 11, 12])(
    'waits for the sign-in that its repeat lacked, and that is gone from token %i on',
    async (from) => {
      let token = 0;
      let isGone = false;
      const signIn = {
        isThere() {
          token += 1;
          isGone ||= token === from;
          return token !== OF_THE_REPEAT && !isGone;
        },
        comesBack: () => void (isGone = false),
      };
      expect(await endsOfPutOff(signIn, 1)).toEqual(['verified']);
    },
  );

  it('waits for the sign-in that the repeats of all its attempts lacked', async () => {
    let token = 0;
    // Of writes: for the plan's permission, then for each attempt its request and the repeat.
    const OF_THE_REPEATS = [3, 5, 7];
    const signIn = {
      isThere: (scopes: readonly string[]) =>
        !isWrite(scopes) || !OF_THE_REPEATS.includes((token += 1)),
    };
    expect(await endsOfPutOff(signIn, OF_THE_REPEATS.length)).toEqual(['verified']);
    expect(token).toBeGreaterThan(Math.max(...OF_THE_REPEATS));
  });
});
