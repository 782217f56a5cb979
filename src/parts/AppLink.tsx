import Link from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { HERE } from '#parts/PlainLink.tsx';

const RouterLink = createLink(Link);

/** A text link to a page of this app, with typed address and preloading. */
export const AppLink: typeof RouterLink = (props) => <RouterLink activeOptions={HERE} {...props} />;
