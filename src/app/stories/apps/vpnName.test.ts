import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { app } from '../../../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../../../sandbox/tenant/families/items.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', APP_SCOPES);
beforeEach(() => {
  pages.startOver();
  pages.client.removeQueries({ queryKey: ['configurationName'] });
});

const VPN = 'VPN “iOS - VPN - Per-app (Zscaler)”';
const path = `/configurations/app:${itemId(app, 'Zscaler Client Connector')}`;
const reads = async () => {
  const { entries } = (await pages.control('GET', 'log')) as { entries: { path: string }[] };
  return entries.filter(({ path: asked }) => asked.includes('/deviceConfigurations'));
};

describe('the VPN that an app is tied to', () => {
  it('is named on its page by one request, without the list', async () => {
    await pages.control('POST', 'reset');
    expect(textOf(await pages.open(path))).toContain(VPN);
    expect((await reads()).map((each) => each.path)).toHaveLength(1);
  });

  it('is named among the rows of the form, and in its sentence', async () => {
    const group = groupId('VPN users');
    expect(textOf(await pages.open(`${path}/assign?groupId=${group}`))).toContain(VPN);
  });

  it('stays an id where it cannot be read, and is told where it is gone', async () => {
    const answer = (status: number) =>
      pages.fault({
        path: '/deviceConfigurations/',
        times: null,
        fault: { kind: 'status', status },
      });
    await answer(403);
    expect(textOf(await pages.open(path))).toMatch(/VPN [\da-f-]{36}(?! \(deleted)/);
    pages.client.removeQueries({ queryKey: ['configurationName'] });
    await answer(404);
    expect(textOf(await pages.open(path))).toMatch(/VPN [\da-f-]{36} \(deleted or not visible\)/);
  });

  it('asks nothing of apps that are tied to none', async () => {
    await pages.control('POST', 'reset');
    await pages.open(`/configurations/app:${itemId(app, 'Notepad++ 8.7.1')}`);
    expect(await reads()).toEqual([]);
  });
});
