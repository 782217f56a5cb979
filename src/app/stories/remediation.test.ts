import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { calendarDayText } from '#lib/locale.ts';
import { openPages, previewOf } from '#app/testing/openPages.ts';
import { allByRole, byRole, descriptionOf, textOf } from '#lib/testing/htmlTree.ts';

const SCOPES = ['User.Read', 'GroupMember.Read.All', 'DeviceManagementConfiguration.ReadWrite.All'];
const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', [
  ...SCOPES,
  'DeviceManagementScripts.ReadWrite.All',
]);
beforeEach(pages.startOver);

const SERVICES = 'WIN - Remediation - Restart stuck services';
const DETECTION = 'WIN - Detection - Local administrators';
const GROUP = groupId('WIN - Kiosks');
const itemOf = (name: string) =>
  [...pages.sandbox.tenant.items.get('remediation')!.values()].find(
    ({ properties }) => properties['displayName'] === name,
  )!;
const pathOf = (name: string) => `/configurations/remediation:${itemOf(name).id}`;
const formAt = (name: string, form: Readonly<Record<string, string>>) =>
  `${pathOf(name)}/assign?${new URLSearchParams({ groupId: GROUP, ...form }).toString()}`;

const rowsOf = (body: unknown) =>
  (body as { deviceHealthScriptAssignments: Record<string, unknown>[] })
    .deviceHealthScriptAssignments;

describe('the page of a remediation', () => {
  it('says when each assignment runs, and that Graph does not tell what', async () => {
    const page = await pages.open(pathOf(SERVICES));
    const [first] = allByRole(byRole(page, 'table', 'Assignments'), 'row').slice(1);
    expect(textOf(first!)).toMatch(/Every \d hours ?Run: not told by Graph/);
  });
});

describe('the form for a remediation', () => {
  it('asks what runs and when, by its address', async () => {
    const page = await pages.open(
      formAt(SERVICES, {
        run: 'detect',
        schedule: 'once',
        date: '2027-03-01',
        time: '05:15',
        zone: 'utc',
      }),
    );
    expect(textOf(byRole(page, 'region', 'What will happen'))).toContain(
      `detect only, once on ${calendarDayText('2027-03-01')} at 05:15, UTC`,
    );
    expect(rowsOf(previewOf(page).body).at(-1)).toMatchObject({
      runRemediationScript: false,
      runSchedule: {
        '@odata.type': '#microsoft.graph.deviceHealthScriptRunOnceSchedule',
        interval: 1,
        date: '2027-03-01',
        time: '05:15:00.0000000',
        useUtc: true,
      },
    });
  });

  it('says what other assignments are sent with, and takes another word for it', async () => {
    const page = await pages.open(formAt(SERVICES, {}));
    expect(textOf(byRole(page, 'region', 'Other assignments'))).toContain(
      'Graph does not tell what 2 other assignments run: they are sent with “Detect and remediate”.',
    );
    expect(rowsOf(previewOf(page).body).map((row) => row['runRemediationScript'])).toEqual([
      true,
      true,
      true,
    ]);
    const said = await pages.open(formAt(SERVICES, { othersRun: 'detect' }));
    expect(rowsOf(previewOf(said).body).map((row) => row['runRemediationScript'])).toEqual([
      false,
      false,
      true,
    ]);
    const detection = await pages.open(formAt(DETECTION, {}));
    expect(textOf(byRole(detection, 'region', 'Other assignments'))).toContain(
      'it is sent with “Detect only”',
    );
  });

  it('takes no schedule beyond the bounds, and none for an excluded group', async () => {
    const page = await pages.open(formAt(SERVICES, { schedule: 'hourly', every: '24' }));
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Schedule'))).toContain(
      'Choose from 1 to 23 hours.',
    );
    const excluded = await pages.open(formAt(SERVICES, { target: 'exclusionGroup' }));
    expect(allByRole(excluded, 'radiogroup', 'Schedule')).toEqual([]);
    expect(rowsOf(previewOf(excluded).body).at(-1)).toMatchObject({ runSchedule: null });
  });

  it('is not there for a configuration without schedules', async () => {
    const [id = ''] = pages.sandbox.tenant.configurations.keys();
    const page = await pages.open(`/configurations/${id}/assign?groupId=${GROUP}&run=detect`);
    expect(allByRole(page, 'radiogroup', 'Run')).toEqual([]);
    expect(JSON.stringify(previewOf(page).body)).not.toContain('run');
  });
});

describe('the form that edits an assignment', () => {
  it('begins with the schedule of the row, and sends what differs', async () => {
    const [row] = pages.sandbox.tenant.assignments.stored(itemOf(SERVICES).id);
    const edit = `${pathOf(SERVICES)}/edit?assignment=${encodeURIComponent(row!.id)}`;
    const page = await pages.open(edit);
    expect(textOf(byRole(page, 'region', 'What will happen'))).toContain('Nothing yet.');
    const changed = await pages.open(`${edit}&every=6&run=detect`);
    expect(rowsOf(previewOf(changed).body)).toMatchObject([
      { runRemediationScript: true, runSchedule: { interval: 8 } },
      { runRemediationScript: false, runSchedule: { interval: 6 } },
    ]);
  });
});
