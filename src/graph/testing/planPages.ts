import { FailureError } from '#domain/failure/failure.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { ChangeBucket } from '#domain/plan/allowance/sharedAllowance.ts';
import { createGraph } from '#graph/client.ts';
import { type memoryRuns, startPlan } from '#graph/testing/planTestKit.ts';
import { noted, type tallies, unsettled, writtenBy } from '#graph/testing/planWatch.ts';
import type { VirtualTime } from '#graph/testing/virtualTime.ts';

/**
 * For tests: what the admin, or the end of the page, does at which step; steps are what crosses the
 * border of the page.
 */
export interface Incident {
  readonly at: number;
  readonly what: 'crash' | 'pause' | 'cancel' | 'signOut';
}

export interface PagesOptions {
  readonly time: VirtualTime;
  /** The tenant, with the answers read whole. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly origin: string;
  readonly token: string;
  readonly runs: Pick<ReturnType<typeof memoryRuns>, 'save' | 'get' | 'look'>;
  readonly bucket: ChangeBucket;
  readonly incidents: readonly Incident[];
  readonly happened: ReturnType<typeof tallies>;
}

export interface Pages {
  readonly ended: PlanRun;
  /** Epoch milliseconds */
  readonly crashes: readonly number[];
  /** What the engine must never do; empty. */
  readonly offences: readonly string[];
}

const doNothing = (): void => undefined;
const NEVER = new Promise<never>(() => undefined);
const SIGNED_OUT_MS = 4000;

/** Applies the run through every crash, until it has ended. */
export async function applyThroughCrashes(first: PlanRun, options: PagesOptions): Promise<Pages> {
  const { time, origin, token, runs, bucket, happened } = options;
  const crashes: number[] = [];
  const offences: string[] = [];
  let left = options.incidents.toSorted((a, b) => a.at - b.at);
  let step = 0;
  let run = first;
  let signedOutUntil = 0;
  for (;;) {
    let isGone = false;
    let control: PlanControl | undefined;
    let crash = doNothing;
    /** While the run stands still, what may still be sent: it was noted before. */
    let mayStill: Set<string> | undefined;
    const crashed = new Promise<'crashed'>((resolve) => {
      crash = () => {
        isGone = true;
        crashes.push(time.now());
        resolve('crashed');
      };
    });
    const border = (where: string) => {
      step += 1;
      for (const { what } of left.filter(({ at }) => at < step)) {
        if (isGone) break;
        happened.add(`${what} ${where}`);
        if (what === 'crash') crash();
        else if (what === 'cancel') control?.cancel();
        else if (what === 'pause') control?.pause();
        else signedOutUntil = time.now() + SIGNED_OUT_MS;
      }
      left = left.filter(({ at }) => at >= step);
    };
    /**
     * What crosses the border may be cut on either side; a page that is gone never hears of
     * anything again.
     */
    const cross = async <T>(what: string, task: () => Promise<T>): Promise<T> => {
      if (isGone) return NEVER;
      border(`before ${what}`);
      if (isGone) return NEVER;
      const result = await task();
      border(`after ${what}`);
      return isGone ? NEVER : result;
    };
    const sleep = async (milliseconds: number, signal?: AbortSignal) => {
      await time.sleep(milliseconds, signal);
      if (isGone) return NEVER;
      return undefined;
    };
    const graph = createGraph({
      baseUrl: origin,
      getToken: () =>
        time.now() < signedOutUntil
          ? Promise.reject(new FailureError({ kind: 'interactionBlocked', trace: {} }))
          : Promise.resolve(token),
      fetch: async (input, init) => {
        const written = writtenBy(
          String(input),
          init?.method ?? 'GET',
          init?.body === undefined ? undefined : String(init.body),
        );
        const onDisk = written.length > 0 ? noted(runs.look(run.id)) : undefined;
        for (const id of written) {
          if (onDisk?.has(id) !== true) offences.push(`${id} is sent, and not noted`);
          if (mayStill?.has(id) === false)
            offences.push(
              `${id} is sent, though the run is ${control?.get().run.state.kind ?? 'unknown'}`,
            );
        }
        const what = written.length > 0 ? 'a write' : 'a read';
        return cross(what, () => time.busy(() => options.fetch(new Request(input, init))));
      },
      sleep,
      random: () => 0,
    });
    const save: PlanRuns['save'] = (id, state, items) =>
      cross('noting', async () => {
        const kept = runs.look(id);
        for (const { index, item } of items) offences.push(...unsettled(kept.items[index]!, item));
        await runs.save(id, state, items);
      });
    control = startPlan(run, graph, { ...time, sleep }, { save }, bucket);
    const mine = control;
    const stand = () => {
      const now = mine.get().run;
      const stands = now.state.kind === 'paused' || now.state.kind === 'cancelling';
      mayStill = stands ? (mayStill ?? noted(now)) : undefined;
      return now.state;
    };
    mine.subscribe(() => {
      // Paused by itself or by the admin: after a while they go on.
      const state = stand();
      if (state.kind !== 'paused') return;
      happened.add(`paused ${state.why?.kind ?? 'by the admin'}`);
      void time.sleep(1000).then(() => mine.resume());
    });
    const ended = await Promise.race([mine.done, crashed]);
    if (ended !== 'crashed') return { ended, crashes, offences };
    run = runs.get(run.id);
  }
}
