import Link from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';

/** A text link to a page of this app, with typed address and preloading. */
export const AppLink = createLink(Link);
