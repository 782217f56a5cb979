import { findProgram, installPackages, mayInstallPackages } from './programs.mjs';

const PACKAGES = { nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'], caddy: ['caddy'] };

/**
 * The web servers behind which the stories of `hosting/` are told. Installed where nobody is
 * disturbed by it; elsewhere those that are missing are named, and their stories skipped.
 */
export async function installWebServers() {
  if (mayInstallPackages() && missing().length > 0)
    await installPackages(missing().flatMap((name) => PACKAGES[name]));
  for (const name of Object.keys(PACKAGES))
    console.log(
      findProgram(name) ??
        `${name} is not installed: its stories are skipped, the others run behind the built-in server.`,
    );
  return { ok: true };
}

function missing() {
  return Object.keys(PACKAGES).filter((name) => findProgram(name) === undefined);
}
