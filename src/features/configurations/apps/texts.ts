/** The words of the list of apps. */
export const TEXTS = {
  apps: 'Apps',
  publisher: 'Publisher',
  version: 'Version',
} as const;
