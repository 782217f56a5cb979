import Link from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';

const RouterLink = createLink(Link);

/** A text link to a page of this app, with typed address and preloading. Only a link to this very page is the current one. */
export const AppLink: typeof RouterLink = (props) => <RouterLink activeOptions={HERE} {...props} />;

const HERE = { exact: true, includeSearch: false };
