import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/app.ts';
import { loadAssignments, loadForm } from '#app/loadAssignments.ts';
import { createQueryClient } from '#app/queryClient.ts';
import type { RouterContext } from '#app/routes/root.tsx';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const sandbox = createSandbox({ throttle: 'off' });
const ID = keyOf([...sandbox.tenant.configurations.keys()][0]!);

/** Reads of the list so far. */
let reads = 0;
const counting = {
  ...sandbox,
  fetch(request: Request) {
    if (request.url.endsWith('/assignments')) reads += 1;
    return sandbox.fetch(request);
  },
};

beforeEach(() => {
  sandbox.reset();
  reads = 0;
});

describe.each([
  ['the form', loadForm],
  ['a page that shows a list', loadAssignments],
])('%s', (_page, load) => {
  it('reads the list at each visit; for a link that is pointed at only where it is old', async () => {
    const { graph } = openSandboxDesk(counting, 'ada');
    const client = createQueryClient();
    const context = { graph, queryClient: client, journal: createMemoryJournal() };
    const come = async (preload: boolean) => {
      await load({ context: context as unknown as RouterContext, params: { id: ID }, preload });
      // The form does not wait for it.
      await expect.poll(() => client.isFetching()).toBe(0);
      return reads;
    };
    expect(await come(true)).toBe(1);
    // A link that is drawn anew for what was read is pointed at once more.
    expect(await come(true)).toBe(1);
    expect(await come(false)).toBe(2);
    expect(await come(true)).toBe(2);
    expect(await come(false)).toBe(3);
  });
});
