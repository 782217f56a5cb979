import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The production build that all stories run against. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** @throws Error that says what to run first. */
export function needDist(): void {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no dist/: run `npm run build` first, or `npm run test:e2e`.');
}
