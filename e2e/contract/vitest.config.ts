import { defineConfig } from 'vitest/config';

/**
 * `npm run test:contract`: not among the unit tests, since it reads what the stories have recorded.
 */
export default defineConfig({ test: { environment: 'node', include: ['e2e/contract/*.test.ts'] } });
