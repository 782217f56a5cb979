import { existsSync } from 'node:fs';

/** Where Microsoft's description may lie: beside the repository, or as `npm run openapi` leaves it. */
const PLACES = ['../../../shared/graph/openapi-beta-subset.json', '../../.cache/openapi-beta.json'];

/** Microsoft's OpenAPI description of the calls we use, or undefined where nobody fetched it. */
export function findDescription(): URL | undefined {
  return PLACES.map((place) => new URL(place, import.meta.url)).find((file) => existsSync(file));
}
