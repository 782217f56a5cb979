import { expect, it } from 'vitest';
import type { JsonRecord } from '../json.ts';
import { type Asker, open } from './testKit.ts';

const REPORTS = '/beta/deviceManagement/reports';
const POLICIES = '/beta/deviceManagement/configurationPolicies';
const TYPE = "((PolicyBaseTypeName eq 'DeviceManagementConfigurationPolicy'))";

async function policyId(ask: Asker, name: string): Promise<string> {
  const { value } = await ask('GET', `${POLICIES}?$filter=name eq '${name}'`);
  return String(value[0]?.['id']);
}

/** A report as its rows by column, over all pages as a caller reads them. */
async function rowsOf(ask: Asker, action: string, filter: string) {
  const rows: JsonRecord[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page depends on this one
    const answer = await ask('POST', `${REPORTS}/${action}`, {
      body: { filter, select: [], skip: rows.length, top: 50 },
    });
    expect(answer.status).toBe(200);
    const { TotalRowCount, Schema, Values } = JSON.parse(answer.text) as {
      TotalRowCount: number;
      Schema: { Column: string }[];
      Values: unknown[][];
    };
    rows.push(
      ...Values.map((row) =>
        Object.fromEntries(row.map((cell, at) => [Schema[at]?.Column ?? '', cell])),
      ),
    );
    if (Values.length === 0 || rows.length >= TotalRowCount) return rows;
  }
}

it('counts as many devices as it lists, and repeats rows where a page ends', async () => {
  const { ask } = open();
  const filter = `${TYPE} and (PolicyId eq '${await policyId(ask, 'WIN - SC - Microsoft Edge - Baseline settings')}')`;
  const [summary] = await rowsOf(ask, 'getConfigurationPolicyDeviceSummaryReport', filter);
  const rows = await rowsOf(ask, 'getConfigurationPolicyDevicesReport', filter);
  const devices = new Set(rows.map((row) => row['IntuneDeviceId']));
  expect(Object.values(summary!).reduce((sum: number, each) => sum + Number(each), 0)).toBe(
    devices.size,
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows[50]).toEqual(rows[49]);
});

it('advances by its clock: pending at first, reported after a while, the same by the same seed', async () => {
  let now = Date.parse('2026-11-28T12:00:00Z');
  const tell = async () => {
    const { ask } = open({ now: () => now });
    const id = await policyId(ask, 'WIN - SC - Test - do not assign');
    const filter = `${TYPE} and (PolicyId eq '${id}')`;
    const action = 'getConfigurationPolicyDeviceSummaryReport';
    expect(await rowsOf(ask, action, filter)).toEqual([]);
    const target = { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' };
    await ask('POST', `${POLICIES}/${id}/assign`, { body: { assignments: [{ target }] } });
    const told = [];
    for (const minutes of [0, 5, 30]) {
      const at = now;
      now += minutes * 60_000;
      // oxlint-disable-next-line no-await-in-loop -- the clock goes on between them
      told.push(...(await rowsOf(ask, action, filter)));
      now = at;
    }
    return told;
  };
  const [first, later, last] = await tell();
  const pending = 'NumberOfInProgressDevices';
  expect(first?.['NumberOfCompliantDevices']).toBe(0);
  expect(Number(later?.[pending])).toBeLessThan(Number(first?.[pending]));
  expect(last).toMatchObject({ [pending]: 0 });
  expect(Number(last?.['NumberOfErrorDevices'])).toBeGreaterThan(0);
  expect(await tell()).toEqual([first, later, last]);
});

it('refuses a question as Graph was seen to, and asks for a scope', async () => {
  const { ask } = open();
  const at = `${REPORTS}/getConfigurationPoliciesReportForDevice`;
  const bare = await ask('POST', at, { body: { filter: "(IntuneDeviceId eq 'x')" } });
  expect([bare.status, bare.message]).toEqual([400, expect.stringContaining('An error')]);
  const scopes = ['User.Read'];
  expect((await ask('POST', at, { scopes, body: { filter: '' } })).status).toBe(403);
  // Who may not write may ask: a POST that only reads.
  const id = await policyId(ask, 'WIN - SC - Start menu');
  const summary = `${REPORTS}/getConfigurationPolicyDeviceSummaryReport`;
  const body = { filter: `${TYPE} and (PolicyId eq '${id}')` };
  expect((await ask('POST', summary, { as: 'rui', body })).status).toBe(200);
});
