import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../sandbox/tenant/targets.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { completeWaiting } from '#queries/approvals/completeWaiting.ts';
import { waitingForMeQuery } from '#queries/approvals/requests.ts';
import { waitingKeeper } from '#queries/approvals/waitingKeeper.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const FORM = formPath(BASELINE, { groupId: groupId('WIN - Kiosks') });
const ADA = 'ada00000-5a1e-4b7c-8d10-0000000000a1';
const VERA = '7e4a0000-5a1e-4b7c-8d10-0000000000c7';
const OMAR = '03a40000-5a1e-4b7c-8d10-0000000000c8';
const WHY = 'Kiosks of the new branch';

/** Ada asks, in a tenant that wants a second admin; the pages of both. */
async function asked(policy: { readonly expiresAfterMs?: number } = {}) {
  const sandbox = createSandbox({ throttle: 'off' });
  const [ada, vera, omar] = [
    openPages(sandbox, 'ada', undefined, ADA),
    openPages(sandbox, 'vera', undefined, VERA),
    openPages(sandbox, 'omar', undefined, OMAR),
  ];
  await ada.control('POST', 'approvals', { families: ['deviceConfigurations'], ...policy });
  await ada.send(FORM, WHY);
  const approvals = await vera.graph.approvals();
  const [request] = await approvals.pending();
  const keeper = waitingKeeper(ada.stores.journal, ada.stores.planRuns, ada.account.oid);
  /** What the history says of it, once Ada looked what became of it. */
  const entryOnceSettled = async () => {
    const [write] = await keeper.list();
    await completeWaiting(write!, { graph: ada.graph, keeper, tenantId: ada.account.tenantId });
    ada.client.clear();
    const { place } = write!;
    return ada.open(`/history/${place.kind === 'entry' ? place.entryId : ''}`);
  };
  return { sandbox, ada, vera, omar, approvals, request: request!, keeper, entryOnceSettled };
}

/** Ada asks to remove an assignment of the baseline. */
async function removalAsked() {
  const sandbox = createSandbox({ throttle: 'off' });
  const [ada, vera] = [openPages(sandbox, 'ada', undefined, ADA), openPages(sandbox, 'vera')];
  await ada.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  const configurationKey = keyOf(configurationId(BASELINE));
  const base = await ada.graph.assignments.list(configurationKey, '');
  await ada.client
    .getMutationCache()
    .build(ada.client, applyChangesMutation(ada.graph, ada.account, ada.stores))
    .execute({
      set: {
        configurationId: configurationKey,
        via: '',
        base,
        changes: [{ kind: 'remove', row: base[0]! }],
      },
      configurationName: BASELINE,
      overrides: [],
      justification: { text: WHY },
    });
  return { sandbox, ada, vera };
}

it('a colleague sees who asks why for what, as a diff, and may approve or reject', async () => {
  const { vera } = await asked();
  const theirs = byRole(await vera.open('/approvals'), 'list', 'Asked for by colleagues');
  expect(textOf(theirs)).toMatch(/Assignments of “WIN - Device restrictions - Baseline”/);
  expect(textOf(theirs)).toMatch(/ByAda Admin/);
  expect(textOf(theirs)).toContain(WHY);
  expect(textOf(byRole(theirs, 'list', 'Changes'))).toMatch(/WIN - Kiosks/);
  for (const name of ['Approve', 'Reject'])
    expect(allByRole(theirs, 'button', name)).toHaveLength(1);
});

it('a colleague sees what changes where only the settings of an app do', async () => {
  const sandbox = createSandbox({ throttle: 'off' });
  const [ada, vera] = [
    openPages(sandbox, 'ada', APP_SCOPES, ADA),
    openPages(sandbox, 'vera', APP_SCOPES, VERA),
  ];
  await ada.control('POST', 'approvals', { families: ['app'] });
  const items = [...sandbox.tenant.items.get('app')!.values()];
  const { id } = items.find(({ properties }) => properties['displayName'] === '7-Zip 23.01')!;
  const configurationKey = keyOfId('app', id)!;
  const base = await ada.graph.assignments.list(configurationKey, '');
  const { filter } = base[0]!;
  await ada.client
    .getMutationCache()
    .build(ada.client, applyChangesMutation(ada.graph, ada.account, ada.stores))
    .execute({
      set: {
        configurationId: configurationKey,
        via: '',
        base,
        changes: [
          {
            kind: 'edit',
            row: base[0]!,
            filter,
            intent: 'required',
            payload: {
              settings: {
                kind: 'set',
                type: 'win32LobApp',
                changes: { notifications: 'hideAll' },
              },
            },
          },
        ],
      },
      configurationName: '7-Zip 23.01',
      overrides: [],
      justification: { text: WHY },
    });
  const theirs = byRole(await vera.open('/approvals'), 'list', 'Asked for by colleagues');
  expect(textOf(theirs)).not.toContain('as the request wants them already');
  expect(textOf(byRole(theirs, 'list', 'Changes'))).toMatch(/Notifications none/i);
});

it('nobody decides on a request of their own', async () => {
  const { ada } = await asked();
  const page = await ada.open('/approvals');
  expect(allByRole(page, 'button', 'Approve')).toEqual([]);
  expect(textOf(page)).toContain('No request of a colleague is waiting.');
});

it('who may only ask is told that others decide, and whom to ask', async () => {
  const { omar, request } = await asked();
  const approvals = await omar.graph.approvals();
  for (const decision of ['approve', 'reject'] as const) {
    const failure = await approvals[decision](request.id, 'Fine').then(() => undefined, toFailure);
    expect(failure?.kind).toBe('mayNotDecide');
    const { title, next } = explain(failure!);
    expect(`${title} ${next}`).not.toMatch(/assign/);
    expect(next).toMatch(/approver/);
  }
});

it('who is in no group of approvers is told so in place of buttons, and waits for nothing', async () => {
  const { omar, vera } = await asked();
  const page = await omar.open('/approvals');
  const theirs = byRole(page, 'list', 'Asked for by colleagues');
  expect(textOf(theirs)).toMatch(
    /You may not decide on this request.*none of the approver groups/s,
  );
  expect(textOf(theirs)).toMatch(/Who may approve ?Members of INT - Change approvers/);
  for (const name of ['Approve', 'Reject']) expect(allByRole(theirs, 'button', name)).toEqual([]);
  const forOmar = omar.client.query(waitingForMeQuery(omar.graph, OMAR));
  const forVera = vera.client.query(waitingForMeQuery(vera.graph, VERA));
  expect(await Promise.all([forOmar, forVera])).toEqual([0, 1]);
});

it.each([
  ['operationApprovalPolicies', /Which groups these are could not be read/],
  ['transitiveMemberOf', /Members of INT - Change approvers/],
])(
  'where %s cannot be read the buttons stay, and the page says what it knows',
  async (path, said) => {
    const { omar } = await asked();
    await omar.fault({ path, times: null, fault: { kind: 'status', status: 403 } });
    const theirs = byRole(await omar.open('/approvals'), 'list', 'Asked for by colleagues');
    expect(textOf(theirs)).toMatch(said);
    expect(allByRole(theirs, 'button', 'Approve')).toHaveLength(1);
    expect(await omar.client.query(waitingForMeQuery(omar.graph, OMAR))).toBe(1);
  },
);

it('a colleague’s removal is told as one, though Intune does not tell of what', async () => {
  const { sandbox, ada, vera } = await removalAsked();
  expect(sandbox.tenant.assignments.stored(configurationId(BASELINE))).not.toEqual([]);
  expect(textOf(await ada.open('/approvals'))).toMatch(/Waits for another admin/);
  const theirs = byRole(await vera.open('/approvals'), 'list', 'Asked for by colleagues');
  expect(textOf(theirs)).toMatch(/“WIN - Device restrictions - Baseline”.*removes an assignment/s);
  expect(allByRole(theirs, 'link', 'Show the configuration')).toHaveLength(1);
});

it('what was approved is completed, and history says verified, with the number', async () => {
  const { ada, approvals, request, keeper } = await asked();
  await approvals.approve(request.id, 'Fine');
  const mine = byRole(await ada.open('/approvals'), 'list', 'Asked for by you');
  expect(textOf(mine)).toMatch(/Approved: complete it.*Decided byVera Verifier.*ReasonFine/s);
  expect(allByRole(mine, 'button', 'Complete')).toHaveLength(1);

  const [write] = await keeper.list();
  await completeWaiting(write!, { graph: ada.graph, keeper, tenantId: ada.account.tenantId });
  ada.client.clear();
  expect(textOf(await ada.open('/history'))).toMatch(/Verified/);
  expect(textOf(await ada.open('/approvals'))).toContain(
    'You have no request waiting for approval.',
  );
});

it('what was rejected says so, with the reason, and nothing was changed', async () => {
  const { ada, approvals, request, entryOnceSettled } = await asked();
  await approvals.reject(request.id, 'Not in the freeze');
  const mine = byRole(await ada.open('/approvals'), 'list', 'Asked for by you');
  expect(textOf(mine)).toMatch(/Rejected.*ReasonNot in the freeze/s);
  expect(textOf(mine)).not.toContain('Expires');
  expect(allByRole(mine, 'button', 'Complete')).toEqual([]);
  expect(allByRole(mine, 'button', 'Move to history')).toHaveLength(1);

  const entry = await entryOnceSettled();
  expect(textOf(entry)).toMatch(
    /Another admin rejected the change\. Nothing was changed\. Their reason: Not in the freeze/,
  );
});

it('what nobody decided in time is told as expired, and nothing was changed', async () => {
  const { ada, entryOnceSettled } = await asked({ expiresAfterMs: 1 });
  const mine = byRole(await ada.open('/approvals'), 'list', 'Asked for by you');
  expect(textOf(mine)).toMatch(/Expired/);
  for (const name of ['Complete', 'Cancel request'])
    expect(allByRole(mine, 'button', name)).toEqual([]);
  expect(allByRole(mine, 'button', 'Move to history')).toHaveLength(1);
  const entry = await entryOnceSettled();
  expect(textOf(entry)).toMatch(/expired.*Nothing was changed/s);
  expect(textOf(await ada.open('/approvals'))).toContain(
    'You have no request waiting for approval.',
  );
});

it('a request that was filed in another browser says what it changes, and can only be cancelled', async () => {
  const { sandbox } = await asked();
  const elsewhere = openPages(sandbox);
  const mine = byRole(await elsewhere.open('/approvals'), 'list', 'Asked for by you');
  expect(byRole(mine, 'heading', `Assignments of “${BASELINE}”`)).toBeDefined();
  expect(textOf(mine)).toMatch(/Filed in another browser or app.*complete it where it was filed/s);
  expect(textOf(mine)).toMatch(/Add.*WIN - Kiosks/s);
  expect(allByRole(mine, 'button').map(textOf)).not.toContain('Complete');
  expect(allByRole(mine, 'button', 'Cancel request')).toHaveLength(1);
});

it('a drift between is shown by the request itself, and nothing was sent', async () => {
  const { sandbox, ada, approvals, request, keeper } = await asked();
  await approvals.approve(request.id, 'Fine');
  const id = configurationId(BASELINE);
  sandbox.tenant.assignments.write(id, [assignment(id, target('allDevicesAssignmentTarget'))]);
  const [write] = await keeper.list();
  const completed = await completeWaiting(write!, {
    graph: ada.graph,
    keeper,
    tenantId: ada.account.tenantId,
  });
  expect(completed.kind).toBe('moved');
  expect(sandbox.tenant.assignments.stored(id)).toHaveLength(1);
});
