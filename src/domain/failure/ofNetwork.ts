import { toFailure } from '#domain/failure/failure.ts';

/** Did it fail for want of a connection, so that it may go well once that is back? */
export function isOfNetwork(error: unknown): boolean {
  return error !== null && error !== undefined && toFailure(error).kind === 'offline';
}
