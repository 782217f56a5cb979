import { keyOf } from '#domain/testing/keyOf.ts';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { createGraph } from '#graph/client.ts';
import { certificateChainQuery } from '#queries/certificates.ts';
import { groupNaturesQuery } from '#queries/groups.ts';
import { createSandbox } from '../../sandbox/app.ts';
import type { FaultRule } from '../../sandbox/faults.ts';
import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import { DELETED_GROUP } from '../../sandbox/tenant/groupRows.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';

const ORIGIN = 'http://sandbox.test';

/** The app's reading, from the cache down to the tenant of the sandbox, in this process. */
async function connect(...faults: FaultRule[]) {
  const sandbox = createSandbox({ throttle: 'off' });
  const token = sandbox.mintToken('ada');
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  if (faults.length > 0)
    await sandbox.fetch(
      new Request(`${ORIGIN}/sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) }),
    );
  const asked = async () => {
    const answer = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/log`));
    const { entries } = (await answer.json()) as { entries: { path: string; inBatch?: boolean }[] };
    return entries.filter(({ inBatch }) => inBatch !== true).map(({ path }) => path);
  };
  return { graph, client: new QueryClient(), asked };
}

function owner(name: string, type: string) {
  return { id: keyOf(configurationId(name)), displayName: name, type: configurationTypeOf(type) };
}

const WIFI = owner('WIN - Wi-Fi - Contoso Corp (EAP-TLS)', 'windowsWifiEnterpriseEAPConfiguration');

describe('the chain of certificates', () => {
  it('holds each certificate once, down to the roots', async () => {
    const { graph, client } = await connect();
    const { links, unread } = await client.query(certificateChainQuery(graph, WIFI));
    expect(unread).toEqual([]);
    expect(links.map(({ certificate, label }) => [label, certificate.displayName])).toEqual([
      ['Identity certificate for client authentication', 'WIN - SCEP - Device certificate'],
      ['Root certificate for client validation', 'WIN - Trusted root - Issuing CA 3'],
      ['Root certificates for server validation', 'WIN - Trusted root - Contoso Root CA 2016'],
      ['Root certificates for server validation', 'WIN - Trusted root - Contoso Root CA 2024'],
    ]);
  });

  it('of VPN goes through the certificate to its root', async () => {
    const { graph, client } = await connect();
    const { links } = await client.query(
      certificateChainQuery(graph, owner('iOS - VPN - Per-app (Zscaler)', 'iosVpnConfiguration')),
    );
    expect(links.map(({ certificate }) => certificate.displayName)).toEqual([
      'iOS - SCEP - User certificate',
      'iOS - Trusted root - Contoso Root CA 2024',
    ]);
  });

  it('names what could not be read, and keeps what could', async () => {
    const { graph, client } = await connect({
      path: 'rootCertificateForClientValidation',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const { links, unread } = await client.query(certificateChainQuery(graph, WIFI));
    expect(unread).toEqual(['Root certificate for client validation']);
    expect(links).toHaveLength(3);
  });

  it('is empty where nothing is set', async () => {
    const { graph, client } = await connect();
    expect(
      await client.query(
        certificateChainQuery(
          graph,
          owner('iOS - SCEP - New CA (nothing bound)', 'iosScepCertificateProfile'),
        ),
      ),
    ).toEqual({ links: [], unread: [] });
  });
});

describe('what groups hold', () => {
  const KINDS = [
    ['Finance', { kind: 'user', isDynamic: false }],
    ['WIN - Kiosks', { kind: 'device', isDynamic: false }],
    ['DYN - Windows Autopilot', { kind: 'device', isDynamic: true }],
    ['DYN - Nobody yet', { kind: 'user', isDynamic: true }],
    ['Mixed - Board and their tablets', { kind: 'mixed' }],
    ['Nested - All departments', { kind: 'user' }],
    ['Empty - Next year hires', { kind: 'empty', members: 0 }],
  ] as const;

  it('is read in two requests, however many groups there are', async () => {
    const { graph, client, asked } = await connect();
    const natures = await client.query(
      groupNaturesQuery(
        graph,
        KINDS.map(([name]) => groupId(name)),
        { withSize: false },
      ),
    );
    for (const [name, nature] of KINDS)
      expect(natures.get(groupId(name))).toMatchObject({ displayName: name, ...nature });
    expect(await asked()).toEqual(['/beta/directoryObjects/getByIds', '/beta/$batch']);
  });

  it('a rule that tells the kind needs no counting, unless the size matters', async () => {
    const { graph, client, asked } = await connect();
    const ids = [groupId('DYN - Nobody yet')];
    expect(
      (await client.query(groupNaturesQuery(graph, ids, { withSize: false }))).get(ids[0]!),
    ).toMatchObject({ kind: 'user', members: undefined });
    expect(await asked()).toEqual(['/beta/directoryObjects/getByIds']);
    expect(
      (await client.query(groupNaturesQuery(graph, ids, { withSize: true }))).get(ids[0]!),
    ).toMatchObject({ kind: 'user', members: 0 });
  });

  it('a deleted group is missing, and members that cannot be counted are unknown', async () => {
    const { graph, client } = await connect({
      path: 'microsoft.graph.device/$count',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const natures = await client.query(
      groupNaturesQuery(
        graph,
        [groupId(DELETED_GROUP), groupId('WIN - Kiosks'), groupId('DYN - Macs')],
        { withSize: false },
      ),
    );
    expect([...natures].map(([id, { kind }]) => [id, kind])).toEqual(
      expect.arrayContaining([
        [groupId('WIN - Kiosks'), 'unknown'],
        [groupId('DYN - Macs'), 'device'],
      ]),
    );
    expect(natures.size).toBe(2);
  });

  it('a batch that is refused as a whole leaves names and rules', async () => {
    const { graph, client } = await connect({
      path: '$batch',
      times: null,
      fault: { kind: 'status', status: 400 },
    });
    const natures = await client.query(
      groupNaturesQuery(graph, [groupId('WIN - Kiosks')], { withSize: true }),
    );
    expect(natures.get(groupId('WIN - Kiosks'))).toMatchObject({
      displayName: 'WIN - Kiosks',
      kind: 'unknown',
      members: undefined,
    });
  });
});
