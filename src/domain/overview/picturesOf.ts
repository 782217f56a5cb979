import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import {
  familyPicture,
  platformPicture,
  targetPicture,
} from '#domain/overview/assignedPictures.ts';
import type { Picture } from '#domain/overview/picture.ts';
import { agePicture } from '#domain/overview/timePictures.ts';
import { filterPicture, groupPicture } from '#domain/overview/usePictures.ts';

/** The pictures that need nothing beside the facts. @param now milliseconds since 1970 */
export function picturesOf(
  { configurations, groups, filters }: TenantFacts,
  now: number,
): Picture[] {
  return [
    familyPicture(configurations),
    platformPicture(configurations),
    targetPicture(configurations),
    groupPicture(configurations, groups),
    filterPicture(configurations, filters),
    agePicture(configurations, now),
  ];
}
