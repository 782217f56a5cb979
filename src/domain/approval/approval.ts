import type { Assignment } from '#domain/assignment/assignment.ts';

/** A request as it was sent, byte for byte. */
export interface ExactRequest {
  readonly method: 'POST' | 'DELETE';
  /** Below the Graph host, with its version. */
  readonly url: string;
  /** JSON as text; undefined where the request has no body. */
  readonly bodyText?: string | undefined;
}

/**
 * A write that Intune keeps until another admin agrees (Multi-Admin Approval). Intune keeps the
 * number and who asked; the request itself only this browser has, and only exactly this request
 * can be completed.
 */
export interface HeldWrite extends ExactRequest {
  /** The number of the approval request. */
  readonly requestId: string;
  readonly justification: string;
  /** ISO 8601, by this browser's clock. */
  readonly filedAt: string;
  /** ISO 8601: filed and {@link APPROVAL_DAYS}; Intune's own word counts where it was asked. */
  readonly expiresAt: string;
  /** The list that the request was made of. It is sent only while the list is still this. */
  readonly base: readonly Assignment[];
  /**
   * ISO 8601, noted before the approved request leaves: from here on it may have been carried out,
   * and is never sent again.
   */
  readonly sentAt?: string | undefined;
}

/** Why writes are asked for, in the words of who asks. */
export interface Justification {
  readonly text: string;
  /** Said with each write, not only with those for which Intune asks for it. */
  readonly isAlways?: boolean | undefined;
}

/** Longest justification that Intune takes, in characters before encoding. */
export const MAX_JUSTIFICATION = 1024;

/** After so many days Intune lets a request expire. */
const APPROVAL_DAYS = 3;

/** @param filedAt epoch milliseconds */
export function expiryOf(filedAt: number): string {
  return new Date(filedAt + APPROVAL_DAYS * 86_400_000).toISOString();
}

/** Is it past the time that Intune names for requests? Both as ISO 8601. */
export function isExpired({ expiresAt }: Pick<HeldWrite, 'expiresAt'>, now: Date): boolean {
  return Date.parse(expiresAt) <= now.getTime();
}

/** Why Intune takes a text as no justification; undefined where it does. */
export type JustificationProblem = 'none' | 'tooLong';

export function justificationProblem(text: string): JustificationProblem | undefined {
  const { length } = text.trim();
  if (length === 0) return 'none';
  return length > MAX_JUSTIFICATION ? 'tooLong' : undefined;
}

/** Text that Intune takes as a justification, or undefined: {@link justificationProblem}. */
export function justificationOf(text: string): string | undefined {
  return justificationProblem(text) === undefined ? text.trim() : undefined;
}
