import { describe, expect, it } from 'vitest';
import { createSandbox } from '../app.ts';
import type { FaultRule } from '../faults.ts';
import { CONTOSO, FABRIKAM } from '../tenant/organization.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { B, open, toGroup } from './testKit.ts';

const BASELINE = 'WIN - Device restrictions - Baseline';

function idOf(tenant: Tenant | undefined, displayName: string): string {
  const found = [...(tenant?.configurations.values() ?? [])].find(
    (each) => each.displayName === displayName,
  );
  if (found === undefined) throw new Error(`There is no '${displayName}'`);
  return found.id;
}

const groupIdOf = (tenant: Tenant | undefined, displayName: string): string =>
  [...(tenant?.groups.values() ?? [])].find((each) => each.displayName === displayName)?.id ?? '';

/** Every id that a tenant's tables are keyed by. */
function idsOf({
  configurations,
  groups,
  users,
  devices,
  entraDevices,
  filters,
  collections,
  items,
}: Tenant): ReadonlySet<string> {
  return new Set(
    [
      configurations,
      groups,
      users,
      devices,
      entraDevices,
      filters,
      collections,
      ...items.values(),
    ].flatMap((table) => [...table.keys()]),
  );
}

describe('two tenants in one sandbox', () => {
  it('have not one id in common, and each refers to its own alone', () => {
    const sandbox = createSandbox();
    const fabrikam = sandbox.tenantOf(FABRIKAM.tenantId)!;
    const contosos = idsOf(sandbox.tenant);
    const fabrikams = idsOf(fabrikam);
    expect([...fabrikams].filter((id) => contosos.has(id))).toEqual([]);
    const items = [...fabrikam.items.values()].flatMap((each) => [...each.values()]);
    const rows = [...fabrikam.configurations.keys(), ...items.map(({ id }) => id)].flatMap((id) =>
      fabrikam.assignments.stored(id),
    );
    expect(rows.length).toBeGreaterThan(50);
    const texts = JSON.stringify([
      rows,
      [...fabrikam.configurations.values()],
      items,
      [...fabrikam.groups.values()],
      [...fabrikam.users.values()],
      [...fabrikam.devices.values()],
    ]);
    expect([...contosos].filter((id) => texts.includes(id))).toEqual([]);
    expect(texts.match(/.{20}contoso/gi)).toBeNull();
    for (const { memberIds } of fabrikam.groups.values())
      for (const id of memberIds) expect(fabrikams).toContain(id);
    for (const { id, target } of rows)
      if (target.groupId !== undefined) expect(id).toContain(target.groupId);
  });

  it('the same options give the same second tenant, and how large the first is to be changes nothing in it', () => {
    const [one, other] = [
      createSandbox({ now: () => 0 }),
      createSandbox({ now: () => 0, configurations: 500 }),
    ].map((sandbox) => [...sandbox.tenantOf(FABRIKAM.tenantId)!.configurations.values()]);
    expect(one).toEqual(other);
    expect(createSandbox().tenantOf('nobody')).toBeUndefined();
  });

  it('a token says whose world answers', async () => {
    const { sandbox, ask } = open();
    const [here, there] = [sandbox.tenant, sandbox.tenantOf(FABRIKAM.tenantId)];
    expect((await ask('GET', '/v1.0/organization')).value[0]).toMatchObject({
      id: CONTOSO.tenantId,
      displayName: CONTOSO.displayName,
    });
    expect((await ask('GET', '/v1.0/organization', { as: 'ada@fabrikam' })).value[0]).toMatchObject(
      { id: FABRIKAM.tenantId, displayName: FABRIKAM.displayName },
    );
    expect((await ask('GET', '/v1.0/me', { as: 'ada@fabrikam' })).json).toMatchObject({
      userPrincipalName: `ada.admin@${FABRIKAM.domain}`,
    });
    expect(await ask('GET', `${B}/${idOf(there, BASELINE)}`, { as: 'ada@fabrikam' })).toMatchObject(
      { status: 200, json: { displayName: BASELINE } },
    );
    expect(await ask('GET', `${B}/${idOf(there, BASELINE)}`)).toMatchObject({ status: 404 });
    expect(await ask('GET', `${B}/${idOf(here, BASELINE)}`, { as: 'fin' })).toMatchObject({
      status: 404,
    });
    expect(
      await ask('GET', `/beta/groups/${groupIdOf(here, 'Finance')}`, { as: 'fin' }),
    ).toMatchObject({ status: 404 });
  });

  it('what is written in one is not in the other, in its log or its audit', async () => {
    const { sandbox, ask } = open();
    const there = sandbox.tenantOf(FABRIKAM.tenantId);
    const path = `${B}/${idOf(there, BASELINE)}/assignments`;
    expect(
      await ask('POST', path, { as: 'fin', body: toGroup(groupIdOf(there, 'Finance')) }),
    ).toMatchObject({ status: 403 });
    expect(
      await ask('POST', path, {
        as: 'ada@fabrikam',
        body: toGroup(groupIdOf(sandbox.tenant, 'Finance')),
      }),
    ).toMatchObject({ status: 400 });
    expect(
      await ask('POST', path, { as: 'ada@fabrikam', body: toGroup(groupIdOf(there, 'Finance')) }),
    ).toMatchObject({ status: 201 });
    expect(there?.audit.map(({ actor }) => actor.userPrincipalName)).toEqual([
      `ada.admin@${FABRIKAM.domain}`,
    ]);
    expect(sandbox.tenant.audit).toEqual([]);
    const log = async (query: string) =>
      ((await ask('GET', `/sandbox/log${query}`)).json['entries'] as { person: string }[]).map(
        ({ person }) => person,
      );
    expect(await log('')).toEqual([]);
    expect(await log(`?tenant=${FABRIKAM.tenantId}`)).toEqual([
      'fin',
      'ada@fabrikam',
      'ada@fabrikam',
    ]);
    expect(await ask('GET', '/sandbox/log?tenant=nobody')).toMatchObject({ status: 404 });
  });

  it('each breaks and is throttled by itself, and a reset mends both', async () => {
    const { ask } = open({ throttle: 'documented', now: () => 0 });
    const rule: FaultRule = {
      path: 'organization',
      times: null,
      fault: { kind: 'status', status: 500 },
    };
    await ask('POST', `/sandbox/faults?tenant=${FABRIKAM.tenantId}`, { body: rule });
    expect(await ask('GET', '/v1.0/organization')).toMatchObject({ status: 200 });
    expect(await ask('GET', '/v1.0/organization', { as: 'fin' })).toMatchObject({ status: 500 });
    const write = (as: 'ada' | 'ada@fabrikam') =>
      ask('POST', `${B}/nothing/assign`, { as, body: {} });
    for (let sent = 0; sent < 100; sent += 1) await write('ada');
    expect(await write('ada')).toMatchObject({ status: 429 });
    expect(await write('ada@fabrikam')).not.toMatchObject({ status: 429 });
    await ask('POST', '/sandbox/reset');
    expect(await ask('GET', '/v1.0/organization', { as: 'fin' })).toMatchObject({ status: 200 });
  });
});
