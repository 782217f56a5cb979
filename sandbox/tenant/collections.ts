import { guid } from '../random.ts';
import { daysAgo } from './dates.ts';
import type { ConfigManagerCollection } from './tables.ts';

const HIERARCHY = {
  hierarchyIdentifier: 'b0a4a0a2-6a0e-4f0e-9b1f-0c5c70a5c001',
  hierarchyName: 'Contoso Desk - Primary site CD1',
} as const;

/** Three collections of a tenant-attached Configuration Manager (docs/reference/routes.md). */
export function seedCollections(now: number): readonly ConfigManagerCollection[] {
  const rows: readonly (readonly [string, string])[] = [
    ['CD100014', 'All Windows 11 clients'],
    ['CD10002A', 'Servers - Production'],
    ['CD10003F', 'Shop floor & warehouse PCs'],
  ];
  return rows.map(([collectionIdentifier, displayName]) => ({
    id: guid(`collection:${collectionIdentifier}`),
    displayName,
    collectionIdentifier,
    ...HIERARCHY,
    createdDateTime: daysAgo(now, displayName, 300, 900),
    lastModifiedDateTime: daysAgo(now, `${displayName}:modified`, 1, 90),
  }));
}
