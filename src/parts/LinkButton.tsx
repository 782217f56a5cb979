import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';

/** A button that goes to a page of this app: a real link, with typed address and preloading. */
export const LinkButton = createLink(Button);
