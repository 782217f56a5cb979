const HOME = '/';

/**
 * The page to come back to after sign-in: a path of this app with its query and hash, exactly as
 * asked for. Anything that could lead elsewhere, and the sign-in page itself, becomes the start
 * page.
 */
export function safeReturnTo(asked: string, origin: string): string {
  if (!asked.startsWith('/') || !URL.canParse(asked, origin)) return HOME;
  const url = new URL(asked, origin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//elsewhere` parses as this origin, and its path alone would not.
  const leadsElsewhere = url.origin !== origin || /^[/\\]{2}/.test(path);
  return leadsElsewhere || url.pathname === '/redirect.html' ? HOME : path;
}
