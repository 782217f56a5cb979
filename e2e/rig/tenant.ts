import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaultRule } from '../../sandbox/faults.ts';
import type { LogEntry } from '../../sandbox/requestLog.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import { CONTOSO } from '../../sandbox/tenant/organization.ts';
import type { RunningSandbox, Sandbox, SandboxOptions, Tenant } from '../../sandbox/serve.ts';

/** Requests and answers of the whole run, for `npm run test:contract`. */
const RECORDS = fileURLToPath(new URL('../../test-results/contract/', import.meta.url));

/** What the sandbox holds for one configuration. */
export interface TenantState {
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly assignments: readonly Readonly<Record<string, unknown>>[];
}

/** What a reset can change; a clock is the sandbox's own. */
export type TenantOptions = Omit<SandboxOptions, 'now'>;

/** The tenant of one test: fresh when the test begins. */
export class TenantControl {
  readonly #running: RunningSandbox;
  readonly #recordFile: string;
  readonly #options: TenantOptions;
  readonly #tenantId: string;

  /** @param options what this test says of its tenant; every reset keeps to it */
  constructor(
    running: RunningSandbox,
    workerIndex: number,
    options: TenantOptions,
    tenantId = CONTOSO.tenantId,
  ) {
    this.#running = running;
    this.#options = options;
    this.#tenantId = tenantId;
    this.#recordFile = `${RECORDS}worker-${workerIndex}.ndjson`;
  }

  /** The program itself, in this process: tables, tokens. */
  get sandbox(): Sandbox {
    return this.#running.sandbox;
  }

  /** What the tenant holds, in this process; other tables after a reset. */
  get tables(): Tenant {
    const tables = this.sandbox.tenantOf(this.#tenantId);
    if (tables === undefined) throw new Error(`The sandbox has no tenant ${this.#tenantId}`);
    return tables;
  }

  /** Where Graph and sign-in are, e.g. `http://localhost:40123`. */
  get origin(): string {
    return this.#running.origin;
  }

  /**
   * All tenants as seeded, nobody signed in, consents as seeded. The options hold until the next
   * reset.
   */
  async reset(options: TenantOptions = {}): Promise<void> {
    await this.record();
    this.#running.signIn.reset();
    await this.#call('POST', 'reset', { ...this.#options, ...options });
  }

  /**
   * What is to break from now on; replaces what was broken before, and no rules at all mend
   * everything.
   */
  async fault(...rules: readonly FaultRule[]): Promise<void> {
    await this.#call('POST', 'faults', rules);
  }

  /** Which families a second admin has to approve from now on, and how the tenant says so. */
  async approvals(policy: {
    readonly families: readonly string[];
    readonly answer?: 'observed' | 'documented';
  }): Promise<void> {
    await this.#call('POST', 'approvals', policy);
  }

  /** Requests to Graph since the last reset, oldest first. */
  async log(): Promise<readonly LogEntry[]> {
    const { entries } = (await this.#call('GET', 'log')) as { entries: readonly LogEntry[] };
    return entries;
  }

  /** The writes among them: what a test counts to prove that nothing was sent twice. */
  async writes(): Promise<readonly LogEntry[]> {
    const entries = await this.log();
    return entries.filter(
      ({ method, path }) =>
        method !== 'GET' &&
        method !== 'OPTIONS' &&
        !/\/(\$batch|getByIds|evaluateAssignmentFilter|deviceManagement\/reports\/)/.test(path),
    );
  }

  async state(configurationId: string): Promise<TenantState> {
    return (await this.#call('GET', 'state', undefined, { configurationId })) as TenantState;
  }

  /**
   * How many rows for the group each configuration holds, over the whole tenant; those without one
   * are left out.
   */
  async holding(group: string): Promise<ReadonlyMap<string, number>> {
    const ids = [...this.tables.configurations.keys()];
    const held = await Promise.all(
      ids.map(async (id): Promise<[string, number]> => [
        id,
        (await this.state(id)).assignments.filter((row) => row.id === `${id}_${groupId(group)}`)
          .length,
      ]),
    );
    return new Map(held.filter(([, rows]) => rows > 0));
  }

  /** As after a day away: renewal has to go through the hidden frame. */
  dropRefreshTokens(): void {
    this.#running.signIn.dropRefreshTokens();
  }

  /** As if the person had signed out elsewhere: no session, no tokens. Consents stay. */
  endSessions(): void {
    this.#running.signIn.endSessions();
  }

  /** Writes the log down for the contract test. Called by the fixture; a test need not. */
  async record(): Promise<void> {
    const entries = await this.log();
    if (entries.length === 0) return;
    mkdirSync(dirname(this.#recordFile), { recursive: true });
    appendFileSync(this.#recordFile, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  async #call(
    method: string,
    path: string,
    body?: unknown,
    query: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const url = `${this.#running.origin}/sandbox/${path}?${new URLSearchParams({ ...query, tenant: this.#tenantId })}`;
    const response = await this.#running.sandbox.handle(
      new Request(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
    if (!response.ok)
      throw new Error(`The sandbox refused ${method} ${path}: ${await response.text()}`);
    return response.json();
  }
}
