import type { GraphFamily } from '#graph/families/graphFamily.ts';

/**
 * How scripts of Windows and macOS are listed and written. `/assign` takes a second list by an old
 * name, `deviceManagementScriptGroupAssignments`: it is never sent.
 */
export const SCRIPT_ROWS = {
  pageSize: 1000,
  name: 'displayName',
  bodyKey: 'deviceManagementScriptAssignments',
  rowType: 'deviceManagementScriptAssignment',
} as const satisfies Partial<GraphFamily>;
