import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import type { Change } from '#domain/change/change.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { createGraph } from '#graph/client.ts';
import { completeWaiting } from '#queries/approvals/completeWaiting.ts';
import { listWaits } from '#queries/write/waits.ts';
import { openApprovalDesk } from '#queries/testing/approvalDesk.ts';

const ID = configurationId('WIN - Device restrictions - Baseline');
const WHY = { text: 'Rollout für Büro 7' };

const add = (group: string): Change => ({
  kind: 'add',
  draft: {
    target: { kind: 'group', groupId: groupId(group) },
    filter: { mode: 'none' },
    intent: 'apply',
  },
});

function setUp(policy: { readonly answer?: 'observed' | 'documented' } = {}) {
  let time = Date.UTC(2026, 10, 28, 12);
  const now = () => time;
  const sandbox = createSandbox({ throttle: 'off', now });
  const desk = openApprovalDesk(sandbox, keyOf(ID), now);
  return {
    ...desk,
    sandbox,
    switchOn: () => desk.gate({ families: ['deviceConfigurations'], ...policy }),
    rows: () => sandbox.tenant.assignments.stored(ID).length,
    moveTo: (rows: Parameters<typeof sandbox.tenant.assignments.write>[1]) =>
      sandbox.tenant.assignments.write(ID, rows),
    pass(ms: number) {
      time += ms;
    },
  };
}

const DAY = 86_400_000;

const stopWaiting = () => listWaits.get().forEach(({ stop }) => stop?.());

describe('a write that another admin has to approve', () => {
  it('is refused without a justification, in words of its own', async () => {
    const desk = setUp();
    await desk.switchOn();
    expect(await desk.apply(add('Finance'))).toMatchObject({
      kind: 'refused',
      failure: { kind: 'justificationNeeded' },
    });
  });

  it('has one entry in the journal, from the first attempt to its end', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'));
    const [refused] = await desk.journal.list();
    await desk.askAgain(add('Finance'), { ...WHY, isAlways: true });
    const waiting = await desk.journal.list();
    expect(waiting.map(({ id }) => id)).toEqual([refused!.id]);
    expect(await desk.outcome()).toBe('waitingForApproval');
    // Graph's ids of both requests that left: support may ask for either.
    expect(waiting[0]!.end!.traces).toHaveLength(2);
    const { held } = await desk.waiting();
    await (await desk.vera.approvals()).approve(held.requestId, 'fine');
    expect(await desk.complete()).toMatchObject({ kind: 'ended' });
    expect(await desk.journal.list()).toHaveLength(1);
    expect(await desk.outcome()).toBe('verified');
  });

  it('never takes the place of an entry of which something came', async () => {
    const desk = setUp();
    await desk.apply(add('Finance'));
    await desk.switchOn();
    await desk.askAgain(add('Sales'), { ...WHY, isAlways: true });
    expect(await desk.journal.list()).toHaveLength(2);
  });

  it.each([undefined, WHY, { ...WHY, isAlways: true }])(
    'is refused where it takes two requests, whatever was said: %o',
    async (justification) => {
      const desk = setUp();
      desk.moveTo([
        assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Sales') }), {
          source: 'policySets',
        }),
        assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Finance') })),
      ]);
      await desk.switchOn();
      const list = await desk.graph.assignments.list(keyOf(ID), '');
      const row = list.find(({ source }) => source !== 'policySets')!;
      const edit: Change = { kind: 'edit', row, intent: 'remove', filter: row.filter };
      const end = await desk.apply(edit, justification);
      expect(end).toMatchObject({ kind: 'refused', failure: { kind: 'approvalInTwo' } });
      expect(await desk.writes()).toBe(1);
      expect(desk.rows()).toBe(2);
    },
  );

  it.each(['observed', 'documented'] as const)(
    'is asked for, approved, completed and verified (answer as %s)',
    async (answer) => {
      const desk = setUp({ answer });
      await desk.switchOn();
      const before = desk.rows();
      expect(await desk.apply(add('Finance'), WHY)).toMatchObject({
        kind: 'waitingForApproval',
        held: {
          method: 'POST',
          justification: WHY.text,
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        },
      });
      expect(desk.rows()).toBe(before);
      expect(await desk.outcome()).toBe('waitingForApproval');
      expect(await desk.complete()).toMatchObject({ kind: 'notYet' });

      const [pending] = await (await desk.vera.approvals()).pending();
      expect(pending).toMatchObject({
        requestor: { name: 'Ada Admin' },
        requestJustification: WHY.text,
        told: { operation: 'Assign' },
      });
      await (await desk.vera.approvals()).approve(pending!.id, 'fine');

      expect(await desk.complete()).toMatchObject({
        kind: 'ended',
        ends: [{ result: { kind: 'accepted' } }],
        verified: { kind: 'verified' },
      });
      expect(desk.rows()).toBe(before + 1);
      expect(await desk.outcome()).toBe('verified');
      expect(await desk.keeper.list()).toEqual([]);
      expect((await (await desk.graph.approvals()).mine())[0]?.status).toBe('completed');
    },
  );

  /** It was approved, and its list does not show yet what the same person wrote since. */
  async function whileListLags() {
    const desk = setUp();
    await desk.switchOn();
    await desk.applyAll([add('Finance'), add('Engineering')], WHY);
    const { held } = await desk.waiting();
    await (await desk.vera.approvals()).approve(held.requestId, 'fine');
    await desk.gate({ families: [] });
    await desk.fault({
      rules: [{ method: 'POST', path: '/assign', fault: { kind: 'lag', ms: DAY } }],
    });
    const before = desk.rows();
    await desk.applyAll([add('Sales'), add('Executives')]);
    expect(desk.rows()).toBe(before + 2);
    return {
      ...desk,
      isUntouched: () => expect(desk.rows()).toBe(before + 2),
      /** @param onLook what happens when the list is looked at for the third time */
      async complete(onLook: () => void) {
        let looks = 0;
        const list: typeof desk.graph.assignments.list = async (...where) => {
          looks += 1;
          if (looks === 3) onLook();
          return desk.graph.assignments.list(...where);
        };
        const graph = { ...desk.graph, assignments: { ...desk.graph.assignments, list } };
        return completeWaiting(await desk.waiting(), { ...desk.around, graph });
      },
    };
  }

  it('is not sent over what the same person wrote a moment ago, though reads lack it yet', async () => {
    const desk = await whileListLags();
    expect(await desk.complete(() => desk.pass(DAY))).toMatchObject({ kind: 'moved' });
    desk.isUntouched();
  });

  it('goes on waiting for who stops waiting for the list', async () => {
    const desk = await whileListLags();
    expect(await desk.complete(stopWaiting)).toMatchObject({
      kind: 'notSent',
      failure: { kind: 'stopped' },
    });
    desk.isUntouched();
    expect(await desk.keeper.list()).toHaveLength(1);
    // In the very moment in which the list shows it.
    const tooSoon = await desk.complete(() => {
      desk.pass(DAY);
      stopWaiting();
    });
    expect(tooSoon).toMatchObject({ kind: 'notSent' });
    expect(await desk.complete(() => undefined)).toMatchObject({ kind: 'moved' });
  });

  it('is sent as it was filed, byte for byte, with its number and no justification', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    const { held } = await desk.waiting();
    await (await desk.vera.approvals()).approve(held.requestId, '');
    const sent: { url: string; body: string; headers: Headers }[] = [];
    const fetched = createGraph({
      baseUrl: 'http://localhost:5174',
      getToken: () => Promise.resolve(desk.sandbox.mintToken('ada')),
      fetch: async (url, init) => {
        const request = new Request(url, init);
        if (request.method === 'POST')
          sent.push({
            url: request.url,
            body: await request.clone().text(),
            headers: request.headers,
          });
        return desk.sandbox.fetch(request);
      },
    });
    await completeWaiting(await desk.waiting(), { ...desk.around, graph: fetched });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: `http://localhost:5174${held.url}`,
      body: held.bodyText,
    });
    expect(sent[0]!.headers.get('x-msft-approval-code')).toBe(held.requestId);
    expect(sent[0]!.headers.has('x-msft-approval-justification')).toBe(false);
  });

  it('ends as refused, with their reason, where the other admin rejects it', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    await (
      await desk.vera.approvals()
    ).reject((await desk.waiting()).held.requestId, 'Not in the freeze');
    expect(await desk.complete()).toMatchObject({
      kind: 'ended',
      ends: [
        {
          result: {
            kind: 'refused',
            failure: { kind: 'approvalRejected', trace: { message: 'Not in the freeze' } },
          },
        },
      ],
    });
    expect(await desk.outcome()).toBe('refused');
  });

  it.each([false, true])(
    'ends as not sent once it has expired (approved: %s)',
    async (approved) => {
      const desk = setUp();
      await desk.switchOn();
      await desk.apply(add('Finance'), WHY);
      const before = desk.rows();
      if (approved)
        await (await desk.vera.approvals()).approve((await desk.waiting()).held.requestId, '');
      desk.pass(3 * DAY + 1);
      expect(await desk.complete()).toMatchObject({
        kind: 'ended',
        ends: [{ result: { kind: 'notSent', failure: { kind: 'approvalExpired' } } }],
      });
      expect(desk.rows()).toBe(before);
    },
  );

  it('is not sent where the list moved meanwhile, and can be given up and asked anew', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    await (await desk.vera.approvals()).approve((await desk.waiting()).held.requestId, '');
    desk.moveTo([assignment(ID, target('allDevicesAssignmentTarget'))]);
    const sent = await desk.writes();
    expect(await desk.complete()).toMatchObject({
      kind: 'moved',
      drift: expect.arrayContaining([expect.anything()]) as unknown,
    });
    expect(await desk.writes()).toBe(sent);
    expect((await desk.waiting()).held.sentAt).toBeUndefined();
    expect(await desk.cancel()).toMatchObject({ ends: [{ result: { kind: 'cancelled' } }] });
    expect(await desk.outcome()).toBe('cancelled');
    expect(await desk.apply(add('Finance'), WHY)).toMatchObject({ kind: 'waitingForApproval' });
  });

  it('is one for each item: a second one is refused as pending already', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    expect(await desk.apply(add('Sales'), WHY)).toMatchObject({
      kind: 'refused',
      failure: { kind: 'approvalPending' },
    });
    expect(await desk.keeper.list()).toHaveLength(1);
  });

  it('keeps other changes of the same list from being sent where each takes a request', async () => {
    const desk = setUp();
    desk.moveTo([
      assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Engineering') }), {
        source: 'policySets',
      }),
    ]);
    await desk.switchOn();
    expect(await desk.applyAll([add('Finance'), add('Sales')], WHY)).toMatchObject({
      ends: [
        { result: { kind: 'waitingForApproval' } },
        { result: { kind: 'notSent', failure: { kind: 'approvalPending' } } },
      ],
    });
    // Asked without a word of why, and again with it; nothing for the second.
    expect(await desk.writes()).toBe(2);
    await (await desk.vera.approvals()).approve((await desk.waiting()).held.requestId, '');
    expect(await desk.complete()).toMatchObject({ kind: 'ended', verified: { kind: 'verified' } });
    expect(desk.rows()).toBe(2);
  });

  it('is completed once where two tabs do so at the same time', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    await (await desk.vera.approvals()).approve((await desk.waiting()).held.requestId, '');
    const asked = await desk.writes();
    const write = await desk.waiting();
    const both = await Promise.all([
      completeWaiting(write, desk.around),
      completeWaiting(write, desk.around),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['ended', 'gone']);
    expect(await desk.writes()).toBe(asked + 1);
  });

  it.each([
    ['before it left', false, 'notDone'],
    ['after it was carried out', true, 'accepted'],
  ] as const)('is never sent again after a crash %s', async (_, isCarriedOut, end) => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    const write = await desk.waiting();
    const { held } = write;
    await (await desk.vera.approvals()).approve(held.requestId, '');
    // The page notes it, and is gone.
    expect(await desk.keeper.take(write, new Date().toISOString())).toBe(true);
    if (isCarriedOut)
      await desk.graph.assignments.sendApproved(
        { configurationId: keyOf(ID) },
        held,
        held.requestId,
      );
    const sent = await desk.writes();
    expect(await desk.complete()).toMatchObject({ ends: [{ result: { kind: end } }] });
    expect(await desk.writes()).toBe(sent);
  });

  it('that lost its answer is found by reading back', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    await (await desk.vera.approvals()).approve((await desk.waiting()).held.requestId, '');
    await desk.fault({ method: 'POST', path: ID, fault: { kind: 'cutAfterCommit' } });
    expect(await desk.complete()).toMatchObject({
      ends: [{ result: { kind: 'accepted', settledBy: 'readBack' } }],
      verified: { kind: 'verified' },
    });
  });

  it('stays waiting while Graph cannot be asked', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    await desk.fault({
      method: 'GET',
      path: 'operationApprovalRequests',
      times: null,
      fault: { kind: 'status', status: 500 },
    });
    expect(await desk.complete()).toMatchObject({ kind: 'notSent' });
    expect(await desk.outcome()).toBe('waitingForApproval');
  });

  it('is not decided on by who asked, nor by who may only ask', async () => {
    const desk = setUp();
    await desk.switchOn();
    await desk.apply(add('Finance'), WHY);
    const { requestId } = (await desk.waiting()).held;
    await expect((await desk.graph.approvals()).approve(requestId, 'me')).rejects.toThrow(
      /not authorized/,
    );
    await expect((await desk.omar.approvals()).approve(requestId, 'me')).rejects.toThrow(
      /not authorized/,
    );
  });
});
