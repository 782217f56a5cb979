import { DeskQueryClient } from '#queries/deskQueryClient.ts';
import type { Justification } from '#domain/approval/approval.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import type { Change } from '#domain/change/change.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { createGraph } from '#graph/client.ts';
import {
  cancelWaiting,
  type CompletionSurroundings,
  completeWaiting,
} from '#queries/approvals/completeWaiting.ts';
import { waitingKeeper } from '#queries/approvals/waitingKeeper.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';

type Somebody = 'ada' | 'vera' | 'omar';

/** As much of a sandbox as these tests ask: it is made by the test, which alone may import it. */
interface ApprovalSandbox {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly mintToken: (person: Somebody) => string;
}

const ORIGIN = 'http://localhost:5174';
const OID = 'ada00000-5a1e-4b7c-8d10-0000000000a1';
const WRITER = { tenantId: 'tenant', oid: OID, username: 'ada@contoso.com' };
const NO_RUNS = {
  get: async () => undefined,
  list: async () => [],
  savedSince: async () => [],
  changeItem: async () => false,
};

/**
 * For tests: somebody who writes to one configuration of a sandbox that may ask for approval, and
 * those who decide. Waits take no time.
 */
export function openApprovalDesk(
  sandbox: ApprovalSandbox,
  configurationId: ConfigurationKey,
  now: () => number,
  sleep: (milliseconds: number) => Promise<void> = async () => undefined,
) {
  const ask = (path: string, body?: unknown) =>
    sandbox.fetch(
      new Request(`${ORIGIN}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const graphOf = (person: Somebody) =>
    createGraph({
      baseUrl: ORIGIN,
      getToken: () => Promise.resolve(sandbox.mintToken(person)),
      fetch: (url, init) => sandbox.fetch(new Request(url, init)),
      sleep,
    });
  const graph = graphOf('ada');
  const journal = createMemoryJournal();
  const keeper = waitingKeeper(journal, NO_RUNS, OID);
  const client = new DeskQueryClient();
  const around: CompletionSurroundings = {
    graph,
    keeper,
    tenantId: WRITER.tenantId,
    now,
    sleep,
  };
  /** Missing where nothing waits: tests that need one fail at it. */
  const waiting = async (): Promise<WaitingWrite> => (await keeper.list())[0]!;
  let lastEntry: string | undefined;
  async function applyAll(
    changes: readonly Change[],
    justification?: Justification,
    asksAgain?: string,
  ) {
    const base = await graph.assignments.list(configurationId, '');
    const { outcome, entryId } = await client
      .getMutationCache()
      .build(client, applyChangesMutation(graph, WRITER, { journal, planRuns: NO_RUNS }, sleep))
      .execute({
        set: { configurationId, via: '', base, changes },
        configurationName: 'Baseline',
        overrides: [],
        justification,
        asksAgain,
      });
    lastEntry = entryId;
    return outcome;
  }
  return {
    graph,
    vera: graphOf('vera'),
    omar: graphOf('omar'),
    journal,
    keeper,
    around,
    ask,
    /** Switches the policies of the sandbox. */
    gate: (policy: object) => ask('/sandbox/approvals', policy),
    fault: (rule: object) => ask('/sandbox/faults', rule),
    /** One change, reviewed and sent. @returns how it ended, or how the whole did */
    async apply(change: Change, justification?: Justification) {
      const outcome = await applyAll([change], justification);
      return outcome.kind === 'applied' ? outcome.ends[0]!.result : outcome;
    },
    applyAll,
    /** The last changes again, with why: as a form does that was refused for want of it. */
    askAgain: (change: Change, justification: Justification) =>
      applyAll([change], justification, lastEntry),
    waiting,
    complete: async () => completeWaiting(await waiting(), around),
    cancel: async () => cancelWaiting(await waiting(), around),
    /** How often a write of rows arrived, by the sandbox's own log. */
    async writes(): Promise<number> {
      const { entries } = (await (await ask('/sandbox/log')).json()) as {
        readonly entries: readonly { readonly method: string; readonly path: string }[];
      };
      return entries.filter(
        ({ method, path }) => method !== 'GET' && /\/assign(ments)?\b/.test(path),
      ).length;
    },
    /** How the newest entry of the journal ended. */
    outcome: async () => entryOutcome((await journal.list())[0]!),
  };
}
