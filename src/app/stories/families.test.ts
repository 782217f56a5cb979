import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { missingWords } from '#domain/family/familiesNotRead.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { useConfigurations } from '#queries/useConfigurations.ts';

/** What sign-in asks for, and what a write and the access page ask for beside it. */
const SIGNED_IN = [
  'User.Read',
  'DeviceManagementConfiguration.Read.All',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementRBAC.Read.All',
];

const sandbox = createSandbox({ throttle: 'off' });
const ada = openPages(sandbox, 'ada', SIGNED_IN);
const cleo = openPages(sandbox, 'cleo', SIGNED_IN);
beforeEach(() => {
  ada.startOver();
  cleo.startOver();
});

const ofArea = (area: string): FamilyKey[] =>
  FAMILY_KEYS.filter((family) => familyFacts(family).permission === area);

/** What stands above the list, and of which families it has rows. */
async function list() {
  const seen = new Set<FamilyKey>();
  const Lines = () => {
    const { data = [], notRead, readAgain } = useConfigurations();
    for (const { id } of data) seen.add(familyKeyOf(id));
    return createElement(
      'main',
      {},
      createElement('h2', {}, missingWords(notRead)),
      createElement(FamiliesNotRead, { notRead, onReadAgain: readAgain }),
    );
  };
  const page = await ada.show(Lines);
  return { page, seen };
}

describe('the list of a person who was never asked for scripts', () => {
  it('has every other family, and a line with the button that asks', async () => {
    const { page, seen } = await list();
    expect([...seen].toSorted()).toEqual(ofArea('Configuration').toSorted());
    expect(textOf(page)).toContain('Not shown: scripts');
    expect(textOf(page)).toContain('The permission to read them is asked for when you want them.');
    expect(textOf(page).split('scripts')).toHaveLength(3);
    expect(allByRole(page, 'button', 'Show scripts')).toHaveLength(1);
    expect(allByRole(page, 'alert')).toEqual([]);
  });

  it('says so before there are rows, so that nothing moves when they come', async () => {
    const page = await ada.open('/configurations');
    expect(textOf(page)).toContain('Not shown: scripts');
    expect(allByRole(page, 'button', 'Show scripts')).toHaveLength(1);
  });

  it('names a family that is refused beside them, and why, in one line', async () => {
    await ada.fault({
      path: 'configurationPolicies?',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const { page, seen } = await list();
    expect([...seen]).toContain('deviceConfiguration');
    expect([...seen]).not.toContain('settingsCatalog');
    expect(allByRole(page, 'alert').map(textOf).join()).toContain(
      'Not read: Settings catalog policies. Your Intune role does not allow this.',
    );
    expect(allByRole(page, 'button', 'Try again')).toHaveLength(1);
    expect(allByRole(page, 'heading').map(textOf).join()).toContain(
      'Not read to the end: Settings catalog policies.',
    );
  });

  it('tells one reason of several families once, and of all of them without their names', async () => {
    await ada.fault({
      path: '/device',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const { page } = await list();
    expect(allByRole(page, 'alert')).toHaveLength(1);
    expect(allByRole(page, 'button', 'Try again')).toHaveLength(1);
  });
});

describe('somebody whose role assigns one family', () => {
  const [id = ''] = sandbox.tenant.configurations.keys();

  it('finds out at the form what they may not assign', async () => {
    const form = await cleo.open(`/configurations/${id}/assign`);
    expect(textOf(form)).toContain('You may not assign Device configurations');
    expect(textOf(form)).toContain('Microsoft.Intune_DeviceConfigurations_Assign');
  });

  it('sees on the access page what each action stands for', async () => {
    const page = await cleo.open('/access');
    const actions = allByRole(byRole(page, 'list', 'What your Intune role allows'), 'listitem').map(
      textOf,
    );
    expect(textOf(page)).toContain('You can assign some families and not others');
    expect(actions.join('\n')).toContain('Microsoft.Intune_EDRPolicy_Assign');
    expect(actions.find((each) => each.includes('DeviceConfigurations_Assign'))).toMatch(
      /^Assign Device configurations, Settings catalog policies.*Not allowed/,
    );
    expect(
      allByRole(byRole(page, 'list', 'What each page needs'), 'listitem')
        .map(textOf)
        .filter((each) => each.startsWith('Scripts')),
    ).toEqual([
      expect.stringContaining('Not granted yet: DeviceManagementScripts.Read.All.') as string,
      expect.stringContaining('Not granted yet: DeviceManagementScripts.ReadWrite.All.') as string,
    ]);
  });
});

it('the page of a script says which permission it needs', async () => {
  const [key = ''] = sandbox.tenant.items.get('remediation')?.keys() ?? [];
  const page = await ada.open(`/configurations/remediation:${key}`);
  expect(textOf(page)).toContain('DeviceManagementScripts.Read.All');
  expect(textOf(page)).not.toContain('assignments not read');
});
