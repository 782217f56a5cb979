import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { adminCenterAddress } from '#domain/family/adminCenter.ts';
import { choicesOf } from '#domain/family/choices.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import { typeLabel } from '#domain/family/types.ts';
import { createGraph } from '#graph/client.ts';

const ORIGIN = 'http://sandbox.test';

async function read() {
  const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog'] });
  const token = sandbox.mintToken('ada');
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  const policies: Configuration[] = [];
  for await (const page of graph.configurations.list('settingsCatalog')) policies.push(...page);
  const named = (name: string) => policies.find(({ displayName }) => displayName === name)!;
  return { sandbox, graph, policies, named };
}

describe('settings catalog policies', () => {
  it('are read, all of them, with their assignments', async () => {
    const { sandbox, policies } = await read();
    const stored = sandbox.tenant.items.get('settingsCatalog')!;
    expect(policies.map(({ id }) => graphIdOf(id)).toSorted()).toEqual(
      [...stored.keys()].toSorted(),
    );
    for (const { id, assignments } of policies)
      expect(assignments).toHaveLength(sandbox.tenant.assignments.stored(graphIdOf(id)).length);
  });

  it('tell type and platforms by template and flags', async () => {
    const { policies } = await read();
    const told = new Set(
      policies.map(({ type }) => `${typeLabel(type)}: ${platformsOf(type).join(' ')}`),
    );
    expect([...told].filter((words) => words.startsWith('Other'))).toEqual([]);
    expect(told).toContain('Settings catalog: windows');
    expect(told).toContain('Linux script: linux');
  });

  it('of endpoint security, which come without their assignments, are asked once more', async () => {
    const { graph, named } = await read();
    const { id } = named('WIN - ES - BitLocker');
    expect((await graph.configurations.get(id)).assignments).toHaveLength(2);
  });

  it('say what they do not take', async () => {
    const { policies } = await read();
    const baseline = policies.find(({ type }) => typeLabel(type) === 'Security baseline');
    expect(choicesOf(baseline)).toMatchObject({
      filterModes: { none: undefined, include: 'Security baselines take no filters.' },
      targets: {
        group: undefined,
        collection: expect.stringContaining('tenant-attached') as string,
      },
      intents: [],
    });
    const preparation = policies.find(({ type }) => typeLabel(type) === 'Device preparation');
    expect(choicesOf(preparation).targets).toMatchObject({
      group: undefined,
      allLicensedUsers: undefined,
      allDevices: expect.any(String) as string,
      exclusionGroup: expect.any(String) as string,
    });
  });

  it('lead to their page of the admin center', async () => {
    const { named } = await read();
    const policy = named('WIN - SC - Power & sleep');
    const { id } = policy;
    expect(adminCenterAddress('https://intune.microsoft.com', policy)).toBe(
      `https://intune.microsoft.com/#view/Microsoft_Intune_Workflows/PolicySummaryBlade/policyId/${graphIdOf(id)}/isAssigned~/true/technology/mdm/templateId//platformName/windows10`,
    );
  });
});
