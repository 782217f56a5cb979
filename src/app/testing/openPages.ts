import { createElement, type ReactNode } from 'react';
import { configurationParams } from '#app/configurationParams.ts';
import { createPageStores, renderAt } from '#app/testing/appAround.ts';
import type { SignedInSession } from '#auth/session.ts';
import { additionOf } from '#domain/change/change.ts';
import { draftFromValues, heldBy } from '#features/assignments/assignForm.ts';
import { valuesFromSearch } from '#features/assignments/assignSearch.ts';
import { OutcomePanel } from '#features/assignments/outcome/OutcomePanel.tsx';
import type { Sending } from '#features/assignments/outcome/useCreateAssignment.ts';
import { allByRole, byRole, descendants, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';
import type { JustificationState } from '#parts/write/useJustification.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { openSandboxDesk, type TestSandbox } from '#queries/testing/sandboxDesk.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';

interface Logged {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBody?: unknown;
}

/** What somebody has granted who assigns apps as well. */
export const APP_SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.ReadWrite.All',
];

/** What somebody has granted who reads all there is, and writes nothing. */
export const READ_SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  'Device.Read.All',
  'User.ReadBasic.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementScripts.Read.All',
  'DeviceManagementServiceConfig.Read.All',
];

/** Of a tenant that is not set to say why with every change. */
const NO_JUSTIFICATION: JustificationState = {
  isAlways: false,
  begun: () => '',
  type: () => undefined,
  text: '',
  setText: () => undefined,
  reason: undefined,
  always: undefined,
  say: (text) => ({ text }),
};

/** Addresses that are posted to and change nothing. */
const READS = /\/(\$batch|getByIds|evaluateAssignmentFilter|deviceManagement\/reports\/)/;

/**
 * For tests: pages of the app by their address, in a sandbox tenant, as markup and without a
 * browser. Nothing can be clicked, and effects do not run: what is shown is what the page says at
 * first, once all has been read that it asks for. The frame around the pages is left out.
 */
export function openPages<Sandbox extends TestSandbox>(
  sandbox: Sandbox,
  person: Parameters<TestSandbox['mintToken']>[0] = 'ada',
  scopes?: readonly string[],
  oid: string = person,
) {
  const desk = openSandboxDesk(sandbox, person, scopes);
  // Of this kit alone: what one file of stories writes down is not in the history of another.
  const account = { tenantId: crypto.randomUUID(), oid, username: '', name: '' };
  const session = {
    account,
    others: [],
    adminOnly: [],
    grantedScopes: () => Promise.resolve(scopes),
  } as Partial<SignedInSession> as SignedInSession;
  const stores = createPageStores(account);
  const within = (path: string, outcome?: Parameters<typeof renderAt>[2]) =>
    renderAt({ desk, session, stores }, path, outcome);
  /** Lists and configurations are read again; what groups and filters hold is not. */
  function forgetLists(): void {
    for (const key of ['assignments', 'configuration', 'configurations'])
      desk.client.removeQueries({ queryKey: [key] });
  }
  return {
    ...desk,
    sandbox,
    account,
    stores,
    forgetLists,
    /** The tenant as it was in the beginning, unbroken, for the next test. */
    startOver(): void {
      sandbox.reset();
      forgetLists();
    },
    open: (path: string): Promise<HtmlElement> => within(path),
    /** Something of a page, among what surrounds all pages: what follows its rows is not in them. */
    show: (part: () => ReactNode): Promise<HtmlElement> => within('/configurations', part),
    /**
     * Sends what the form at this address would, by the functions that its button calls.
     * @param why said where Intune asks for a justification
     * @returns what the form says of how it ended
     */
    async send(path: string, why?: string): Promise<HtmlElement> {
      const { pathname, searchParams } = new URL(path, 'http://app.test');
      const { values } = valuesFromSearch(Object.fromEntries(searchParams));
      const { id } = configurationParams.parse({ id: pathname.split('/')[2] ?? '' });
      const configuration = await desk.client.query(configurationQuery(desk.graph, id));
      const draft = draftFromValues(values, heldBy(configuration));
      if (draft === undefined) throw new Error(`The form at ${path} is not complete`);
      const change = { configurationId: id, via: values.via, draft };
      const write = applyChangesMutation(desk.graph, account, stores);
      const applied = await desk.client
        .getMutationCache()
        .build(desk.client, write)
        .execute({
          set: additionOf(change),
          configurationName: configuration.displayName,
          overrides: [],
          justification: why === undefined ? undefined : { text: why },
        });
      forgetLists();
      const sending: Sending = {
        isSending: false,
        last: { ...applied, change },
        error: null,
        send: () => undefined,
        ask: () => undefined,
        forget: () => undefined,
      };
      return within(path, () =>
        createElement(OutcomePanel, {
          sending,
          configuration,
          entries: [],
          values,
          justification: NO_JUSTIFICATION,
        }),
      );
    },
    writes: () => writesOf(desk),
  };
}

/** What has been written so far, oldest first. */
export async function writesOf({ control }: ReturnType<typeof openSandboxDesk>) {
  const { entries } = (await control('GET', 'log')) as { entries: readonly Logged[] };
  return entries
    .filter(({ method, path }) => method !== 'GET' && !READS.test(path))
    .map(({ method, path, status, requestBody: body }) => ({ method, path, status, body }));
}

/** What the **Request preview** of a page says. */
export function previewOf(page: HtmlElement): { address: string; body: unknown } {
  const inside = descendants(byRole(page, 'region', 'Request preview'));
  const code = inside.find(({ tag }) => tag === 'code');
  const json = inside.find(({ tag }) => tag === 'pre');
  return {
    address: code === undefined ? '' : textOf(code),
    body: json && (JSON.parse(textOf(json)) as unknown),
  };
}

/** The button of the form that writes; of an exclusion it says so. */
export function writeButton(page: HtmlElement): HtmlElement {
  const [found, ...others] = ['Create assignment', 'Exclude group'].flatMap((name) =>
    allByRole(page, 'button', name),
  );
  if (found === undefined || others.length > 0) throw new Error('Not one button that writes');
  return found;
}

/** The rows that a page shows as assigned now. */
export function assignedNow(page: HtmlElement): string[] {
  return allByRole(page, 'list', 'Assigned now').flatMap((list) =>
    allByRole(list, 'listitem').map(textOf),
  );
}
