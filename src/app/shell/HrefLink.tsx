import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

/** The router's link for components that only know `href`. */
export function HrefLink({ href = '/', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  // The navigation says itself which place is the current one; to the router, a list is current on
  // the pages below it, too. React types optional attributes as possibly undefined, the router does
  // not; both mean "absent".
  return <Link to={href} activeOptions={EXACT} {...(rest as object)} />;
}

const EXACT = { exact: true };
