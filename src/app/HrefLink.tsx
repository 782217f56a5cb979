import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

/** The router's link for components that only know `href`. */
export function HrefLink({ href = '/', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  // React types optional attributes as possibly undefined, the router does not; both mean "absent".
  return <Link to={href} {...(rest as object)} />;
}
