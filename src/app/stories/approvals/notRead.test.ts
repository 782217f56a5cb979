import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { byRole, textOf } from '#lib/testing/htmlTree.ts';

const FORM = formPath(BASELINE, { groupId: groupId('WIN - Kiosks') });
const MINE = '/operationApprovalRequests/retrieveMyRequests';
const PENDING = '/operationApprovalRequests?';

const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog'] });
/** Done to each approval request on its way to the page. */
let changed: (request: Record<string, unknown>) => readonly unknown[];
const onItsWay = {
  ...sandbox,
  async fetch(request: Request): Promise<Response> {
    const answer = await sandbox.fetch(request);
    if (!request.url.includes('/operationApprovalRequests')) return answer;
    const body = (await answer.json()) as { value?: Record<string, unknown>[] };
    return Response.json(body.value ? { ...body, value: body.value.flatMap(changed) } : body, {
      status: answer.status,
    });
  },
};

async function open() {
  const pages = openPages(onItsWay);
  const asked = openPages(onItsWay, 'vera');
  await pages.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  await asked.send(FORM, 'Kiosks of the new branch');
  return {
    ...pages,
    async parts() {
      const page = await pages.open('/approvals');
      const text = (name: string) => textOf(byRole(page, 'region', name));
      return { mine: text('Asked for by you'), colleagues: text('Asked for by colleagues') };
    },
  };
}

beforeEach(() => {
  sandbox.reset();
  changed = (request) => [request];
});

const refused = { kind: 'status', status: 503 } as const;

describe('what waits for a second admin', () => {
  it.each([
    ['mine', MINE],
    ['colleagues', PENDING],
  ] as const)('is not said to be nothing where it could not be read: %s', async (part, path) => {
    const pages = await open();
    await pages.fault({ path, times: null, fault: refused });
    const { [part]: text } = await pages.parts();
    expect(text).toMatch(/Try again/);
    expect(text).not.toMatch(/You have no request|No request of a colleague/);
  });

  it('is not said to be of a configuration that was not found where that could not be read', async () => {
    const pages = await open();
    const list = '/deviceManagement/deviceConfigurations?';
    await pages.fault({ path: list, times: null, fault: refused });
    const { colleagues } = await pages.parts();
    expect(colleagues).toContain('could not be read, so what would change is not known');
    expect(colleagues).not.toContain('not found');
  });

  it('tells of a list that could not be read, with the rows that were sent', async () => {
    const pages = await open();
    await pages.fault({ path: '/assignments$', times: null, fault: refused });
    const { colleagues } = await pages.parts();
    expect(colleagues).toMatch(/could not be read, so what would change .*WIN - Kiosks.*Try again/);
    expect(colleagues).not.toContain('not found');
  });

  it('is shown beside a request that cannot be read, and dates that mean nothing are left out', async () => {
    changed = (request) => [
      { ...request, id: null },
      { ...request, expirationDateTime: '0001-01-01T00:00:00Z' },
    ];
    const { colleagues } = await (await open()).parts();
    expect(colleagues).toContain(BASELINE);
    expect(colleagues).not.toMatch(/years ago|Expire/);
  });

  it('is asked for in words that cannot turn around what stands beside them', async () => {
    changed = (request) => [
      {
        ...request,
        requestJustification: 'קיוסקים \u202Egpj.exe',
        requestor: { user: { id: 'x', displayName: 'Vera\u202E\u200B' } },
      },
    ];
    const { colleagues } = await (await open()).parts();
    expect(colleagues).toContain('\u2068קיוסקים ⟨U+202E⟩gpj.exe\u2069');
    expect(colleagues).toContain('Vera⟨U+202E⟩⟨U+200B⟩');
  });
});
