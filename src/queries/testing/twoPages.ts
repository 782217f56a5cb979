import { DeskQueryClient } from '#queries/deskQueryClient.ts';
import { createGraph } from '#graph/client.ts';

const FIRST_PAGE = 1000;

function deferred() {
  let resolve!: (isThere: boolean) => void;
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (area) => `DeviceManagement${area}.ReadWrite.All`,
);

/** As much of a sandbox with more than one page of device configurations as this needs. */
interface Sandbox {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly mintToken: (person: 'ada', scopes: readonly string[]) => string;
  readonly tenant: {
    readonly configurations: { readonly size: number };
  };
}

/**
 * For tests: a tenant with two pages of device configurations, whose second one waits until the
 * test says whether it is there.
 * @param refusal the status where it is not
 */
export function twoPages(sandbox: Sandbox, refusal = 404) {
  const token = sandbox.mintToken('ada', SCOPES);
  const second = deferred();
  let lists = 0;
  const graph = createGraph({
    baseUrl: 'http://sandbox.test',
    getToken: () => Promise.resolve(token),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.includes('deviceConfigurations?')) lists += 1;
      if (lists === 2 && request.url.includes('deviceConfigurations?') && !(await second.promise))
        return new Response('{}', { status: refusal });
      return sandbox.fetch(request);
    },
  });
  const client = new DeskQueryClient({ defaultOptions: { queries: { retry: false } } });
  const total = sandbox.tenant.configurations.size;
  return { graph, client, answer: second.resolve, total, withFirstPage: FIRST_PAGE };
}
