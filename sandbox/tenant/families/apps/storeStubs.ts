import type { ItemSeed } from '../family.ts';

const NAMES = [
  ['Microsoft Word', 'word'],
  ['Microsoft Excel', 'excel'],
  ['Microsoft PowerPoint', 'powerpoint'],
  ['Microsoft OneNote', 'onenote'],
  ['Microsoft OneDrive', 'skydrive'],
  ['Microsoft SharePoint', 'sharepoint'],
  ['Microsoft To Do', 'todo'],
  ['Microsoft Planner', 'planner'],
  ['Microsoft Edge', 'emmx'],
  ['Microsoft Lists', 'lists'],
  ['Microsoft Loop', 'loop'],
  ['Microsoft 365 Copilot', 'copilot'],
  ['Power Apps', 'powerapps'],
  ['Power BI', 'powerbi'],
  ['Viva Engage', 'yammer'],
  ['Dynamics 365', 'dynamics'],
  ['Microsoft Whiteboard', 'whiteboard'],
  ['Azure Information Protection', 'aip'],
] as const;

const stub = (type: string, platform: string, [name, part]: (typeof NAMES)[number]): ItemSeed => ({
  // with a key of its own, so that none becomes the mould of a generated app
  key: `stub:${platform}:${name}`,
  name: `${name} (${platform})`,
  type,
  properties: {
    publisher: 'Microsoft',
    appAvailability: 'global',
    version: null,
    ...(platform === 'iOS'
      ? { bundleId: `com.microsoft.${part}` }
      : { packageId: `com.microsoft.${part}` }),
  },
});

/** Built-in apps of the stores that nobody has assigned: the portal's list leaves them out. */
export const storeStubs: readonly ItemSeed[] = [
  ...NAMES.map((each) => stub('managedIOSStoreApp', 'iOS', each)),
  ...NAMES.map((each) => stub('managedAndroidStoreApp', 'Android', each)),
];
