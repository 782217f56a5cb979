import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { Fault } from '../../../sandbox/faults.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, FILLED, NEW_GROUP } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const POST = { method: 'POST', path: '/assignments' } as const;

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(pages.startOver);

const rows = () =>
  pages.sandbox.tenant.assignments
    .stored(configurationId(BASELINE))
    .filter(({ id }) => id === `${configurationId(BASELINE)}_${groupId(NEW_GROUP)}`).length;
const statuses = async () => (await pages.writes()).map(({ status }) => status);

/**
 * What Graph answers, and what the admin reads. Nothing is changed by any of them, and the form
 * stays.
 */
const REFUSALS: readonly (readonly [
  title: string,
  says: string,
  answer: Extract<Fault, { kind: 'status' }>,
])[] = [
  [
    'Intune refused the request',
    'Graph said: "The assignment is not valid"',
    { kind: 'status', status: 400, message: 'The assignment is not valid' },
  ],
  [
    'This tenant has no Intune licence for this',
    'Sign in to the right tenant',
    { kind: 'status', status: 400, message: 'Request not applicable to target tenant' },
  ],
  [
    'This group is outside your scope',
    'Scope (Groups)',
    {
      kind: 'status',
      status: 403,
      message: 'You do not have permissions to assign this configuration to the group',
    },
  ],
  [
    'The app lacks a permission',
    'DeviceManagementConfiguration.ReadWrite.All',
    {
      kind: 'status',
      status: 403,
      message:
        'Application must have one of the following scopes: DeviceManagementConfiguration.ReadWrite.All',
    },
  ],
  [
    'You cannot use this filter',
    'have your scope tag added',
    {
      kind: 'status',
      status: 400,
      message: 'Scope Tags validation failed : Filters x , Validated filters ',
    },
  ],
  [
    'Not found',
    'It does not exist, was deleted, or your scope tags hide it.',
    { kind: 'status', status: 404 },
  ],
  [
    'Changed by someone else',
    'Look at the assignments as they are now',
    { kind: 'status', status: 409 },
  ],
  ['An approval is needed first', 'multi-admin approval', { kind: 'status', status: 412 }],
];

describe('refused, nothing was changed:', () => {
  it.each(REFUSALS)('%s', async (title, says, answer) => {
    await pages.fault({ ...POST, fault: answer });
    const page = await pages.send(FILLED);
    const refusal = allByRole(page, 'alert').find((each) => textOf(each).includes(title));
    const said = refusal === undefined ? '' : textOf(refusal);
    expect(said).toContain(says);
    expect(said).not.toMatch(/_version|ErrorSourceService|Operation ID|fef\./);
    expect(byRole(page, 'button', 'Copy request id').attributes.has('disabled')).toBe(false);
    expect(await statuses()).toEqual([answer.status]);
    expect(rows()).toBe(0);
    expect(textOf(await pages.send(FILLED))).toContain('Assignment created');
  });
});

/** Lets time run while something is under way that waits. */
async function hurried<T>(underWay: Promise<T>): Promise<T> {
  const state = { isOver: false };
  const done = underWay.finally(() => {
    state.isOver = true;
  });
  while (!state.isOver) {
    // oxlint-disable-next-line no-await-in-loop -- one second after the other
    await vi.advanceTimersByTimeAsync(1000);
    // oxlint-disable-next-line no-await-in-loop -- what is read in between takes turns of its own
    await new Promise((resolve) => void setImmediate(resolve));
  }
  return done;
}

describe('an answer that says nothing of what was done:', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([500, 503, 504])('%i is read back: not created, not sent again', async (status) => {
    await pages.fault({ ...POST, fault: { kind: 'status', status } });
    expect(textOf(await hurried(pages.send(FILLED)))).toContain('Not seen in the tenant');
    expect(await statuses()).toEqual([status]);
    expect(rows()).toBe(0);
  });
});

describe('an answer that says that nothing was done is sent again, and created once:', () => {
  it.each<[string, Fault, number]>([
    ['429 with Retry-After', { kind: 'status', status: 429, retryAfter: 2 }, 2000],
    ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: 1 }, 1000],
  ])('%s', async (_, fault, wait) => {
    await pages.fault({ ...POST, fault });
    pages.waits.length = 0;
    expect(textOf(await pages.send(FILLED))).toContain('Assignment created');
    expect(await statuses()).toEqual([fault.kind === 'status' && fault.status, 201]);
    expect(pages.waits[0]).toBeGreaterThanOrEqual(wait);
    expect(rows()).toBe(1);
  });

  it('a token that Graph refuses once', async () => {
    await pages.fault({ ...POST, fault: { kind: 'status', status: 401 } });
    expect(textOf(await pages.send(FILLED))).toContain('Assignment created');
    expect(await statuses()).toEqual([401, 201]);
    expect(rows()).toBe(1);
  });
});
