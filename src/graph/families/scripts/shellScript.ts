import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { SCRIPT_ROWS } from '#graph/families/scripts/scriptRows.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  runAsAccount: told(z.string()),
  fileName: told(z.string()),
  executionFrequency: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-devices-deviceshellscript?view=graph-rest-beta */
export const shellScript = {
  ...SCRIPT_ROWS,
  path: '/deviceManagement/deviceShellScripts',
  fields:
    'id,displayName,description,runAsAccount,fileName,executionFrequency,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  typeText(item) {
    const { runAsAccount, fileName, executionFrequency } = schema.parse(item);
    return typeText([runAsAccount ?? '', fileName ?? '', executionFrequency ?? '']);
  },
} as const satisfies GraphFamily;
