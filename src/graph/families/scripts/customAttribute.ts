import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { SCRIPT_ROWS } from '#graph/families/scripts/scriptRows.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  runAsAccount: told(z.string()),
  customAttributeName: told(z.string()),
  customAttributeType: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-devices-devicecustomattributeshellscript?view=graph-rest-beta */
export const customAttribute = {
  ...SCRIPT_ROWS,
  path: '/deviceManagement/deviceCustomAttributeShellScripts',
  fields:
    'id,displayName,description,runAsAccount,customAttributeName,customAttributeType,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  typeText(item) {
    const { runAsAccount, customAttributeName, customAttributeType } = schema.parse(item);
    return typeText([runAsAccount ?? '', customAttributeName ?? '', customAttributeType ?? '']);
  },
} as const satisfies GraphFamily;
