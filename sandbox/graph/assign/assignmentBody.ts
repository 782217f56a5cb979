import { isRecord } from '../../json.ts';
import type { Configuration, StoredAssignment } from '../../tenant/tables.ts';
import { assignment } from '../../tenant/targets.ts';
import { lineage } from '../../tenant/configurations/types.ts';
import { refuseUnknown } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { graphError } from '../http/errors.ts';
import { readTarget, type TargetRules } from './targetBody.ts';

function rulesOf({ type }: Configuration): TargetRules {
  const platform = lineage(type)[0]?.platform;
  return {
    type,
    targets: ['group', 'exclusion', 'devices', 'users', 'collection'],
    // there are two ways to say work profile
    filterPlatforms:
      platform === 'androidForWork'
        ? [platform, 'androidWorkProfile']
        : platform === undefined
          ? []
          : [platform],
    present: [],
  };
}

/**
 * Reads an assignment that a caller sent. `id`, `source` and `sourceId` are read-only: whether
 * Intune refuses or ignores them is unknown (docs/reference/rows.md), here they are ignored.
 */
export function readAssignment(
  body: unknown,
  configuration: Configuration,
  call: Call,
): StoredAssignment {
  if (!isRecord(body)) throw graphError(400, 'BadRequest', 'An assignment must be a JSON object.');
  refuseUnknown(body, 'microsoft.graph.deviceConfigurationAssignment', [
    'id',
    'target',
    'intent',
    'source',
    'sourceId',
  ]);
  const type = body['@odata.type'];
  if (
    type !== undefined &&
    !(typeof type === 'string' && /^#?microsoft\.graph\.deviceConfigurationAssignment$/.test(type))
  ) {
    throw graphError(
      400,
      'BadRequest',
      `A type named '${String(type)}' could not be resolved by the model.`,
    );
  }
  const intent = body['intent'] ?? 'apply';
  if (intent !== 'apply' && intent !== 'remove') {
    throw graphError(
      400,
      'BadRequest',
      `Requested value '${String(intent)}' was not found for enum 'microsoft.graph.deviceConfigAssignmentIntent'.`,
    );
  }
  return assignment(configuration.id, readTarget(body['target'], rulesOf(configuration), call), {
    intent,
  });
}
