import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { findingsOf, type ListInQuestion } from '#domain/guardrails/findingsOf.ts';
import { type Finding, known } from '#domain/guardrails/guardrail.ts';
import type { CountedEffect } from '#domain/impact/words.ts';
import type { GuardrailActions } from '#parts/findings/FindingActions.tsx';
import { useRelated } from '#parts/configuration/useRelated.ts';
import { type Overrides, useOverrides } from '#parts/review/useOverrides.ts';
import { useGroupNatures } from '#parts/useGroupNatures.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { keptText } from '#stores/places.ts';

/** What the guardrails say about changes of existing rows, and the ways past them. */
export interface Guardrails {
  readonly judge: (base: readonly Assignment[], changes: readonly Change[]) => Finding[];
  /** Told by the review that counts them: the words of a loss stand where devices lose something. */
  readonly onCounted: (counted: readonly CountedEffect[] | undefined) => void;
  readonly overrides: Overrides;
  /** Without fixes for what is being chosen: only a form has that. */
  readonly actions: GuardrailActions;
  /** What they need about groups that are added is still being read. */
  readonly isChecking: boolean;
}

/** @param configuration what the list belongs to: the configuration itself, or a certificate */
export function useGuardrails(
  listOwnerId: ConfigurationKey,
  configuration: ListInQuestion['configuration'],
  base: readonly Assignment[],
  changes: readonly Change[],
): Guardrails {
  const graph = useGraph();
  const { account } = useSession();
  const added = changes.flatMap((change) =>
    change.kind === 'add' ? (groupIdOf(change.draft.target) ?? []) : [],
  );
  const filters = useQuery(filtersQuery(graph));
  const directory = useQuery(groupNamesQuery(graph, added));
  const groups = useGroupNatures(
    base.map(({ target }) => target),
    added,
  );
  const overrides = useOverrides(
    JSON.stringify(changes),
    keptText(account, `reasons:${listOwnerId}`),
  );
  const related = useRelated(configuration === undefined ? [] : [configuration]);
  const [counted, setCounted] = useState<readonly CountedEffect[]>();
  const reads = { filters: filters.data, groups, directory: directory.data, related, counted };
  return {
    judge: (before, made) =>
      findingsOf({
        configuration,
        before: known(before),
        after: rowsAfter(before, made),
        reads,
      }),
    onCounted: setCounted,
    overrides,
    actions: { ...overrides, listOwnerId, apply: () => undefined },
    isChecking: added.length > 0 && !groups.known,
  };
}
