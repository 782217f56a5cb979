import { guid } from '../../sandbox/random.ts';
import { CONTOSO } from '../../sandbox/tenant/organization.ts';
import { expect, type TenantControl } from './fixtures.ts';
import { BASELINE, configurationId } from './steps.ts';

/** Somebody else at work in the same tenant: asks Graph directly, as a script would. */
export async function colleague(
  tenant: TenantControl,
  method: 'POST' | 'DELETE' | 'PATCH',
  path: string,
  body?: object,
): Promise<void> {
  const answer = await askGraph(tenant, method, path, body);
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
}

/** A colleague asks for a change that another admin has to approve. */
export async function askForApproval(
  tenant: TenantControl,
  path: string,
  body: object,
  why: string,
): Promise<void> {
  const headers = { 'x-msft-approval-justification': btoa(why) };
  const answer = await askGraph(tenant, 'POST', path, body, headers);
  expect(answer.status, path).toBe(412);
}

async function askGraph(
  tenant: TenantControl,
  method: string,
  path: string,
  body: object | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const scope = `${tenant.origin}/.default`;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'automation',
    client_secret: 'automation',
    scope,
  });
  const granted = await fetch(`${tenant.origin}/${CONTOSO.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: form,
  });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  return fetch(`${tenant.origin}/beta${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/**
 * A colleague makes a configuration like the baseline, in the admin center: the sandbox has no
 * request for that.
 */
export function makeConfiguration({ tables }: TenantControl, displayName: string): void {
  const id = guid(`configuration:${displayName}`);
  (tables.configurations as Map<string, unknown>).set(id, {
    ...tables.configurations.get(configurationId(BASELINE)),
    id,
    displayName,
  });
}

/** A colleague deletes one, there. */
export function deleteConfiguration({ tables }: TenantControl, displayName: string): void {
  (tables.configurations as Map<string, unknown>).delete(configurationId(displayName));
}
