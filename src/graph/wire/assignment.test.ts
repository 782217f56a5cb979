import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import type { WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import { KNOWN_TARGET_KINDS, type KnownTarget, type Target } from '#domain/assignment/target.ts';
import {
  fromGraphAssignment,
  type GraphAssignment,
  graphAssignmentSchema,
  toGraphDraft,
} from '#graph/wire/assignment.ts';

const listSchema = z.array(graphAssignmentSchema);

/**
 * What JSON can hold, without `__proto__`: JSON from a server cannot give an object another
 * prototype, so nobody sends it.
 */
const extras = fc
  .dictionary(fc.stringMatching(/^[a-z@._-]{1,12}$/), fc.jsonValue({ maxDepth: 1 }), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));
const textOrNull = fc.option(fc.string(), { nil: null });

const typeName = fc.oneof(
  fc
    .constantFrom(
      'group',
      'exclusionGroup',
      'allDevices',
      'allLicensedUsers',
      'configurationManagerCollection',
      'androidFotaDeployment',
      'scopeTagGroup',
    )
    .map((name) => `#microsoft.graph.${name}AssignmentTarget`),
  fc.string(),
);

const graphTarget = fc
  .tuple(
    extras,
    fc.record(
      {
        '@odata.type': typeName,
        groupId: textOrNull,
        collectionId: textOrNull,
        deviceAndAppManagementAssignmentFilterId: textOrNull,
        deviceAndAppManagementAssignmentFilterType: fc.option(
          fc.constantFrom('none', 'include', 'exclude', 'unknownFutureValue'),
          { nil: null },
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  )
  .map(([more, known]) => ({ ...more, ...known }));

const graphRow = fc
  .tuple(
    extras,
    fc.record(
      {
        id: fc.string(),
        target: fc.option(graphTarget, { nil: null }),
        intent: textOrNull,
        source: textOrNull,
        sourceId: textOrNull,
      },
      { requiredKeys: ['id'], noNullPrototype: true },
    ),
  )
  .map(([more, known]) => ({ ...more, ...known }));

const id = fc.uuid();
const knownTarget: fc.Arbitrary<KnownTarget> = fc.oneof(
  fc.record({ kind: fc.constantFrom('group' as const, 'exclusionGroup' as const), groupId: id }),
  fc.record({
    kind: fc.constant('collection' as const),
    collectionId: fc.string({ minLength: 1 }),
  }),
  fc.constantFrom<KnownTarget>({ kind: 'allDevices' }, { kind: 'allLicensedUsers' }),
);
const filterUse: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant<FilterUse>({ mode: 'none' }),
  fc.record({ mode: fc.constantFrom('include' as const, 'exclude' as const), filterId: id }),
);
const draftArbitrary: fc.Arbitrary<WantedRow> = fc.record({
  target: knownTarget,
  filter: filterUse,
  intent: fc.constantFrom('apply' as const, 'remove' as const),
});

function read(json: unknown) {
  return listSchema.parse(json).map((row) => fromGraphAssignment(row));
}

function withTarget(target: unknown): GraphAssignment {
  return graphAssignmentSchema.parse({ id: 'x', target });
}

describe('nothing of the tenant is lost', () => {
  it('any list parses and serialises to itself, unknown fields and unknown targets included', () => {
    fc.assert(
      fc.property(fc.array(graphRow, { maxLength: 6 }), (rows) => {
        const text = JSON.stringify(rows);
        expect(JSON.parse(JSON.stringify(read(JSON.parse(text)).map(({ raw }) => raw)))).toEqual(
          JSON.parse(text),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('a target is either known in full or handed back as it came', () => {
    fc.assert(
      fc.property(graphTarget, (wire) => {
        const { target } = fromGraphAssignment(withTarget(wire));
        if (target.kind === 'unknown') expect(target.raw).toEqual(wire);
        else if (target.kind === 'collection') expect(target.collectionId).toBe(wire.collectionId);
        else if ('groupId' in target) expect(target.groupId).toBe(wire.groupId);
        else expect(['allDevices', 'allLicensedUsers']).toContain(target.kind);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a target is', () => {
  const UNKNOWN_FILTER = {
    deviceAndAppManagementAssignmentFilterId: null,
    deviceAndAppManagementAssignmentFilterType: 'none',
  };
  it.each<[string, unknown, Target['kind']]>([
    [
      'a group',
      { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: 'g', ...UNKNOWN_FILTER },
      'group',
    ],
    [
      'an excluded group, which is no included one',
      { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId: 'g' },
      'exclusionGroup',
    ],
    ['all devices', { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' }, 'allDevices'],
    [
      'all users',
      { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' },
      'allLicensedUsers',
    ],
    [
      'a collection, as in the documentation without #',
      {
        '@odata.type': 'microsoft.graph.configurationManagerCollectionAssignmentTarget',
        collectionId: 'c',
      },
      'collection',
    ],
    [
      'a group without its id',
      { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: null },
      'unknown',
    ],
    [
      'a collection without its id',
      { '@odata.type': '#microsoft.graph.configurationManagerCollectionAssignmentTarget' },
      'unknown',
    ],
    [
      'a type the app does not know, though it names a group',
      { '@odata.type': '#microsoft.graph.androidFotaDeploymentAssignmentTarget', groupId: 'g' },
      'unknown',
    ],
    [
      'a type of the documentation only',
      {
        '@odata.type': '#microsoft.graph.scopeTagGroupAssignmentTarget',
        targetType: 'user',
        entraObjectId: 'e',
      },
      'unknown',
    ],
    [
      'another namespace',
      { '@odata.type': '#contoso.groupAssignmentTarget', groupId: 'g' },
      'unknown',
    ],
    ['no type', { groupId: 'g' }, 'unknown'],
    ['an empty target', {}, 'unknown'],
    ['no target', null, 'unknown'],
    ['not even null', undefined, 'unknown'],
  ])('%s', (_, wire, kind) => {
    expect(fromGraphAssignment(withTarget(wire)).target.kind).toBe(kind);
  });

  it.each<[string, unknown, unknown, FilterUse]>([
    ['as Graph writes no filter', null, 'none', { mode: 'none' }],
    ['include', 'f', 'include', { mode: 'include', filterId: 'f' }],
    ['exclude', 'f', 'exclude', { mode: 'exclude', filterId: 'f' }],
    ['an id without a mode', 'f', 'none', { mode: 'none' }],
    ['a mode without an id', null, 'include', { mode: 'none' }],
    [
      'an empty GUID beside no mode',
      '00000000-0000-0000-0000-000000000000',
      'none',
      { mode: 'none' },
    ],
  ])('filter: %s', (_, filterId, mode, expected) => {
    const wire = {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterId: filterId,
      deviceAndAppManagementAssignmentFilterType: mode,
    };
    expect(fromGraphAssignment(withTarget(wire)).filter).toEqual(expected);
  });
});

it.each<[string, unknown, unknown, boolean]>([
  ['no filter', null, 'none', true],
  ['no filter, in silence', undefined, undefined, true],
  ['an empty GUID for no filter', '00000000-0000-0000-0000-000000000000', 'none', true],
  ['a filter', 'f', 'include', true],
  ['a mode the app does not know', 'f', 'require', false],
  ['a mode the app does not know, without id', null, 'require', false],
  ['an id without a word', 'f', null, false],
  ['a mode without an id', null, 'exclude', false],
])('filter: %s is understood or the row is marked', (_, filterId, mode, isUnderstood) => {
  const row = fromGraphAssignment(
    withTarget({
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterId: filterId,
      deviceAndAppManagementAssignmentFilterType: mode,
    }),
  );
  expect(row.filterNotUnderstood !== true).toBe(isUnderstood);
});

const FORM = { rowType: 'deviceConfigurationAssignment', intents: ['apply', 'remove'] } as const;

describe('the body of a new assignment', () => {
  it('says everything the draft says', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const { target, filter, intent } = fromGraphAssignment(
          graphAssignmentSchema.parse({ id: 'made by the server', ...toGraphDraft(draft, FORM) }),
        );
        expect({ target, filter, intent }).toEqual(draft);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds these fields and no other: no id, source or sourceId, filter fields only with a filter, # before every type', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const body = toGraphDraft(draft, FORM) as {
          '@odata.type': string;
          target: Record<string, unknown>;
        };
        expect(Object.keys(body).toSorted()).toEqual(['@odata.type', 'intent', 'target']);
        expect([body['@odata.type'], body.target['@odata.type']]).toEqual([
          expect.stringMatching(/^#microsoft\.graph\.deviceConfigurationAssignment$/),
          expect.stringMatching(/^#microsoft\.graph\.\w+AssignmentTarget$/),
        ]);
        const filterFields =
          draft.filter.mode === 'none'
            ? []
            : [
                'deviceAndAppManagementAssignmentFilterId',
                'deviceAndAppManagementAssignmentFilterType',
              ];
        const idFields = {
          group: ['groupId'],
          exclusionGroup: ['groupId'],
          collection: ['collectionId'],
          allDevices: [],
          allLicensedUsers: [],
        }[draft.target.kind];
        expect(Object.keys(body.target).toSorted()).toEqual(
          ['@odata.type', ...idFields, ...filterFields].toSorted(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is the one of the specification, for its example', () => {
    expect(
      toGraphDraft(
        {
          target: { kind: 'collection', collectionId: 'Collection Id value' },
          filter: { mode: 'include', filterId: 'Filter Id value' },
          intent: 'remove',
        },
        FORM,
      ),
    ).toEqual({
      '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
      target: {
        '@odata.type': '#microsoft.graph.configurationManagerCollectionAssignmentTarget',
        deviceAndAppManagementAssignmentFilterId: 'Filter Id value',
        deviceAndAppManagementAssignmentFilterType: 'include',
        collectionId: 'Collection Id value',
      },
      intent: 'remove',
    });
  });

  it('has another type for every target', () => {
    const types = KNOWN_TARGET_KINDS.map(
      (kind) =>
        (
          toGraphDraft(
            {
              target: { kind, groupId: 'g', collectionId: 'c' } as KnownTarget,
              filter: { mode: 'none' },
              intent: 'apply',
            },
            FORM,
          )['target'] as Record<string, unknown>
        )['@odata.type'],
    );
    expect(new Set(types).size).toBe(KNOWN_TARGET_KINDS.length);
  });
});
