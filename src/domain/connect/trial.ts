import { z } from 'zod/mini';
import { MICROSOFT_CLOUDS } from '#domain/connect/clouds.ts';

/**
 * A directory id, one of the tenant's domains, or one of Entra's words for several tenants. It
 * becomes a part of an address.
 */
export const tenantIdSchema = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
      'This is a directory id (a GUID), a domain of the tenant, or “organizations”.',
    ),
  );

/**
 * A deployment that is tried out in one tab, before `config.json` says the same. Only Microsoft's
 * clouds, and no address in it: whoever plants one cannot send a token anywhere else.
 */
export const trialSchema = z.strictObject({
  cloud: z.enum(MICROSOFT_CLOUDS),
  clientId: z.guid('The application id is a GUID, as in 00001111-aaaa-2222-bbbb-3333cccc4444.'),
  tenantId: tenantIdSchema,
});

export type Trial = z.infer<typeof trialSchema>;
