import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import { allByRole, byRole, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';

const sandbox = createSandbox({ throttle: 'off' });
const [first, second] = [...sandbox.tenant.devices.values()].filter(
  ({ userId, operatingSystem }) => userId !== null && operatingSystem === 'Windows',
);
const DEVICES = `/lens/compare?one=device:${first!.id}&other=device:${second!.id}`;
const KIOSKS = groupId('WIN - Kiosks');
const EMPTY = groupId('Empty - Next year hires');
const GROUPS = `/lens/compare?one=group:${KIOSKS}&other=group:${EMPTY}`;

function counts(page: HtmlElement): Record<string, number> {
  const choices = allByRole(byRole(page, 'group', 'Show'), 'button').map(textOf);
  return Object.fromEntries(
    choices.map((text) => [text.replace(/ [\d,]+$/, ''), Number(text.replace(/.* /, ''))]),
  );
}

describe('two devices', () => {
  const pages = openPages(sandbox, 'ada', READ_SCOPES);

  it('are compared configuration by configuration', async () => {
    const page = await pages.open(DEVICES);
    const { All, ...kinds } = counts(page);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(All);
    expect(kinds['Same']).toBeGreaterThan(20);
    expect(textOf(page)).toContain(`First: ${first!.deviceName}`);
    expect(textOf(page)).toContain(`Second: ${second!.deviceName}`);
  });

  it('one of which is gone, or both the same, are not compared', async () => {
    const gone = await pages.open(
      `/lens/compare?one=device:${first!.id}&other=device:11111111-2222-4333-8444-555555555555`,
    );
    expect(textOf(gone)).toContain('The device is not managed any more, or not visible to you');
    expect(allByRole(gone, 'table')).toEqual([]);
    const twice = await pages.open(
      `/lens/compare?one=device:${first!.id}&other=device:${first!.id}`,
    );
    expect(textOf(twice)).toContain('Both are the same one');
  });
});

describe('two groups', () => {
  const pages = openPages(sandbox, 'ada', READ_SCOPES);

  it('differ in what names one of them', async () => {
    expect(counts(await pages.open(GROUPS))['Only first']).toBeGreaterThan(0);
    const page = await pages.open(`${GROUPS}&show=onlyOne`);
    expect(allByRole(page, 'columnheader').map(textOf)).toContain('First: WIN - Kiosks');
  });

  it('are not compared with a device', async () => {
    const page = await pages.open(`/lens/compare?one=group:${KIOSKS}&other=device:${first!.id}`);
    expect(textOf(page)).toContain('The two are not of one kind');
  });
});

it('what a group could not be read of depends, and is never on one side only', async () => {
  const pages = openPages(sandbox, 'ada', [
    'User.Read',
    'DeviceManagementConfiguration.Read.All',
    'GroupMember.Read.All',
  ]);
  const page = await pages.open(DEVICES);
  const { Depends, 'Only first': onlyFirst, 'Only second': onlySecond } = counts(page);
  expect(textOf(page)).toMatch(/groups that .* is in could not be read/);
  expect(Depends).toBeGreaterThan(20);
  expect([onlyFirst, onlySecond]).toEqual([0, 0]);
  expect(textOf(page)).toContain('Not shown: ');
});

it('of which nothing could be read are not said to have nothing', async () => {
  const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', READ_SCOPES);
  const fault = { kind: 'status', status: 403 };
  const all = ['/deviceManagement/', '/deviceAppManagement/'];
  await pages.fault(...all.map((path) => ({ path, times: null, fault })));
  const page = textOf(await pages.open(GROUPS));
  expect(page).toContain('No assignment that was read concerns either of them');
  const own = textOf(await pages.open(`/users/${first!.userId!}`));
  expect(own).toContain('No assignment that was read concerns it');
});
