import type { Earlier } from '#app/testing/appByHand.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { additionOf, type ChangeSet } from '#domain/change/change.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { appliedVerificationQuery, applyChangesMutation } from '#queries/write/applyChanges.ts';

/**
 * For tests: a reviewed change of one list, carried out, noted and read back as the page does it.
 * @param why said where Intune asks for a justification; the change waits for approval then
 * @returns the entry of the history
 */
async function changedEarlier(
  { graph, client, account, stores }: Earlier,
  set: ChangeSet,
  why?: string,
): Promise<string> {
  const { displayName } = await client.query(configurationQuery(graph, set.configurationId));
  const { entryId, outcome } = await client
    .getMutationCache()
    .build(client, applyChangesMutation(graph, account, stores))
    .execute({
      set,
      configurationName: displayName,
      overrides: [],
      ...(why !== undefined && { justification: { text: why } }),
    });
  if (entryId === undefined) throw new Error('Nothing was sent');
  if (why === undefined)
    await client.query(appliedVerificationQuery(graph, stores.journal, entryId, set, outcome));
  return entryId;
}

/** A group is assigned, as the form does it. @returns the entry of the history */
export function assignedEarlier(
  earlier: Earlier,
  id: string,
  groupId: string,
  { via = '', why }: { readonly via?: string; readonly why?: string } = {},
): Promise<string> {
  const draft: WantedRow = {
    target: { kind: 'group', groupId },
    filter: { mode: 'none' },
    intent: 'apply',
  };
  return changedEarlier(earlier, additionOf({ configurationId: keyOf(id), via, draft }), why);
}

/** The first assignment is removed, as its page does it. @returns the entry of the history */
export async function removedEarlier(earlier: Earlier, id: string, why?: string): Promise<string> {
  const configurationId = keyOf(id);
  const base = await earlier.graph.assignments.list(configurationId, '');
  const changes = [{ kind: 'remove', row: base[0]! } as const];
  return changedEarlier(earlier, { configurationId, via: '', base, changes }, why);
}
