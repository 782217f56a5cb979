import type { Person } from '../tenant/people.ts';

/** What keeps a write back: which families, and in which of the two ways Intune says so. */
export interface ApprovalPolicy {
  /** keys of families whose rows are written only after an approval; `deviceConfigurations` too */
  readonly families: readonly string[];
  /** 412 `BadRequest` as observed, or 403 `ApprovalRequired` as documented */
  readonly answer: 'observed' | 'documented';
  readonly expiresAfterMs: number;
}

export const NO_POLICY: ApprovalPolicy = {
  families: [],
  answer: 'observed',
  expiresAfterMs: 3 * 86_400_000,
};

/** What a later request has to be, to the last byte, to be taken for the one that was approved. */
export interface FiledWrite {
  readonly method: string;
  /** path and query as asked */
  readonly path: string;
  readonly body: string;
}

export type FiledStatus =
  | 'needsApproval'
  | 'approved'
  | 'rejected'
  | 'cancelled'
  | 'completed'
  | 'expired';

export interface FiledRequest {
  readonly id: string;
  readonly write: FiledWrite;
  readonly itemId: string;
  readonly itemName: string;
  readonly itemType: string;
  readonly family: string;
  readonly requestor: { readonly oid: string; readonly name: string };
  readonly requestJustification: string;
  /** epoch milliseconds */
  readonly requestedAt: number;
  readonly expiresAt: number;
  readonly status: FiledStatus;
  readonly modifiedAt: number;
  readonly approver: { readonly oid: string; readonly name: string } | undefined;
  readonly approvalJustification: string;
}

/** The requests of one tenant, and the policy they are filed by. */
export class Approvals {
  policy: ApprovalPolicy = NO_POLICY;
  readonly #requests = new Map<string, FiledRequest>();

  /** As they stand at a time: what nobody finished in time has expired. */
  all(now: number): readonly FiledRequest[] {
    return [...this.#requests.values()].map((request) => atTime(request, now));
  }

  get(id: string, now: number): FiledRequest | undefined {
    const request = this.#requests.get(id.toLowerCase());
    return request === undefined ? undefined : atTime(request, now);
  }

  /** The one that keeps others for the same item away. */
  active(itemId: string, now: number): FiledRequest | undefined {
    return this.all(now).find(
      (request) =>
        request.itemId === itemId &&
        (request.status === 'needsApproval' || request.status === 'approved'),
    );
  }

  put(request: FiledRequest): void {
    this.#requests.set(request.id, request);
  }

  decide(request: FiledRequest, status: FiledStatus, now: number, by?: Person, why = ''): void {
    this.put({
      ...request,
      status,
      modifiedAt: now,
      ...(by === undefined
        ? {}
        : { approver: { oid: by.oid, name: by.name }, approvalJustification: why }),
    });
  }
}

function atTime(request: FiledRequest, now: number): FiledRequest {
  const isOpen = request.status === 'needsApproval' || request.status === 'approved';
  return isOpen && request.expiresAt <= now
    ? { ...request, status: 'expired', modifiedAt: request.expiresAt }
    : request;
}
