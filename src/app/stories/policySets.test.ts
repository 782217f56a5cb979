import { afterEach, expect, it, vi } from 'vitest';
import type { Assumption } from '../../../sandbox/assumptions.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { openPages } from '#app/testing/openPages.ts';
import { textOf } from '#lib/testing/htmlTree.ts';

const NAME = 'WIN - SC - Delivery optimization';
const WORDS = 'Microsoft does not say whether the assignment of the policy set stays';

afterEach(() => void vi.useRealTimers());

it.each<[string, readonly Assumption[], RegExp, RegExp]>([
  ['goes: that is said loudly', [], /1 other assignment is gone/, /unchanged/],
  ['stays: nothing is said', ['policySetRowsStay'], /Assignment created/, /gone|not as before/],
])(
  'beside a row of a policy set an addition is blocked, and sent all the same it %s',
  async (_, assume, says, saysNot) => {
    const pages = openPages(createSandbox({ throttle: 'off', assume }));
    const item = [...pages.sandbox.tenant.items.get('settingsCatalog')!.values()].find(
      ({ properties }) => properties['name'] === NAME,
    )!;
    const path = `/configurations/settingsCatalog:${item.id}/assign?groupId=${groupId('Finance')}`;
    expect(textOf(await pages.open(path))).toContain(WORDS);
    // The database is open by then: what is gone is looked for as long as Graph may lag.
    await pages.stores.journal.get('none');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.setTimerTickMode('nextTimerAsync');
    const outcome = textOf(await pages.send(path));
    expect(outcome).toMatch(says);
    expect(outcome).not.toMatch(saysNot);
    const [write] = await pages.writes();
    expect(JSON.stringify(write?.body)).not.toContain('policySet');
  },
);
