import type { ItemSeed, SeedRow } from '../families/family.ts';
import { available, required, uninstall } from '../families/apps/appRows.ts';
import { app } from '../families/apps/appSeed.ts';
import { catalog } from '../families/settingsCatalogTemplates.ts';
import { fromPolicySet, including, notToGroup, toDevices, toGroup } from '../families/seedRows.ts';
import { DELETED_FILTER, UNTIDY_FILTERS, UNTIDY_GROUPS } from './untidyParts.ts';

const policy = (name: string, ...rows: readonly SeedRow[]): ItemSeed => ({
  name: `WIN - SC - ${name}`,
  properties: catalog('windows10', 4),
  rows,
});

const store = (name: string, ...rows: readonly SeedRow[]): ItemSeed =>
  app('winGetApp', name, 'Contoso', { packageIdentifier: '9NBLGGH4NNS1' }, rows);

/**
 * What years leave behind in a tenant: assignments that reach nobody, contradict each other, or
 * lean on what is gone. Some of them Graph no longer takes, and keeps where they were made before.
 * By the key of the family.
 */
export const UNTIDY_SEEDS: Readonly<Record<string, readonly ItemSeed[]>> = {
  settingsCatalog: [
    policy(
      'Screen lock (twice)',
      fromPolicySet(toGroup('DYN - Windows Autopilot')),
      toGroup('DYN - Windows Autopilot'),
    ),
    policy('Time servers (filter for Macs)', toDevices(including('macOS - Apple silicon'))),
    policy('Proxy of the old office', toDevices(including(DELETED_FILTER))),
    policy('Welcome page', toGroup('Empty - Next year hires')),
    policy('Sales tools', toGroup(UNTIDY_GROUPS.paused)),
    policy('Test lab', toDevices(including(UNTIDY_FILTERS.matchesNothing))),
    policy('Widgets', toDevices(), notToGroup('DYN - Windows Autopilot')),
    policy('Intranet', toGroup('M365 - Intranet editors')),
    policy('Company colours', toGroup(UNTIDY_GROUPS.everybody)),
    policy('Field service', toGroup(UNTIDY_GROUPS.memberOf)),
    policy('Windows 10 leftovers', toDevices(including(UNTIDY_FILTERS.oldProperty))),
  ],
  powershellScript: [
    {
      name: 'WIN - Script - Cleanup (with a filter)',
      rows: [toGroup('WIN - Ring 1: Pilot', including('Windows - Corporate'))],
    },
  ],
  autopilot: [
    {
      name: 'Autopilot - Everything (from the migration)',
      type: 'azureADWindowsAutopilotDeploymentProfile',
      rows: [toDevices()],
    },
  ],
  app: [
    store(
      'Invoice scanner',
      required(toGroup('WIN - Ring 2: Broad')),
      required(toGroup('Finance')),
      required(notToGroup('Finance')),
    ),
    store(
      'Old chat client',
      available(toGroup('Sales')),
      uninstall(toGroup('Sales')),
      required(toGroup('WIN - Ring 0: IT')),
    ),
  ],
};
