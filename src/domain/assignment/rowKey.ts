import type { Assignment } from '#domain/assignment/assignment.ts';
import { isKnownTarget, namedIdOf, type Target, targetFacts } from '#domain/assignment/target.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';

/**
 * Which row of a list this is: the same group is one row whether included or excluded, but a second
 * one when it comes from a policy set (docs/reference/rows.md). Rows with unknown targets are known
 * by all they say.
 */
export function rowKey(row: Assignment): string {
  const source =
    row.source === undefined || row.source === 'direct'
      ? 'direct'
      : `${row.source}:${(row.sourceId ?? '').toLowerCase()}`;
  return `${source}|${targetKey(row.target)}`;
}

/** The part of {@link rowKey} that a wanted row has as well. */
export function targetKey(target: Target): string {
  if (!isKnownTarget(target)) return `${target.kind}:${canonicalJson(target.raw)}`;
  const id = namedIdOf(target);
  return id === undefined ? target.kind : `${targetFacts(target.kind).needs}:${id.toLowerCase()}`;
}

/**
 * Do two rows say the same to the last field? Order of fields does not count; ids, intents and
 * collections do. The case of a GUID is no difference, wherever it stands: Graph does not keep it.
 */
export function sameRowContent(a: Assignment, b: Assignment): boolean {
  return contentOf(a) === contentOf(b);
}

/** All a row says, as text that is equal for rows with the {@link sameRowContent}. */
export function contentOf({ raw }: Assignment): string {
  return canonicalJson(raw).replaceAll(GUID, (guid) => guid.toLowerCase());
}

const GUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
