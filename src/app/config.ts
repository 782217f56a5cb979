import { z } from 'zod';

/** Authority, Graph and admin center of each cloud. Source: FACTS 4.4, https://learn.microsoft.com/graph/deployments */
const CLOUDS = {
  global: {
    authority: 'https://login.microsoftonline.com',
    graphBaseUrl: 'https://graph.microsoft.com',
    adminCenterUrl: 'https://intune.microsoft.com',
  },
  'usgov-l4': {
    authority: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://graph.microsoft.us',
    adminCenterUrl: 'https://intune.microsoft.us',
  },
  'usgov-l5': {
    authority: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://dod-graph.microsoft.us',
    adminCenterUrl: 'https://intune.microsoft.us',
  },
  china: {
    authority: 'https://login.chinacloudapi.cn',
    graphBaseUrl: 'https://microsoftgraph.chinacloudapi.cn',
    adminCenterUrl: 'https://intune.microsoftonline.cn',
  },
} as const;

/** Endpoints as OpenID Connect discovery names them. */
const authorityMetadataSchema = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  issuer: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url(),
});

const shared = { clientId: z.string(), tenantId: z.string().min(1).default('organizations') };

const configFileSchema = z.discriminatedUnion('cloud', [
  z.strictObject({ ...shared, cloud: z.enum(['global', 'usgov-l4', 'usgov-l5', 'china']) }),
  z.strictObject({
    ...shared,
    cloud: z.literal('custom'),
    custom: z.strictObject({
      authority: z.url(),
      authorityMetadata: authorityMetadataSchema,
      graphBaseUrl: z.url(),
    }),
  }),
]);

export type Cloud = 'global' | 'usgov-l4' | 'usgov-l5' | 'china' | 'custom';

const CLOUD_LABELS: Record<Cloud, string> = {
  global: 'Global',
  'usgov-l4': 'US Government (GCC High)',
  'usgov-l5': 'US Government (DoD)',
  china: 'China (21Vianet)',
  custom: 'Custom cloud',
};

export function cloudLabel(cloud: Cloud): string {
  return CLOUD_LABELS[cloud];
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
}

export type ConfigResult =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly problems: readonly { field: string; message: string }[] };

/** Checks the content of `config.json`. Names every wrong field, so that whoever hosts the app can mend it. */
export function parseConfig(json: unknown): ConfigResult {
  const parsed = configFileSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'config.json',
      message: issue.message,
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
      graphBaseUrl: withoutTrailingSlash(graphBaseUrl),
      adminCenterUrl: CLOUDS.global.adminCenterUrl,
    };
    return { ok: true, config };
  }
  const cloud = CLOUDS[file.cloud];
  const config = { ...cloud, cloud: file.cloud, clientId, tenantId, authority: `${cloud.authority}/${tenantId}` };
  return { ok: true, config };
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
