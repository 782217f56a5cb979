/**
 * `npm start`: the sandbox tenant and the app, with nothing to prepare. `npm run preview` does the
 * same with the production build. Ports: PORT (5173) for the app, SANDBOX_PORT (5174) for the
 * tenant; options of the tenant: SANDBOX_* (see sandbox/README.md).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, installWhatIsMissing } from './lib/install.mjs';
import { giveUp, isTaken, portFrom } from './lib/ports.mjs';
import { loadSandbox } from './lib/sandbox.mjs';

const built = process.argv.includes('--built');
const appPort = portFrom('PORT', 5173);
const sandboxPort = portFrom('SANDBOX_PORT', 5174);
if (appPort === sandboxPort)
  giveUp(`PORT and SANDBOX_PORT are both ${appPort}; the app and the tenant need one each.`);
for (const [port, who, variable] of [
  [appPort, 'app', 'PORT'],
  [sandboxPort, 'sandbox', 'SANDBOX_PORT'],
]) {
  if (await isTaken(port))
    giveUp(
      `Port ${port} is taken, and the ${who} needs it. End what runs there, or set ${variable} to another port.`,
    );
}

installWhatIsMissing();
const vite = await import('vite');
const { startSandbox, optionsFromEnvironment, tenantFromEnvironment, EVERYBODY } =
  await loadSandbox();
const origin = `http://localhost:${appPort}`;
const sandbox = await startSandbox({ port: sandboxPort, appOrigins: [origin], ...readOptions() });
process.env.ASSIGNMENT_DESK_CONFIG = JSON.stringify(sandbox.config);

// The sandbox was loaded in a server, which is for development: React would be built for it, too.
if (built) process.env.NODE_ENV = 'production';
if (built) await vite.build({ root: ROOT, logLevel: 'warn' });
const listening = { host: 'localhost', port: appPort, strictPort: true };
const app = built
  ? await vite.preview({ root: ROOT, preview: listening, logLevel: 'warn' })
  : await (await vite.createServer({ root: ROOT, server: listening, logLevel: 'warn' })).listen();

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void Promise.all([app.close(), sandbox.close()]).finally(() => process.exit(0));
  });
}

await greet();

function readOptions() {
  try {
    return {
      // A newcomer sees every kind of finding.
      options: { untidy: true, ...optionsFromEnvironment(process.env) },
      tenantId: tenantFromEnvironment(process.env),
    };
  } catch (error) {
    return giveUp(error.message);
  }
}

async function greet() {
  const own = JSON.parse(await readFile(join(ROOT, 'public', 'config.json'), 'utf8'));
  const isSeveral = sandbox.config.tenantId === 'organizations';
  const people = EVERYBODY.filter(
    ({ tenantId }) => isSeveral || tenantId === sandbox.config.tenantId,
  );
  const nameOf = ({ name, upn }) => (isSeveral ? upn : name);
  const width = Math.max(...people.map((person) => nameOf(person).length));
  const lines = own.clientId
    ? [
        `  It signs in to your own tenant, as public/config.json says. The sandbox runs too, at ${sandbox.origin}.`,
      ]
    : [
        '  Sign in as one of these, one click each:',
        ...people.map((person) => `    ${nameOf(person).padEnd(width)}  ${person.about}`),
        `  The tenant is a sandbox on this machine: ${sandbox.origin}`,
      ];
  console.log(
    [
      '',
      `  Assignment Desk for Intune   ${origin}/`,
      '',
      ...lines,
      '',
      '  Ctrl+C ends both.',
      '',
    ].join('\n'),
  );
}
