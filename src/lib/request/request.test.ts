import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCurl, quoteForShell } from '#lib/request/curl.ts';
import { asciiJson, graphExplorerUrl, isInReachOfExplorer } from '#lib/request/graphExplorer.ts';
import { asHttp } from '#lib/request/http.ts';
import { asPowerShell, quoteForPowerShell } from '#lib/request/powerShell.ts';
import { asTypeScript } from '#lib/request/typeScript.ts';
import { readPowerShell } from '#lib/testing/readPowerShell.ts';
import type { WordedRequest } from '#lib/request/wordedRequest.ts';

/** Properties have time enough on a busy machine. */
const SLOW = 60_000;

const URL_OF_LIST =
  'https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations/6a1/assignments';
const NASTY = [
  "O'Brien's team",
  '"Partner" $HOME `whoami` $(id) %PATH% !x',
  'Łódź - Büro Żółw',
  '🚀 Early adopters',
  'a‘b’c‚d‛e“f”',
  '\\ \\\\ \\n',
  "'@",
  "@'\n'@",
  'two\nlines\r\n',
  '100% & <ok>',
  '\u2028\u0000\u007f',
];

const addresses = fc.oneof(
  fc.constant(URL_OF_LIST),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(...NASTY).map((text) => `${URL_OF_LIST}/${encodeURIComponent(text)}'`),
);
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...NASTY).map((displayName) => ({ displayName, [displayName]: [displayName] })),
  fc.constant(JSON.parse('{"__proto__":{"x":1}}') as unknown),
);
const requests: fc.Arbitrary<WordedRequest> = fc.oneof(
  fc.record({
    method: fc.constantFrom('POST', 'PATCH'),
    url: addresses,
    body: bodies.filter((body) => body !== undefined),
  }),
  fc.record({ method: fc.constant('DELETE'), url: addresses }),
);
const lists = fc.array(requests, { minLength: 1, maxLength: 3 });

/** Runs a script in bash with a `curl` that only tells what it was called with. */
function runInBash(script: string): string[][] {
  const { stdout, status } = spawnSync(
    'bash',
    ['-c', `curl() { printf '%s\\0' "$#" "$@"; }\n${script}`],
    { encoding: 'utf8', env: { GRAPH_TOKEN: 'the-token' } },
  );
  expect(status).toBe(0);
  const words = stdout.split('\0').slice(0, -1);
  const calls: string[][] = [];
  while (words.length > 0) calls.push(words.splice(0, Number(words.shift())));
  return calls;
}

const after = (call: readonly string[], flag: string) => call[call.indexOf(flag) + 1];

describe('curl', () => {
  it(
    'says to a real shell just what is meant',
    () => {
      fc.assert(
        fc.property(lists, (list) => {
          const calls = runInBash(asCurl(list));
          expect(calls.map((call) => [after(call, '--request'), call[3]])).toEqual(
            list.map(({ method, url }) => [method, url]),
          );
          for (const [index, { body }] of list.entries()) {
            expect(calls[index]).toContain('Authorization: Bearer the-token');
            if (body === undefined) expect(calls[index]).not.toContain('--data-raw');
            else expect(after(calls[index]!, '--data-raw')).toBe(JSON.stringify(body, null, 2));
          }
        }),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  it.each(NASTY.filter((text) => !text.includes('\0')))('quotes %j', (text) => {
    const { stdout } = spawnSync('bash', ['-c', `printf %s ${quoteForShell(text)}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(text);
  });

  it('stops at the first that fails', () => {
    const { stdout } = spawnSync(
      'bash',
      [
        '-c',
        `curl() { printf x; false; }\n${asCurl([
          { method: 'DELETE', url: URL_OF_LIST },
          { method: 'DELETE', url: URL_OF_LIST },
        ])}`,
      ],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('x');
  });
});

describe('PowerShell', () => {
  it(
    'says what is meant, read back by its rules of quoting',
    () => {
      fc.assert(
        fc.property(lists, (list) => {
          const calls = readPowerShell(asPowerShell(list)).filter(
            (command) => command[0] === 'Invoke-MgGraphRequest',
          );
          expect(calls.map((call) => [after(call, '-Method'), after(call, '-Uri')])).toEqual(
            list.map(({ method, url }) => [method, url]),
          );
          expect(
            calls.map((call) => (call.includes('-Body') ? after(call, '-Body') : undefined)),
          ).toEqual(
            list.map(({ body }) =>
              body === undefined ? undefined : JSON.stringify(body, null, 2),
            ),
          );
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'quotes whatever there is',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY)), (text) => {
          expect(readPowerShell(`Say ${quoteForPowerShell(text)}`)).toEqual([['Say', text]]);
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it.each([
    ['https://graph.microsoft.com', undefined],
    ['https://graph.microsoft.us', 'USGov'],
    ['https://dod-graph.microsoft.us', 'USGovDoD'],
    ['https://microsoftgraph.chinacloudapi.cn', 'China'],
  ])('connects to the cloud of %s', (origin, environment) => {
    const [connect] = readPowerShell(asPowerShell([{ method: 'DELETE', url: `${origin}/beta/x` }]));
    expect(connect).toEqual([
      'Connect-MgGraph',
      '-Scopes',
      'DeviceManagementConfiguration.ReadWrite.All',
      ...(environment === undefined ? [] : ['-Environment', environment]),
    ]);
  });
});

describe('TypeScript', () => {
  it(
    'does what is meant when it is run',
    async () => {
      // oxlint-disable-next-line typescript/no-implied-eval -- the text is the thing under test
      const AsyncFunction = (async () => undefined).constructor as new (
        ...args: string[]
      ) => (...args: unknown[]) => Promise<void>;
      await fc.assert(
        fc.asyncProperty(lists, async (list) => {
          const sent: { url: string; method: string; body?: string }[] = [];
          const fetch = (url: string, { method, body }: { method: string; body?: string }) => {
            sent.push({ url, method, ...(body === undefined ? {} : { body }) });
            return Promise.resolve({ ok: true });
          };
          await new AsyncFunction('fetch', asTypeScript(list))(fetch);
          expect(sent).toEqual(
            list.map(({ method, url, body }) => ({
              url,
              method,
              ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            })),
          );
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );
});

describe('Graph Explorer', () => {
  it(
    'gets what is meant, whichever way it decodes the body',
    () => {
      fc.assert(
        fc.property(bodies, (body) => {
          const { searchParams } = new URL(
            graphExplorerUrl({ method: 'POST', url: URL_OF_LIST, body })!,
          );
          expect(
            Object.fromEntries([...searchParams].filter(([name]) => name !== 'requestBody')),
          ).toEqual({
            request: 'deviceManagement/deviceConfigurations/6a1/assignments',
            method: 'POST',
            version: 'beta',
            GraphUrl: 'https://graph.microsoft.com',
          });
          const text = atob(searchParams.get('requestBody') ?? '');
          expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(body));
          expect(decodeURIComponent(text)).toBe(text);
          expect(asciiJson(body)).toBe(text);
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it('knows what it cannot take', () => {
    expect(
      graphExplorerUrl({ method: 'GET', url: 'https://graph.microsoft.com/' }),
    ).toBeUndefined();
    expect(isInReachOfExplorer('https://graph.microsoft.us/beta/x')).toBe(false);
    expect(isInReachOfExplorer(URL_OF_LIST)).toBe(true);
  });
});

describe('HTTP', () => {
  it('is the request line, the type and the body', () => {
    expect(
      asHttp([
        { method: 'POST', url: URL_OF_LIST, body: { a: 'ü' } },
        { method: 'DELETE', url: URL_OF_LIST },
      ]),
    ).toBe(
      `POST ${URL_OF_LIST}\nContent-Type: application/json\n\n{\n  "a": "ü"\n}\n\n###\n\nDELETE ${URL_OF_LIST}`,
    );
  });
});
