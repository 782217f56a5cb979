/** The words of pages that are loading, missing or broken. */
export const TEXTS = {
  // ErrorPage
  notRead: 'This page could not be read',
  allConfigurations: 'All configurations',

  // LoadingPage
  loading: 'Loading',

  // NotFoundPage
  pageNotFound: 'Page not found',
  pageNotFoundHint:
    'The link may be mistyped, or from another version of this app. Start from the list of configurations.',
} as const;
