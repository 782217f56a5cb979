import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { app } from '../../../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../../../sandbox/tenant/families/items.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { byRole, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', APP_SCOPES);
beforeEach(pages.startOver);

async function impactOf(name: string, search: string): Promise<string> {
  const page = await pages.open(`/configurations/app:${itemId(app, name)}/assign?${search}`);
  return textOf(byRole(page, 'region', 'Impact'));
}

it.each([
  [
    'is offered it already',
    'LinkedIn',
    'target=allLicensedUsers&intent=availableWithoutEnrollment',
    'Devices: 4 before, 58 after. 54 are offered it.',
  ],
  [
    'has to install it',
    'Cisco Secure Client 5.1',
    'target=allDevices&intent=uninstall',
    'Devices: 12 before, 108–111 after.',
  ],
])(
  'members of a group that %s by another intent are read for the count',
  async (_what, name, search, told) => {
    expect(await impactOf(name, search)).toContain(told);
  },
);
