import { keyOf } from '#domain/testing/keyOf.ts';
import { assignmentsPath, configurationPath } from '#graph/families/address.ts';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes } from '#domain/configuration/configurationType.ts';
import {
  DIRECT_ROUTE,
  routeFromVia,
  routesThrough,
  routeTemplates,
} from '#domain/configuration/route.ts';

/** The ten addresses of the specification, word for word, each with a type that has it. */
const SPECIFICATION: readonly (readonly [path: string, typeName: string])[] = [
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments',
    'iosGeneralDeviceConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/rootCertificate/assignments',
    'windows81SCEPCertificateProfile',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/assignments',
    'windows10VpnConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/rootCertificate/assignments',
    'iosEasEmailProfileConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.iosScepCertificateProfile/rootCertificate/assignments',
    'iosScepCertificateProfile',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate/assignments',
    'windowsPhone81VpnConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation/assignments',
    'macOSWiredNetworkConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication/assignments',
    'macOSWiredNetworkConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication/assignments',
    'windowsWifiEnterpriseEAPConfiguration',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/{windows81TrustedRootCertificateId}/assignments',
    'windowsWifiEnterpriseEAPConfiguration',
  ],
];

const CONFIGURATION = keyOf('11111111-2222-4333-8444-555555555555');
const ROOTS = [
  { id: 'aaaaaaaa-2222-4333-8444-555555555555', displayName: 'Root one' },
  { id: 'bbbbbbbb-2222-4333-8444-555555555555', displayName: 'Root two' },
];
const TYPE_NAMES = allTypes().map(({ name }) => name);

function routesOf(typeName: string, certificates: Parameters<typeof routesThrough>[1] = ROOTS) {
  return [
    DIRECT_ROUTE,
    ...routeTemplates(typeName).flatMap((template) => routesThrough(template, certificates)),
  ];
}

function pathsOf(typeName: string): string[] {
  return routesOf(typeName).map(({ via }) => assignmentsPath(CONFIGURATION, via));
}

function fillIn(path: string): string {
  return path
    .replace('{deviceConfigurationId}', CONFIGURATION)
    .replace('{windows81TrustedRootCertificateId}', ROOTS[1]!.id);
}

describe('the ten addresses of the specification', () => {
  it.each(SPECIFICATION)('%s on %s', (path, typeName) => {
    expect(pathsOf(typeName).filter((built) => built === fillIn(path))).toHaveLength(1);
  });

  it('are those of the reference, and every one can be built', () => {
    const file = new URL('../../../docs/reference/routes.md', import.meta.url);
    const rows = readFileSync(file, 'utf8').matchAll(/^\| \d+ +\| `B\/(.+?)`/gm);
    const paths = [...rows].map(([, path]) =>
      `/deviceManagement/deviceConfigurations/{deviceConfigurationId}/${path}`.replace(
        '{certificate}',
        '{windows81TrustedRootCertificateId}',
      ),
    );
    expect(paths).toEqual(SPECIFICATION.map(([path]) => path));
    const buildable = new Set(TYPE_NAMES.flatMap(pathsOf));
    expect(paths.map(fillIn).filter((path) => !buildable.has(path))).toEqual([]);
  });
});

describe('routes of a type', () => {
  it('a type without certificates has only its own address', () => {
    expect(routesOf('windows10GeneralConfiguration')).toEqual([DIRECT_ROUTE]);
  });

  it('a type with a cast double offers both addresses, the uncast one first', () => {
    expect(routeTemplates('windowsPhone81VpnConfiguration').map(({ via }) => via)).toEqual([
      'identityCertificate',
      'identityCertificate/rootCertificate',
      'microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate',
    ]);
  });

  it('a collection gives one route for each certificate, and none while nothing is bound', () => {
    const many = routeTemplates('windowsWifiEnterpriseEAPConfiguration').find(
      (template) => template.many,
    )!;
    expect(routesThrough(many, ROOTS).map(({ label }) => label)).toEqual([
      'Root certificates for server validation: Root one',
      'Root certificates for server validation: Root two',
    ]);
    expect(routesThrough(many, [])).toEqual([]);
  });

  it.each(TYPE_NAMES)('%s: no two entries look or lead the same', (typeName) => {
    const routes = routesOf(typeName);
    expect(new Set(routes.map(({ via }) => via)).size).toBe(routes.length);
    expect(new Set(routes.map(({ label }) => label)).size).toBe(routes.length);
  });

  it('says which navigations lead to the certificate that is assigned', () => {
    const chain = routeTemplates('iosVpnConfiguration').find(
      ({ via }) => via === 'identityCertificate/rootCertificate',
    );
    expect(chain?.navigations).toEqual(['identityCertificate', 'rootCertificate']);
  });
});

describe('routeFromVia', () => {
  const idArbitrary = fc.oneof(fc.uuid(), fc.stringMatching(/^[\w-]{1,40}$/));

  it('reads back every route the builder makes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPE_NAMES), idArbitrary, (typeName, id) => {
        for (const route of routesOf(typeName, [{ id, displayName: id }]))
          expect(routeFromVia(typeName, route.via)).toEqual(route);
      }),
      { numRuns: 500 },
    );
  });

  const many =
    'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation';
  it.each([
    ['a way up', '..'],
    ['a way up behind a route', `${many}/..`],
    ['a way up, encoded', `${many}/%2e%2e`],
    ['a slash, encoded', `${many}/a%2fb`],
    ['two ids', `${many}/a/b`],
    ['a collection without an id', many],
    ['a collection with an empty id', `${many}/`],
    ['a query', `${many}/a?$expand=x`],
    ['a fragment', `${many}/a#b`],
    ['a line break', `${many}/a\n`],
    [
      'a leading slash',
      '/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificateForClientValidation',
    ],
    [
      'the assignments too',
      'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificateForClientValidation/assignments',
    ],
    [
      'another letter case',
      'microsoft.graph.WindowsWifiEnterpriseEAPConfiguration/rootCertificateForClientValidation',
    ],
    ['a route of another type', 'rootCertificate'],
    ['another host', 'https://evil.example/x'],
    ['a name every object has', 'constructor'],
    ['a prototype', '__proto__'],
  ])('refuses %s', (_, via) => {
    expect(routeFromVia('windowsWifiEnterpriseEAPConfiguration', via)).toBeUndefined();
  });

  it('whatever is typed, what it accepts stays below the configuration', () => {
    const pieces = fc.constantFrom(
      'rootCertificate',
      'identityCertificate',
      many,
      '..',
      '.',
      '/',
      '?',
      '#',
      '%2e',
      '\\',
      'assignments',
      'x',
    );
    const hostile = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 6 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.constantFrom(...TYPE_NAMES), hostile, (typeName, via) => {
        const route = routeFromVia(typeName, via);
        if (route === undefined) return;
        const path = assignmentsPath(CONFIGURATION, route.via);
        expect(route.via).toBe(via);
        expect(new URL(path, 'https://graph.example').href).toBe(`https://graph.example${path}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('addresses', () => {
  it('an id stands in the path of its family', () => {
    expect(configurationPath(CONFIGURATION)).toBe(
      `/deviceManagement/deviceConfigurations/${CONFIGURATION}`,
    );
  });
});
