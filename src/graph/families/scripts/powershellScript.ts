import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { SCRIPT_ROWS } from '#graph/families/scripts/scriptRows.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  runAsAccount: told(z.string()),
  fileName: told(z.string()),
  enforceSignatureCheck: told(z.boolean()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-shared-devicemanagementscript?view=graph-rest-beta */
export const powershellScript = {
  ...SCRIPT_ROWS,
  path: '/deviceManagement/deviceManagementScripts',
  fields:
    'id,displayName,description,runAsAccount,fileName,enforceSignatureCheck,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  typeText(item) {
    const { runAsAccount, fileName, enforceSignatureCheck } = schema.parse(item);
    return typeText([runAsAccount ?? '', fileName ?? '', String(enforceSignatureCheck ?? '')]);
  },
} as const satisfies GraphFamily;
