import { describe, expect, it } from 'vitest';
import { isRecord } from '../json.ts';
import { open } from './testKit.ts';

const { ask } = open();

const WINDOWS = 'windows10AndLater';

async function valid(rule: string, platform: string): Promise<unknown> {
  const body = {
    deviceAndAppManagementAssignmentFilter: {
      displayName: 'x',
      platform,
      rule,
      assignmentFilterManagementType: 'devices',
    },
  };
  const answer = await ask('POST', '/beta/deviceManagement/assignmentFilters/validateFilter', {
    body,
  });
  return answer.json['isValidRule'];
}

/** How many devices a rule matches, read page by page. */
async function matches(rule: string, platform: string): Promise<number> {
  let count = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask('POST', '/beta/deviceManagement/evaluateAssignmentFilter', {
      body: { data: { platform, rule, top: 100, skip: count, orderBy: [], search: '' } },
    });
    const { Values } = answer.json;
    const rows = Array.isArray(Values) ? Values.length : 0;
    count += rows;
    if (rows < 100) return count;
  }
}

describe('which rules are valid (documented and observed, docs/reference/filter-rules.md)', () => {
  it.each([
    [true, WINDOWS, '(device.deviceOwnership -eq "Corporate")'],
    [true, WINDOWS, '(DEVICE.DEVICEOWNERSHIP EQ "corporate")'],
    [true, WINDOWS, '((device.model -startsWith "Think") or (device.model -in ["a","b",]))'],
    [true, WINDOWS, '(device.model -in "alone")'],
    [true, WINDOWS, '(device.enrollmentProfileName -ne $null)'],
    [true, WINDOWS, '(device.enrollmentProfileName -eq Null)'],
    [true, WINDOWS, '(device.operatingSystemVersion -ge 10.0.26100)'],
    [true, WINDOWS, '(device.cpuArchitecture -eq "x64")'],
    [true, WINDOWS, '(device.isTpmAttested -eq "True")'],
    [true, 'iOS', '(device.isRooted -eq "True")'],
    [true, 'iOSMobileApplicationManagement', '(app.osVersion -startsWith "17")'],
    [false, WINDOWS, "(device.model -eq 'single')"],
    [false, WINDOWS, '(device.model -eq bare)'],
    [false, WINDOWS, '(device.model -eq 14)'],
    [false, WINDOWS, '(device.model -eq "")'],
    [false, WINDOWS, '(device.model -in [])'],
    [false, WINDOWS, '(device.model -endsWith "x")'],
    [false, WINDOWS, '(device.model -notStartsWith "x")'],
    [false, WINDOWS, '(device.model -equals "x")'],
    [false, WINDOWS, 'not (device.model -eq "x")'],
    [false, WINDOWS, '(device.operatingSystemVersion -eq $null)'],
    [false, WINDOWS, '(device.operatingSystemVersion -ge 10)'],
    [false, WINDOWS, '(device.deviceOwnership -startsWith "C")'],
    [false, WINDOWS, '(device.isRooted -eq "True")'],
    [false, WINDOWS, '(device.deviceManagementType -eq "x")'],
    [false, 'macOS', '(device.enrollmentProfileName -eq "x")'],
    [false, WINDOWS, '(device.nothing -eq "x")'],
    [false, WINDOWS, '(app.osVersion -eq "x")'],
    [false, WINDOWS, '(device.model -eq "x"'],
    [false, WINDOWS, ''],
    [false, WINDOWS, `(device.model -eq "${'x'.repeat(3100)}")`],
  ])('%s: %s %s', async (expected, platform, rule) => {
    expect(await valid(rule, platform)).toBe(expected);
  });
});

describe('which devices a rule matches', () => {
  it.each([
    [160, WINDOWS, '(device.deviceName -ne "x")'],
    [14, WINDOWS, '(device.deviceOwnership -eq "Personal")'],
    [12, WINDOWS, '(device.operatingSystemSKU -eq "IoTEnterprise")'],
    [16, WINDOWS, '(device.cpuArchitecture -eq "arm64")'],
    [0, WINDOWS, '(device.cpuArchitecture -eq "x64")'],
    [144, WINDOWS, '(device.cpuArchitecture -eq "AMD64")'],
    [18, WINDOWS, '(device.deviceTrustType -in ["Hybrid Azure AD joined"])'],
    // a missing value satisfies -eq $null and the negative operators
    [14, WINDOWS, '(device.deviceCategory -eq $null)'],
    [160, WINDOWS, '(device.deviceCategory -notContains "zzz")'],
    [160, WINDOWS, '(device.isTpmAttested -ne "True")'],
    // and binds tighter than or
    [
      12,
      WINDOWS,
      '(device.deviceName -startsWith "KIOSK-") or (device.deviceName -startsWith ' +
        '"LT-") and (device.deviceOwnership -eq "Personal")',
    ],
    [
      0,
      WINDOWS,
      '((device.deviceName -startsWith "KIOSK-") or (device.deviceName -startsWith ' +
        '"LT-")) and (device.deviceOwnership -eq "Personal")',
    ],
    [18, WINDOWS, '(device.operatingSystemVersion -lt 10.0.20000)'],
    [30, 'macOS', '(device.operatingSystemVersion -ge "1.0")'],
    [10, 'androidForWork', '(device.deviceCategory -eq " Scanner ")'],
    [18, 'androidForWork', '(device.deviceManagementType -eq "Corporate-owned fully managed")'],
  ])('%i on %s: %s', async (expected, platform, rule) => {
    expect(await matches(rule, platform)).toBe(expected);
  });

  it('answers in an octet stream with named columns', async () => {
    const answer = await ask('POST', '/beta/deviceManagement/evaluateAssignmentFilter', {
      body: { data: { platform: 'iOS', rule: '(device.isRooted -eq "True")', top: 10 } },
    });
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const { Columns, Values } = answer.json;
    const columns = Array.isArray(Columns)
      ? Columns.filter(isRecord).map((each) => each['Name'])
      : [];
    expect(columns).toContain('deviceName');
    expect(Array.isArray(Values) && Values.length > 0).toBe(true);
  });

  it('says 400 for a rule that is not valid', async () => {
    expect(
      await ask('POST', '/beta/deviceManagement/evaluateAssignmentFilter', {
        body: { data: { platform: 'iOS', rule: 'x' } },
      }),
    ).toMatchObject({ status: 400 });
  });

  it('has only valid rules in its own filters', async () => {
    const { value } = await ask('GET', '/beta/deviceManagement/assignmentFilters');
    for (const { rule, platform } of value) {
      // oxlint-disable-next-line no-await-in-loop
      expect([rule, await valid(String(rule), String(platform))]).toEqual([rule, true]);
    }
  });
});
