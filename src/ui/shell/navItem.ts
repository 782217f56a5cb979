import type { LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, ElementType } from 'react';

/** One place of the app, as the rail and the phone's bottom bar show it. */
export interface NavItem {
  readonly key: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  readonly current: boolean;
  /**
   * A number worth seeing from anywhere, for example changes waiting in the plan. Nothing is shown
   * for 0.
   */
  readonly count?: number | undefined;
}

/** Anything that renders as a link with `href`: `'a'`, or the router's link behind an adapter. */
export type LinkLike = ElementType<AnchorHTMLAttributes<HTMLAnchorElement>>;
