/**
 * `npm run sandbox`: the tenant alone, for benchmarks, scripts and other apps. SANDBOX_APP_ORIGINS
 * says who may sign in through it.
 */
import { installWhatIsMissing } from './lib/install.mjs';
import { giveUp, isTaken, portFrom } from './lib/ports.mjs';
import { loadSandbox } from './lib/sandbox.mjs';

const port = portFrom('SANDBOX_PORT', 5174);
if (await isTaken(port))
  giveUp(
    `Port ${port} is taken, and the sandbox needs it. End what runs there, or set SANDBOX_PORT to another port.`,
  );
installWhatIsMissing();
const { startSandbox, optionsFromEnvironment, tenantFromEnvironment } = await loadSandbox();
const appOrigins = (process.env.SANDBOX_APP_ORIGINS ?? 'http://localhost:5173').split(',');
const sandbox = await startSandbox({ port, appOrigins, ...readOptions() });
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void sandbox.close().finally(() => process.exit(0)));
console.log(
  `The sandbox tenant listens at ${sandbox.origin}; Graph is at ${sandbox.origin}/beta. config.json for an app at ${appOrigins.join(', ')}:`,
);
console.log(JSON.stringify(sandbox.config, null, 2));

function readOptions() {
  try {
    return {
      options: optionsFromEnvironment(process.env),
      tenantId: tenantFromEnvironment(process.env),
    };
  } catch (error) {
    return giveUp(error.message);
  }
}
