import { describe, expect, it } from 'vitest';
import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import { B, open, toGroup } from '../../sandbox/testing/testKit.ts';
import { findDescription } from './description.ts';
import { KNOWN_DIFFERENCES } from './differences.ts';
import { Contract } from './openapi.ts';

const ROWS = `${B}/${configurationId('WIN - Device restrictions - Baseline')}/assignments`;
const REQUESTS = '/beta/deviceManagement/operationApprovalRequests';
const POLICIES = '/beta/deviceManagement/operationApprovalPolicies';
const WHY = { 'x-msft-approval-justification': btoa('why') };

const description = findDescription();

describe.skipIf(description === undefined)('requests of Multi-Admin Approval', () => {
  const contract = description === undefined ? undefined : new Contract(description);

  it("are as Microsoft's OpenAPI says, but for what is listed", async () => {
    const { sandbox, ask } = open();
    await sandbox.fetch(
      new Request('http://sandbox.test/sandbox/approvals', {
        method: 'POST',
        body: JSON.stringify({ families: ['deviceConfigurations'] }),
      }),
    );
    const body = toGroup(groupId('Finance'));
    expect((await ask('POST', ROWS, { body, headers: WHY })).status).toBe(412);
    const [{ id }] = (await ask('GET', REQUESTS)).value as [{ readonly id: string }];
    const [policy] = (await ask('GET', POLICIES)).value as [{ readonly id: string }];
    const decision = { justification: 'fine', approvalSource: 'adminConsole' };
    const calls = [
      { method: 'GET', path: POLICIES },
      { method: 'GET', path: `${POLICIES}/${policy.id}` },
      { method: 'GET', path: `${REQUESTS}?$filter=status eq 'needsApproval'` },
      { method: 'GET', path: `${REQUESTS}/${id}` },
      { method: 'GET', path: `${REQUESTS}/retrieveMyRequests()` },
      { method: 'POST', path: `${REQUESTS}/${id}/approve`, body: decision, as: 'vera' },
      { method: 'POST', path: `${REQUESTS}/${id}/reject`, body: decision, as: 'vera' },
      { method: 'POST', path: `${REQUESTS}/cancelMyRequest`, body: { id } },
    ] as const;
    for (const { method, path, ...asked } of calls) {
      // oxlint-disable-next-line no-await-in-loop -- each stands on the one before
      const answer = await ask(method, path, asked);
      const found =
        contract?.differencesOf({
          method,
          path,
          status: answer.status,
          ...('body' in asked && { requestBody: asked.body }),
          ...(answer.text === '' ? {} : { responseBody: answer.json }),
        }) ?? [];
      const unknown = found.filter(
        (difference) => !KNOWN_DIFFERENCES.some(({ matches }) => matches(difference)),
      );
      expect(unknown, `${method} ${path}`).toEqual([]);
    }
  });
});
