import { describe, expect, it } from 'vitest';
import { BASE_URL, json, serve } from '#graph/testing/fakeServer.ts';
import { configurationsResource } from '#graph/resources/configurations.ts';

describe('the certificates a configuration refers to', () => {
  const root = {
    '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate',
    id: 'r',
    displayName: 'Root',
  };

  it('may be one', async () => {
    const { http } = serve([json(root)]);
    expect(await configurationsResource(http).certificates('c', 'rootCertificate')).toMatchObject([
      { id: 'r', displayName: 'Root', type: { kind: 'trustedRoot' } },
    ]);
  });

  it('may be many, on more than one page', async () => {
    const { http, requests } = serve([
      json({ value: [root], '@odata.nextLink': `${BASE_URL}/2` }),
      json({ value: [{ ...root, id: 's' }] }),
    ]);
    const certificates = await configurationsResource(http).certificates(
      'c',
      'x/rootCertificatesForServerValidation',
    );
    expect(certificates.map(({ id }) => id)).toEqual(['r', 's']);
    expect(requests).toHaveLength(2);
  });

  it('may be none', async () => {
    const { http } = serve([json({ value: [] })]);
    expect(
      await configurationsResource(http).certificates('c', 'x/rootCertificatesForServerValidation'),
    ).toEqual([]);
  });

  it('are unreadable when they are neither', async () => {
    const { http } = serve([json({ value: [{ id: 1 }] })]);
    await expect(
      configurationsResource(http).certificates('c', 'rootCertificate'),
    ).rejects.toMatchObject({ failure: { kind: 'unreadableAnswer' } });
  });
});
