import { existsSync } from 'node:fs';

/**
 * Microsoft's description may lie beside the repository, in two files of which the later has the
 * newer schemas, or in one as `npm run openapi` leaves it.
 */
const PLACES = [
  [
    '../../../shared/graph/openapi-beta-subset.json',
    '../../../shared/graph/openapi-beta-families.json',
  ],
  ['../../.cache/openapi-beta.json'],
];

/** Microsoft's OpenAPI description of the calls we use, or undefined where nobody fetched it. */
export function findDescription(): readonly URL[] | undefined {
  return PLACES.map((files) => files.map((file) => new URL(file, import.meta.url))).find((files) =>
    files.every((file) => existsSync(file)),
  );
}
