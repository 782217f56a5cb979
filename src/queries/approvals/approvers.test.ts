import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import type { Graph } from '#graph/client.ts';
import { accessPoliciesQuery, mayDecideQuery } from '#queries/approvals/approvers.ts';
import { DeskQueryClient } from '#queries/deskQueryClient.ts';

it('whoever may decide is told, though the card that names the approvers came and went', async () => {
  const graph = {
    approvals: async () => ({
      policies: (signal?: AbortSignal) =>
        new Promise((resolve, reject) => {
          setTimeout(() => resolve([]), 20);
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
    }),
  } as Partial<Graph> as Graph;
  const client = new DeskQueryClient();
  const request = { id: 'one', policyTypes: ['app'] };
  const mayDecide = new QueryObserver(client, mayDecideQuery(graph, 'vera', request));
  mayDecide.subscribe(() => undefined);
  const leave = new QueryObserver(client, accessPoliciesQuery(graph)).subscribe(() => undefined);
  // The read has begun, and has a signal to end it.
  await Promise.resolve();
  leave();
  await vi.waitFor(() => expect(mayDecide.getCurrentResult().data).toBe(true));
});
