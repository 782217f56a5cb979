import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { type Assignment, filterProblem, type WantedRow } from '#domain/assignment/assignment.ts';
import type { ExactRequest } from '#domain/approval/approval.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import { z } from 'zod/mini';
import { assignmentsPath, configurationPath } from '#graph/families/address.ts';
import { graphFamilyOf } from '#graph/families/graphFamilies.ts';
import { readScopesOf, writeScopesOf } from '#graph/families/scopes.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { WriteRequest } from '#domain/change/writePath.ts';
import { type GraphAnswer, type GraphRequest, type Http, textOf } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { approvalHeaders } from '#graph/wire/approvalHeaders.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { type PreparedRequest, prepareStep } from '#graph/wire/writeStep.ts';

/** How a request of a write is sent, beside what it says. */
export type SendOptions = Pick<
  GraphRequest,
  'basis' | 'signal' | 'onLeave' | 'onPutOff' | 'beforeRepeat'
> & {
  /** Why the write is asked for, where an approval may be needed. It leaves in no batch then. */
  readonly justification?: string | undefined;
};

/** A write that was kept for approval, as it was sent: exactly this is to be sent once more. */
export class HeldError extends FailureError {
  readonly sent: ExactRequest;

  constructor(failure: Failure, sent: ExactRequest, options: { cause: unknown }) {
    super(failure, options);
    this.sent = sent;
  }
}

/** What Graph said beside yes. */
export interface Accepted {
  readonly requestId: string | undefined;
  /** Where it was sent, below the Graph host with its version. */
  readonly url: string;
}

/**
 * Families of a tenant whose `/assign` has to be cast, by their path: known as soon as Graph has
 * refused one address and taken the other, and for as long as whoever keeps it remembers.
 */
export interface CastFamilies {
  has(path: string): boolean;
  /** What Graph has just shown to be so. */
  set(path: string, isCast: boolean): void;
}

/** Remembers as long as it lives. */
export function castFamilies(): CastFamilies {
  const cast = new Map<string, boolean>();
  return {
    has: (path) => cast.get(path) === true,
    set: (path, isCast) => void cast.set(path, isCast),
  };
}

/**
 * Neither sent with it nor, silently, without it: an exclusion that loses its filter excludes more.
 */
function refuseFilteredExclusion(rows: readonly WantedRow[]): void {
  for (const { target, filter } of rows) {
    const problem = filterProblem(target.kind, filter.mode);
    if (problem !== undefined)
      throw new FailureError({
        kind: 'unexpected',
        trace: { message: `${problem} Nothing was sent.` },
      });
  }
}

/** What a request newly says of rows; those it only hands back are as they are. */
function wantedRows(step: WriteRequest): WantedRow[] {
  if (step.kind === 'delete') return [];
  return step.kind === 'post' ? [step.draft] : step.written.map(({ wanted }) => wanted);
}

/** A request of a write, ready to be sent; refused where it would say what must not be said. */
export function prepareSend(
  address: ListAddress,
  step: WriteRequest,
  isCast?: boolean,
): PreparedRequest {
  refuseFilteredExclusion(wantedRows(step));
  return prepareStep(address, step, isCast);
}

/** Graph has no such address: nothing was carried out. */
function hasNoRoute(error: unknown): boolean {
  return error instanceof FailureError && error.failure.kind === 'noRoute';
}

/**
 * All pages of the list that a route leads to.
 * @param first the answer to the first of them, where it came already
 */
export async function listAssignments(
  http: Http,
  configurationId: ConfigurationKey,
  via: string,
  signal?: AbortSignal,
  first?: GraphAnswer,
): Promise<Assignment[]> {
  const url = `/beta${assignmentsPath(configurationId, via)}`;
  const scopes = readScopesOf(configurationId);
  const family = graphFamilyOf(configurationId);
  const { payload } = family;
  const item =
    payload?.itemFields === undefined
      ? undefined
      : readItem(http, {
          url: `/beta${configurationPath(configurationId)}?$select=${payload.itemFields}`,
          scopes,
          signal,
        });
  const request = { url, scopes, signal, ...(first && { first }) };
  const rows = await readAll(http, request, graphRowSchema);
  const told = await item;
  return rows.map((row) => fromGraphAssignment(row, family, told));
}

/** Undefined where it cannot be read: the rows are there all the same. */
async function readItem(http: Http, request: GraphRequest): Promise<JsonObject | undefined> {
  try {
    return itemSchema.parse((await http(request)).body);
  } catch {
    return undefined;
  }
}

const itemSchema = z.custom<JsonObject>((value) => isJsonObject(value));

/** @param cast shared by all that write to one tenant */
export function assignmentsResource(http: Http, cast: CastFamilies) {
  const isCast = ({ configurationId }: ListAddress) =>
    cast.has(graphFamilyOf(configurationId).path);

  async function sendOnce(
    address: ListAddress,
    prepared: PreparedRequest,
    options: SendOptions,
  ): Promise<Accepted> {
    const { method, url, body } = prepared;
    const { justification, ...others } = options;
    try {
      const { requestId } = await http({
        ...others,
        method,
        url,
        ...(justification !== undefined && { headers: approvalHeaders({ justification }) }),
        ...(body === undefined ? {} : { body }),
        scopes: writeScopesOf(address.configurationId),
      });
      return { requestId, url };
    } catch (error) {
      const failure = toFailure(error);
      if (failure.kind !== 'approvalFiled') throw error;
      throw new HeldError(failure, { method, url, bodyText: textOf(body) }, { cause: error });
    }
  }

  return {
    /** A request of a write as it would be sent now. */
    prepare: (address: ListAddress, step: WriteRequest) =>
      prepareStep(address, step, isCast(address)),

    /** A write that was approved: the request that was filed, byte for byte, with its number. */
    async sendApproved(
      { configurationId }: Pick<ListAddress, 'configurationId'>,
      { method, url, bodyText }: ExactRequest,
      code: string,
      options: Omit<SendOptions, 'justification'> = {},
    ): Promise<Accepted> {
      const scopes = writeScopesOf(configurationId);
      const headers = approvalHeaders({ code });
      const { requestId } = await http({ ...options, method, url, bodyText, headers, scopes });
      return { requestId, url };
    },

    /** The assignments of what a route leads to, fresh from Graph. */
    list: (configurationId: ConfigurationKey, via: string, signal?: AbortSignal) =>
      listAssignments(http, configurationId, via, signal),

    /**
     * One request of a write, as prepared; sent to the other address, once, where Graph has no route
     * for the first, which then was not carried out: a tenant may take the one or the other, and
     * what was remembered of it may be wrong. What any other failure means is for {@link
     * applyChanges} to find out.
     */
    async send(
      address: ListAddress,
      step: WriteRequest,
      options: SendOptions = {},
    ): Promise<Accepted> {
      const { assignCast, path } = graphFamilyOf(address.configurationId);
      const isKnown = isCast(address);
      try {
        return await sendOnce(address, prepareSend(address, step, isKnown), options);
      } catch (error) {
        const hasOther = assignCast !== undefined && step.kind === 'assign';
        if (!hasOther || !hasNoRoute(error)) throw error;
      }
      const accepted = await sendOnce(address, prepareSend(address, step, !isKnown), options);
      cast.set(path, !isKnown);
      return accepted;
    },
  };
}
