import { findInTenant } from '#domain/findings/findInTenant.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { readFamilies } from '#queries/configurations.ts';
import { openSandboxDesk, type TestSandbox } from '#queries/testing/sandboxDesk.ts';
import { readTenantFacts } from '#queries/tenant/tenantFacts.ts';

/** Who may read and write every family. */
const EVERYTHING = [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.ReadWrite.All',
  'DeviceManagementScripts.ReadWrite.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
];

/** For tests: all that is found in a sandbox as it is now, and what it was found in. */
export async function lookThrough(sandbox: TestSandbox) {
  const { graph, client } = openSandboxDesk(sandbox, 'ada', EVERYTHING);
  const { configurations, notRead } = await readFamilies(graph, client, { isAnew: true });
  const asked = { configurations, familiesNotRead: notRead.length, isAll: true };
  const { facts } = await readTenantFacts(graph, client, asked);
  return { graph, configurations, notRead, found: runToEnd(findInTenant(facts)) };
}
