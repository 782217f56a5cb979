import {
  AppWindow,
  Camera,
  ChartColumn,
  ClipboardPlus,
  History,
  LayoutList,
  ListChecks,
  ListVideo,
  type LucideIcon,
  ScanSearch,
  ShieldCheck,
  Stamp,
  Star,
  UsersRound,
} from 'lucide-react';
import type { PlaceIcon } from '#app/pageRow.ts';

/** The pictures of the places in `pages.ts`, which the first screen has without React. */
export const PLACE_ICONS: Record<PlaceIcon, LucideIcon> = {
  access: ShieldCheck,
  approvals: Stamp,
  apps: AppWindow,
  assign: ClipboardPlus,
  groups: UsersRound,
  history: History,
  lens: ScanSearch,
  list: LayoutList,
  overview: ChartColumn,
  plan: ListChecks,
  runs: ListVideo,
  snapshots: Camera,
  star: Star,
};
