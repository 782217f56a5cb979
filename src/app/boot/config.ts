import { z } from 'zod/mini';
import { CLOUDS, MICROSOFT_CLOUDS, type MicrosoftCloud } from '#domain/connect/clouds.ts';
import { type Trial, tenantIdSchema } from '#domain/connect/trial.ts';
import '#lib/zodEnglish.ts';
import { TEXTS } from '#app/boot/texts.ts';

/** Endpoints as OpenID Connect discovery names them. */
const authorityMetadataSchema = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  issuer: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url(),
});

const shared = { clientId: z.string(), tenantId: z._default(tenantIdSchema, 'organizations') };

/**
 * Graph's host and nothing after it: requests bring their own path, and one in front of it would be
 * lost without a word.
 */
const originSchema = z.url({ protocol: /^https?$/, abort: true }).check(
  z.refine((url) => {
    const { pathname, search, hash, username, password } = new URL(url);
    return pathname === '/' && search === '' && hash === '' && username === '' && password === '';
  }, TEXTS.hostAlone),
);

const configFileSchema = z.discriminatedUnion('cloud', [
  z.strictObject({ ...shared, cloud: z.enum(MICROSOFT_CLOUDS) }),
  z.strictObject({
    ...shared,
    cloud: z.literal('custom'),
    custom: z.strictObject({
      authority: z.url(),
      authorityMetadata: authorityMetadataSchema,
      graphBaseUrl: originSchema,
    }),
  }),
]);

export type Cloud = MicrosoftCloud | 'custom';

export function cloudLabel(cloud: Cloud): string {
  return cloud === 'custom' ? TEXTS.customCloud : CLOUDS[cloud].label;
}

/** One deployment, ready to use: every address is absolute and without a trailing slash. */
export interface AppConfig {
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly tenantId: string;
  readonly authority: string;
  /** Only for `custom`: MSAL is told the endpoints and does not look them up. */
  readonly authorityMetadata?: z.infer<typeof authorityMetadataSchema>;
  /** Host of Graph, without `/beta`. Tokens go here and nowhere else. */
  readonly graphBaseUrl: string;
  readonly adminCenterUrl: string;
  /** Set up in this tab only, while `config.json` names no client. */
  readonly isTrial: boolean;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly problems: readonly { field: string; message: string }[] };

/**
 * Checks the content of `config.json`. Names every wrong field, so that whoever hosts the app can
 * mend it.
 */
export function parseConfig(json: unknown): ConfigResult {
  const parsed = configFileSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'config.json',
      message:
        issue.code === 'invalid_union'
          ? `One of ${[...MICROSOFT_CLOUDS, 'custom'].join(', ')}.`
          : issue.message,
    }));
    return { ok: false, problems };
  }
  const file = parsed.data;
  const { clientId, tenantId } = file;
  if (file.cloud === 'custom') {
    const { authority, authorityMetadata, graphBaseUrl } = file.custom;
    const config = {
      cloud: file.cloud,
      clientId,
      tenantId,
      authority: withoutTrailingSlash(authority),
      authorityMetadata,
      graphBaseUrl: new URL(graphBaseUrl).origin,
      adminCenterUrl: CLOUDS.global.adminCenterUrl,
      isTrial: false,
    };
    return { ok: true, config };
  }
  return { ok: true, config: microsoftConfig({ cloud: file.cloud, clientId, tenantId }) };
}

/** What a trial becomes: hosts come from the table of clouds, never from the trial. */
export function trialConfig(trial: Trial): AppConfig {
  return { ...microsoftConfig(trial), isTrial: true };
}

function microsoftConfig({ cloud, clientId, tenantId }: Trial): AppConfig {
  const { authority, graphBaseUrl, adminCenterUrl } = CLOUDS[cloud];
  return {
    cloud,
    clientId,
    tenantId,
    authority: `${authority}/${tenantId}`,
    graphBaseUrl,
    adminCenterUrl,
    isTrial: false,
  };
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
