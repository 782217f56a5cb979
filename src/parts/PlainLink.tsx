import { Link } from '@tanstack/react-router';

/**
 * A link to a page of this app without looks of its own: a table dresses those of its rows once,
 * for all of them.
 */
export const PlainLink: typeof Link = (props) => <Link activeOptions={HERE} {...props} />;

/** Only a link to this very page is the current one. */
export const HERE = { exact: true, includeSearch: false };
