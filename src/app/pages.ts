import {
  ClipboardPlus,
  History,
  LayoutList,
  ListChecks,
  ListVideo,
  ShieldCheck,
  Star,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** A page that one goes to by itself, not from something. */
export interface Page {
  readonly key: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  /** Other words that find it in the command palette. */
  readonly words: string;
  /** Stands in the rail. */
  readonly isPlace: boolean;
}

/** All of them, in the order of the rail: the rail and the command palette show these. */
export const PAGES: readonly Page[] = [
  {
    key: 'configurations',
    label: 'Configurations',
    icon: LayoutList,
    href: '/configurations',
    words: 'home list profiles policies',
    isPlace: true,
  },
  {
    key: 'starred',
    label: 'Starred configurations',
    icon: Star,
    href: '/configurations?starred=yes',
    words: 'favourites bookmarks',
    isPlace: false,
  },
  {
    key: 'assign',
    label: 'Assign',
    icon: ClipboardPlus,
    href: '/assign',
    words: 'create add new assignment',
    isPlace: true,
  },
  {
    key: 'plan',
    label: 'Plan',
    icon: ListChecks,
    href: '/plan',
    words: 'many bulk copy move strip csv',
    isPlace: true,
  },
  {
    key: 'runs',
    label: 'Applied plans',
    icon: ListVideo,
    href: '/plan/runs',
    words: 'runs bulk progress',
    isPlace: false,
  },
  {
    key: 'history',
    label: 'History',
    icon: History,
    href: '/history',
    words: 'journal receipts audit undo',
    isPlace: true,
  },
  {
    key: 'access',
    label: 'Your access',
    icon: ShieldCheck,
    href: '/access',
    words: 'permissions scopes consent role tenant who am i',
    isPlace: false,
  },
];

/**
 * Where somebody else goes on who comes to this path: the page itself, without what was typed or
 * picked there. They may be of another tenant, where its ids mean nothing.
 */
export function pageForAnybody(path: string): string {
  const page = `/${path.split(/[/?#]/, 2)[1] ?? ''}`;
  return PAGES.some(({ href }) => href === page) ? page : '/';
}
