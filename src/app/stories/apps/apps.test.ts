import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { APP_SCOPES, openPages, previewOf } from '#app/testing/openPages.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { contentOf, rowKey } from '#domain/assignment/rowIdentity.ts';
import { type Change, changesTo, lockReason } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { byRole, descriptionOf, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', APP_SCOPES);
beforeEach(pages.startOver);

const GROUP = { kind: 'group', groupId: groupId('WIN - Ring 0: IT') } as const;
const OUT = { ...GROUP, kind: 'exclusionGroup' } as const;
const NONE = { mode: 'none' } as const;

async function appNamed(name: string): Promise<Configuration> {
  for await (const page of pages.graph.configurations.list('app')) {
    const found = page.find(({ displayName }) => displayName === name);
    if (found !== undefined) return found;
  }
  throw new Error(`No app ${name}`);
}

const sleep = () => Promise.resolve();
const rowsOf = ({ id }: Configuration) => pages.graph.assignments.list(id, '');

/** Sends changes as the pages do. @returns the list afterwards, where all of them are verified */
async function change(app: Configuration, changes: readonly Change[]) {
  const { graph } = pages;
  const base = await rowsOf(app);
  const set = { configurationId: app.id, via: '', base, changes };
  const outcome = await applyChanges(set, { graph, sleep });
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  expect(outcome.ends.map(({ result }) => result.kind)).toEqual(changes.map(() => 'accepted'));
  expect(await verifyChanges(set, base, changes, { graph, sleep })).toMatchObject({
    kind: 'verified',
    collateral: [],
  });
  return rowsOf(app);
}

const own = (rows: readonly Assignment[]) =>
  rows.filter(({ target }) => 'groupId' in target && target.groupId === GROUP.groupId);
const says = (rows: readonly Assignment[]) =>
  own(rows).map(({ target, intent }) => `${target.kind} ${intent}`);

describe('an app', () => {
  it('goes through all four intents and back, and no other row is touched', async () => {
    const app = await appNamed('Contoso Inventory (device administrator)');
    const before = await rowsOf(app);
    let rows = await change(app, [
      { kind: 'add', draft: { target: GROUP, filter: NONE, intent: 'required' } },
    ]);
    const done: Change[] = [];
    for (const intent of ['available', 'availableWithoutEnrollment', 'uninstall'] as const) {
      const changes = changesTo(own(rows)[0]!, { target: GROUP, filter: NONE, intent });
      expect(changes.map(({ kind }) => kind)).toEqual(['remove', 'add']);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      rows = await change(app, changes);
      done.push(...changes);
      expect(says(rows)).toEqual([`group ${intent}`]);
      expect(rows).toHaveLength(before.length + 1);
    }
    const undo = undoOf(done.slice(-2), rows);
    expect(undo.notUndone).toEqual([]);
    expect(says(await change(app, undo.changes))).toEqual(['group availableWithoutEnrollment']);
  });

  it('excludes a group from one intent that it is included in with another', async () => {
    const app = await appNamed('7-Zip 23.01');
    await change(app, [
      { kind: 'add', draft: { target: GROUP, filter: NONE, intent: 'required' } },
    ]);
    const rows = await change(app, [
      { kind: 'add', draft: { target: OUT, filter: NONE, intent: 'uninstall' } },
    ]);
    expect(says(rows).toSorted()).toEqual(['exclusionGroup uninstall', 'group required']);
    const form = `/configurations/${app.id}/assign?groupId=${GROUP.groupId}&intent=available`;
    const page = await pages.open(form);
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Intent'))).toContain(
      'This group is included with the intent Required already',
    );
  });

  it('is assigned from its form with the intent that is chosen', async () => {
    const app = await appNamed('7-Zip 23.01');
    const form = `/configurations/${app.id}/assign?groupId=${GROUP.groupId}`;
    const usual = await pages.open(form);
    expect(textOf(usual)).toContain('Require “7-Zip 23.01” on devices of group');
    expect(textOf(usual)).toContain('Apps / 7-Zip 23.01');
    expect(previewOf(usual).address).toContain(`/mobileApps/`);
    const uninstalling = textOf(
      byRole(await pages.open(`${form}&intent=uninstall`), 'region', 'Impact'),
    );
    expect(uninstalling).toMatch(/devices that are asked to uninstall it/);
    expect(uninstalling).not.toMatch(/receives? it|loses? it/);
    expect(textOf(await pages.send(`${form}&intent=uninstall`))).toContain('Verified');
    expect(says(await rowsOf(app))).toEqual(['group uninstall']);
  });

  it('that is not published yet promises nothing beside the block', async () => {
    const app = await appNamed('Contoso VPN profile tool (upload not finished)');
    const form = `/configurations/${app.id}/assign?target=allDevices&intent=required`;
    const page = await pages.open(form);
    expect(textOf(page)).toContain('The app is not published yet');
    expect(textOf(page)).not.toMatch(/\d devices? ha\w+ to install it/);
    expect(textOf(byRole(page, 'region', 'Impact'))).toContain('Blocked, so nothing changes.');
    const who = textOf(await pages.open(form.replace('/assign?', '/assign/who?')));
    expect(who).toContain('Blocked, so nothing changes.');
    expect(who).not.toMatch(/[1-9]\d* (?:more )?devices?/);
  });

  it('counts the devices of each intent, where rows of two are removed or one is moved', async () => {
    const app = await appNamed('SAP GUI 8.00 "Finance & Logistics"');
    const rows = await rowsOf(app);
    expect(rows.map(({ intent }) => intent)).toEqual(['required', 'available']);
    const ids = rows.map(({ id }) => id);
    const removal = await pages.open(
      `/configurations/${app.id}/remove?assignments=${ids.join(',')}`,
    );
    const impact = textOf(byRole(removal, 'region', 'Impact'));
    expect(impact).toMatch(/[1-9]\d* no longer (?:has|have) to install it/);
    expect(impact).toMatch(/[1-9]\d* (?:is|are) no longer offered it/);
    expect(textOf(removal)).toMatch(
      /devices? no longer ha\w+ to install it\. \d+ devices? \w+ no longer offered it/,
    );
    const edit = await pages.open(
      `/configurations/${app.id}/edit?assignment=${ids[0]}&intent=available`,
    );
    const moved = textOf(byRole(edit, 'region', 'Impact'));
    expect(moved).toMatch(/no longer ha\w+ to install it/);
    expect(`${moved}${textOf(removal)}`).not.toMatch(/No device is affected/);
  });

  it('keeps the settings of other rows, of types that nobody knows as well', async () => {
    const apps: Configuration[] = [];
    for await (const page of pages.graph.configurations.list('app')) apps.push(...page);
    const held = apps.filter(
      ({ assignments = [], displayName }) =>
        displayName !== '' &&
        own(assignments).length === 0 &&
        assignments.some(({ raw }) => raw['settings'] != null) &&
        assignments.every((row) => lockReason(row) === undefined),
    );
    expect(held.length).toBeGreaterThan(10);
    for (const app of held) {
      // oxlint-disable no-await-in-loop -- one after the other
      const before = await rowsOf(app);
      const added = await change(app, [
        { kind: 'add', draft: { target: GROUP, filter: NONE, intent: 'required' } },
      ]);
      const exclusion = changesTo(own(added)[0]!, {
        target: GROUP,
        filter: NONE,
        intent: 'uninstall',
      });
      const after = await change(app, exclusion);
      // oxlint-enable no-await-in-loop
      const keys = new Set(before.map(rowKey));
      expect(
        after
          .filter((row) => keys.has(rowKey(row)))
          .map(contentOf)
          .toSorted(),
      ).toEqual(before.map(contentOf).toSorted());
    }
  });
});
