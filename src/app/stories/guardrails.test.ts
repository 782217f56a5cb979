import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, filterId, formPath } from '#app/testing/addresses.ts';
import { openPages, writeButton } from '#app/testing/openPages.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  type HtmlElement,
  textOf,
} from '#lib/testing/htmlTree.ts';

const BOUNDARY = 'WIN - Network boundary';
const PILOT = 'WIN - Update ring 1 - Pilot';
const NEW_GROUP = groupId('Empty - Next year hires');
const LEARN = /^https:\/\/learn\.microsoft\.com\//;

/** Of tests that break nothing, so that what one has read is there for the next. */
const reading = openPages(createSandbox({ throttle: 'off' }));

function expectReady(page: HtmlElement): void {
  expect(writeButton(page).attributes.get('aria-disabled')).toBe('false');
}

/** No rule stands in the way; what hits many, or nobody knows whom, is confirmed by typing. */
function expectAsked(page: HtmlElement, typed: string): void {
  expect(textOf(page)).toContain(`Type “${typed}” to confirm`);
  expectHeldBack(page, /^Confirm above first\.$/);
}

/** The button does nothing, and says why. */
function expectHeldBack(page: HtmlElement, reason: RegExp): void {
  expect(writeButton(page).attributes.get('aria-disabled')).toBe('true');
  expect(descriptionOf(page, writeButton(page))).toMatch(reason);
}

interface Refusal {
  readonly name: string;
  readonly path: string;
  readonly field: readonly [role: string, name: string];
  readonly reason: RegExp;
  /** Microsoft's page, in a new tab, beside the reason. */
  readonly source?: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    name: 'an excluded group takes no filter',
    path: formPath(BASELINE, {
      target: 'exclusionGroup',
      groupId: NEW_GROUP,
      filterMode: 'include',
      filterId: filterId('Windows - Corporate'),
    }),
    field: ['radiogroup', 'Filter mode'],
    reason: /An excluded group takes no filter/,
    source: 'Filters overview',
  },
  {
    name: 'a filter of another platform, which only a link can bring',
    path: formPath(BASELINE, {
      groupId: NEW_GROUP,
      filterMode: 'include',
      filterId: filterId('macOS - Apple silicon'),
    }),
    field: ['combobox', 'Filter'],
    reason: /The filter is for macOS, the configuration for Windows/,
    source: 'Filters overview',
  },
  {
    name: 'a filter for managed apps, which only a link can bring',
    path: formPath('iOS - Restrictions - Supervised', {
      groupId: NEW_GROUP,
      filterMode: 'exclude',
      filterId: filterId('Apps - iOS 17 or newer (MAM)'),
    }),
    field: ['combobox', 'Filter'],
    reason: /This filter is for managed apps/,
    source: 'Workloads that take filters',
  },
  {
    name: 'a group that has it already',
    path: formPath(PILOT, { groupId: groupId('WIN - Ring 1: Pilot') }),
    field: ['radiogroup', 'Target'],
    reason: /This group is already included here/,
    source: 'Troubleshoot filters',
  },
  {
    name: 'a group that has it already, to be excluded',
    path: formPath(PILOT, { target: 'exclusionGroup', groupId: groupId('WIN - Ring 1: Pilot') }),
    field: ['radiogroup', 'Target'],
    reason: /This group is already included here/,
  },
  {
    name: 'a group that is excluded already',
    path: formPath(PILOT, { groupId: groupId('WIN - Ring 0: IT') }),
    field: ['radiogroup', 'Target'],
    reason: /This group is already excluded here/,
  },
  {
    name: 'all devices, when all devices have it already',
    path: formPath('WIN - Health monitoring', { target: 'allDevices' }),
    field: ['radiogroup', 'Target'],
    reason: /This target is already assigned here/,
  },
  {
    name: 'the list of a certificate counts where the assignment lands there',
    path: formPath('WIN - VPN - Always On (IKEv2)', {
      via: 'identityCertificate',
      groupId: groupId('VPN users'),
    }),
    field: ['radiogroup', 'Target'],
    reason: /This group is already included here/,
  },
  {
    name: 'users excluded from all devices',
    path: formPath(BASELINE, { target: 'exclusionGroup', groupId: groupId('Executives') }),
    field: ['radiogroup', 'Target'],
    reason: /Devices are included \(All devices\) and users excluded \(“Executives”\)/,
  },
];

describe('refused, at the field and at the button:', () => {
  it.each(REFUSALS.map((refusal) => [refusal.name, refusal] as const))(
    '%s',
    async (_, { path, field, reason, source }) => {
      const page = await reading.open(path);
      expect(descriptionOf(page, byRole(page, ...field))).toMatch(reason);
      expectHeldBack(page, reason);
      if (source === undefined) return;
      const link = allByRole(page, 'link').find((each) => textOf(each).startsWith(source));
      expect(link?.attributes.get('href')).toMatch(LEARN);
      expect(link?.attributes.get('target')).toBe('_blank');
    },
  );

  it('what is missing: the button says it, the field not before one has tried', async () => {
    const page = await reading.open(formPath(BASELINE));
    expectHeldBack(page, /Choose a group\./);
    expect(descriptionOf(page, byRole(page, 'combobox', 'Group'))).not.toMatch(/Choose a group/);
    expectHeldBack(
      await reading.open(`/assign?groupId=${NEW_GROUP}`),
      /Choose a configuration or an app\./,
    );
  });
});

describe('allowed:', () => {
  it.each([
    ['an excluded group without a filter', { target: 'exclusionGroup', groupId: NEW_GROUP }],
    [
      'a filter of the platform',
      {
        groupId: NEW_GROUP,
        filterMode: 'include',
        filterId: filterId('Windows - Corporate'),
      },
    ],
  ])('%s', async (_, form) => {
    expectReady(await reading.open(formPath(BASELINE, form)));
  });

  it.each([
    ['DYN - Nobody yet', /matches no member now/],
    ['Mixed - Board and their tablets', /holds users and devices/],
    ['M365 - Whole company', /means everybody/],
  ])('a group to think about: %s', async (name, words) => {
    const page = await reading.open(formPath(BOUNDARY, { groupId: groupId(name) }));
    expect(descriptionOf(page, byRole(page, 'combobox', 'Group'))).toMatch(words);
    expectReady(page);
  });

  it('an exclusion from nothing, which reaches nobody', async () => {
    const page = await reading.open(
      formPath(BOUNDARY, { target: 'exclusionGroup', groupId: groupId('WIN - Kiosks') }),
    );
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Target'))).toMatch(
      /no device receives the configuration/,
    );
  });

  it('a dynamic group excluded, where a filter on what is there does it at once', async () => {
    const path = formPath('WIN - Trusted root - Contoso Root CA 2016', {
      target: 'exclusionGroup',
      groupId: groupId('DYN - Windows Autopilot'),
    });
    const page = await reading.open(path);
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Target'))).toMatch(
      /“DYN - Windows Autopilot” is a dynamic device group/,
    );
    expectAsked(page, '128 devices');
  });

  it('what is not known: members that cannot be read are said to be so, and are not none', async () => {
    const pages = openPages(createSandbox({ throttle: 'off' }));
    await pages.fault({ path: '/$count', times: null, fault: { kind: 'status', status: 403 } });
    const page = await pages.open(
      formPath(BASELINE, { target: 'exclusionGroup', groupId: groupId('Executives') }),
    );
    expect(descriptionOf(page, byRole(page, 'combobox', 'Group'))).toMatch(/could not be read/);
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Target'))).toMatch(
      /It is not known whether All devices and “Executives” hold the same kind/,
    );
    expectAsked(page, '1 change');
  });
});
