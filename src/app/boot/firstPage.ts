/** The pages that people come back to, by address. */
const PAGES: readonly [path: RegExp, load: () => Promise<unknown>][] = [
  [/^\/(configurations)?$/, () => import('#features/configurations/list/ConfigurationsPage.tsx')],
  [
    /^\/configurations\/[^/]+$/,
    () => import('#features/configurations/detail/ConfigurationPage.tsx'),
  ],
  [
    /^\/configurations\/[^/]+\/assign$/,
    () => import('#features/assignments/AssignConfigurationPage.tsx'),
  ],
  [/^\/assign$/, () => import('#features/assignments/AssignPage.tsx')],
  [/^\/plan$/, () => import('#features/plan/PlanPage.tsx')],
  [/^\/history$/, () => import('#features/history/HistoryPage.tsx')],
];

/**
 * Loads the code of the page at this path beside the router's, which would ask for it only once it
 * runs itself.
 */
export async function preloadPage(path: string): Promise<void> {
  await PAGES.find(([pattern]) => pattern.test(path))?.[1]();
}
