import { createElement } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { additionOf } from '#domain/change/change.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';
import { SinceWrite } from '#parts/delivery/ReportedLine.tsx';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';

const NAME = 'WIN - SC - Test - do not assign';

it('after a change: nothing at first, then more and more, and errors lead to undo', async () => {
  const clock = { now: Date.now() };
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const pages = openPages(sandbox);
  const items = [...sandbox.tenant.items.get('settingsCatalog')!.values()];
  const { id } = items.find(({ properties }) => properties['name'] === NAME)!;
  const configurationId = keyOfId('settingsCatalog', id)!;
  const draft = {
    target: { kind: 'allDevices' as const },
    filter: { mode: 'none' as const },
    intent: 'apply' as const,
  };
  const { entryId } = await pages.client
    .getMutationCache()
    .build(pages.client, applyChangesMutation(pages.graph, pages.account, pages.stores.journal))
    .execute({
      set: additionOf({ configurationId, via: '', draft }),
      configurationName: NAME,
      overrides: [],
      expectedDevices: 148,
    });
  const show = () => {
    pages.client.removeQueries({ queryKey: ['delivery'] });
    return pages.show(() =>
      createElement(SinceWrite, { journal: pages.stores.journal, entryId: entryId! }),
    );
  };
  expect(textOf(await show())).toContain('Reported so far: 0. Expected when it was written: 148');
  clock.now += 5 * 60_000;
  const some = /Reported so far: (\d+)/.exec(textOf(await show()))?.[1];
  expect(Number(some)).toBeGreaterThan(0);
  clock.now += 20 * 60_000;
  const page = await show();
  expect(Number(/Reported so far: (\d+)/.exec(textOf(page))?.[1])).toBeGreaterThan(Number(some));
  expect(textOf(page)).toMatch(/\d+ devices in error or conflict/);
  const back = byRole(page, 'link', 'Roll back').attributes.get('href');
  expect(back).toMatch(new RegExp(`^/history/${entryId}/undo\\?errors=\\d+$`));
  // The undo that there is, with why.
  const undo = await pages.open(back!);
  expect(textOf(undo)).toMatch(/Reason: \d+ devices in error or conflict/);
  expect(allByRole(undo, 'button', 'Undo this change')).toHaveLength(1);
});

it('an entry of before, without what was expected, is read as ever', async () => {
  const entry = {
    id: 'e',
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    configuration: { id: 'c', displayName: 'C' },
    via: '',
    sentAt: '2026-01-01T00:00:00.000Z',
    base: [],
    changes: [],
    overrides: [],
    requests: [],
  };
  expect(journalEntrySchema.parse(entry).expectedDevices).toBeUndefined();
  expect(journalEntrySchema.parse({ ...entry, expectedDevices: 3 }).expectedDevices).toBe(3);
});
