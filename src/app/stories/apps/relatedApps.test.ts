import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { app } from '../../../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../../../sandbox/tenant/families/items.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', APP_SCOPES);
beforeEach(() => {
  pages.startOver();
  pages.client.removeQueries({ queryKey: ['related'] });
});

const keyOf = (name: string) => `app:${itemId(app, name)}`;
const pageOf = (name: string) => pages.open(`/configurations/${keyOf(name)}`);
const formOf = (name: string, intent = 'required') =>
  pages.open(`/configurations/${keyOf(name)}/assign?target=allLicensedUsers&intent=${intent}`);
const NEWER = '7-Zip 24.09';
const OLDER = '7-Zip 23.01';
const NEEDS = 'KeePassXC 2.7.9';
const NEEDED = 'Microsoft Visual C++ 2015-2022 Redistributable (x64)';

describe('apps that replace and need each other', () => {
  it.each([
    [NEWER, 'Replaces', OLDER],
    [OLDER, 'Replaced by', NEWER],
    [NEEDS, 'Depends on', NEEDED],
  ])('the page of %s: %s', async (name, label, other) => {
    const page = await pageOf(name);
    expect(textOf(page)).toContain(`${label}${other}`);
    const link = byRole(page, 'link', other);
    expect(link.attributes.get('href')).toContain(encodeURIComponent(itemId(app, other)));
  });

  it('are named before an assignment', async () => {
    expect(textOf(await formOf(NEWER))).toContain(
      `Intune uninstalls what it replaces, whether that is assigned or not: “${OLDER}”.`,
    );
    expect(textOf(await formOf(OLDER))).toContain(`This app is replaced by “${NEWER}”.`);
    expect(textOf(await formOf(NEEDS, 'available'))).toContain(
      `what it depends on, whether that is assigned or not: “${NEEDED}”.`,
    );
    expect(textOf(await formOf(NEEDS, 'uninstall'))).not.toContain(NEEDED);
  });

  it('are not said to be none where they cannot be read', async () => {
    await pages.fault({
      path: '/relationships',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const page = await pageOf(OLDER);
    expect(textOf(page)).toContain('Replaced by1 (names could not be read)');
    expect(allByRole(page, 'link', NEWER)).toEqual([]);
    expect(textOf(await formOf(OLDER))).toContain(
      'This app is replaced by 1 app whose name could not be read.',
    );
  });

  it('are asked for only where the app counts some', async () => {
    await pages.control('POST', 'reset');
    await pageOf('Notepad++ 8.7.1');
    const { entries } = (await pages.control('GET', 'log')) as { entries: { path: string }[] };
    expect(entries.filter(({ path }) => path.includes('relationships'))).toEqual([]);
  });
});
