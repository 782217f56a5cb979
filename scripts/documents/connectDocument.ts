import { CLOUDS, MICROSOFT_CLOUDS } from '../../src/domain/connect/clouds.ts';
import { askedWords, PERMISSIONS } from '../../src/domain/connect/permissions.ts';
import {
  azScript,
  configText,
  type PortalStep,
  portalSteps,
  powerShellScript,
  SEVERAL_TENANTS,
  UNKNOWN_CLIENT,
  UNKNOWN_TENANT,
} from '../../src/domain/connect/registration.ts';
import { adminConsentUrl, redirectUriOf } from '../../src/domain/connect/signInAddresses.ts';

/** Where a document cannot know better. */
const REGISTRATION = { cloud: 'global', redirectUri: redirectUriOf('https://your-host') } as const;

/**
 * `docs/connect-a-tenant.md`, from the data that the set-up page shows. Written by `npm run docs`,
 * held by its test.
 */
export function connectDocument(): string {
  return `<!-- Written by npm run docs from src/domain/connect; change it there. -->
# Connect a tenant

The app needs a registration in your tenant's directory and its two ids in \`config.json\`. A deployment that has none yet shows this
page's content at its start page, with its own redirect URI filled in, and lets you try the ids in one tab before you save them.

## 1. Register the app

Once per cloud. The redirect URI is \`${REGISTRATION.redirectUri}\` of your host, exactly, of type *Single-page application*; Entra takes
https alone, but for \`http://localhost:5173/redirect.html\` on your own machine.

### In the portal

${portalSteps(REGISTRATION).map(portalStep).join('\n')}

### With the Azure CLI

For bash, as in Azure Cloud Shell. Another cloud: \`az cloud set --name …\` first, and that cloud's Graph host (table below).

${fenced('sh', azScript(REGISTRATION))}

### With Graph PowerShell

Another cloud: its name after \`-Environment\` (table below). Consent for the tenant is step 2.

${fenced('powershell', powerShellScript(REGISTRATION))}

None of these commands has been run against a real tenant yet. Read them first.

## 2. Consent

An administrator who may consent for the tenant opens

${fenced(
  '',
  adminConsentUrl(
    `${CLOUDS.global.authority}/${UNKNOWN_TENANT}`,
    UNKNOWN_CLIENT,
    REGISTRATION.redirectUri,
  ).replace(/%3C(.+?)%3E/g, (_whole, words: string) => `<${words.replaceAll('+', ' ')}>`),
)}

Signed in to the app, \`/access\` shows this link with your ids, which permissions were granted, and what each page needs.

### What each permission is for

All are delegated: the app does what the signed-in person may do in Intune, and never more. Those asked for later may be left out of the
registration; what is missing then stands in the last column.

${table(
  ['Permission', 'Asked for', 'Admin consent', 'What for', 'Without it'],
  PERMISSIONS.map(({ scope, asked, needsAdmin, use, without }) => [
    code(scope),
    askedWords(asked),
    needsAdmin ? 'yes' : 'no',
    use,
    without,
  ]),
)}

## 3. Save \`config.json\`

Beside \`index.html\`; no new build is needed. While developing: \`public/config.json\`.

${fenced('json', configText({ cloud: 'global', clientId: UNKNOWN_CLIENT, tenantId: UNKNOWN_TENANT }).trimEnd())}

The response headers have to name the same cloud's hosts. A file that is wrong stops the app with a page that names the field.

## Several tenants

For who has an account in each of several tenants, as a consultant does. Nothing else changes.

${SEVERAL_TENANTS.map(portalStep).join('\n')}

## Clouds

Tokens of one cloud are worth nothing in another: one registration per cloud.

${table(
  [
    '`cloud`',
    'Cloud',
    'Sign-in',
    'Graph, and prefix of every scope',
    'Register at',
    '`az cloud set`',
    '`-Environment`',
  ],
  MICROSOFT_CLOUDS.map((cloud) => {
    const { label, authority, graphBaseUrl, registrationUrl, azName, powerShellName } =
      CLOUDS[cloud];
    return [
      code(cloud),
      label,
      authority,
      graphBaseUrl,
      registrationUrl,
      code(azName),
      code(powerShellName),
    ];
  }),
)}

Addresses of Intune's admin center outside the global cloud are inferred. Whether Graph in the sovereign clouds answers browsers (CORS) is not
documented; the app has not been tried there.
`;
}

function portalStep({ title, words, copy }: PortalStep, index: number): string {
  const copied = copy === undefined ? '' : `\n   ${copy.text.split('\n').map(code).join(', ')}`;
  return `${index + 1}. **${title}.** ${words}${copied}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text}\``;
}
