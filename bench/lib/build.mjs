import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installWhatIsMissing, ROOT } from '../../scripts/lib/install.mjs';
import { runTool } from '../../scripts/lib/steps.mjs';

const BUILT_FROM = [
  'src',
  'public',
  'index.html',
  'redirect.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds `dist/` unless it is newer than everything it is made of. */
export async function buildIfStale() {
  installWhatIsMissing();
  const built = join(ROOT, 'dist', '.vite', 'manifest.json');
  if (
    existsSync(built) &&
    statSync(built).mtimeMs > Math.max(...BUILT_FROM.map((name) => newest(join(ROOT, name))))
  )
    return;
  const { ok } = await runTool('vite', ['build', '--logLevel', 'warn']);
  if (!ok) throw new Error('The build failed; its words are above.');
}

/** When the file, or the youngest file below the folder, was changed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : mtimeMs;
}
