import type { JsonRecord } from '../../json.ts';
import type { StoredAssignment } from '../../tenant/tables.ts';
import type { EntitySet } from '../odata/list.ts';

/** An assignment as Graph returns it. */
export function assignmentJson(row: StoredAssignment): JsonRecord {
  return {
    '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
    id: row.id,
    source: row.source,
    sourceId: row.sourceId,
    intent: row.intent,
    target: { ...row.target },
  };
}

/** The assignments of one configuration. */
export function assignmentSet(configurationId: string): EntitySet<StoredAssignment> {
  return {
    context: `deviceManagement/deviceConfigurations('${configurationId}')/assignments`,
    type: 'microsoft.graph.deviceConfigurationAssignment',
    properties: new Set(['id', 'source', 'sourceId', 'intent', 'target']),
    toJson: assignmentJson,
    pageSize: 1000,
  };
}
