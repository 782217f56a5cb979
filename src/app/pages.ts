import type { PageRow, PlaceRow } from '#app/pageRow.ts';

/**
 * The pages of the app, one row each: where it is, its code, what it reads early, where it stands
 * in the navigation, its shortcut. The first screen has this table, so a row names code only by a
 * dynamic import. What a row cannot hold for that reason, search parameters and what is awaited
 * before the page is painted, is in its file of `routes/`.
 */

/** In the order of the rail. */
export const PAGES = {
  configurations: {
    path: '/configurations',
    load: () => import('#features/configurations/list/ConfigurationsPage.tsx'),
    early: ['keptList', 'configurations', 'filters'],
    section: 'configurations',
    places: [
      {
        label: 'Configurations',
        icon: 'list',
        words: 'home list profiles policies',
        isInRail: true,
        goKey: 'c',
      },
      {
        label: 'Starred configurations',
        icon: 'star',
        words: 'favourites bookmarks',
        isInRail: false,
        goKey: 's',
        search: '?starred=yes',
      },
    ],
  },
  overview: {
    path: '/overview',
    load: () => import('#features/overview/OverviewPage.tsx'),
    early: ['configurations', 'filters'],
    section: 'overview',
    places: [
      {
        label: 'Overview',
        icon: 'overview',
        words: 'state dashboard findings health report charts problems unused',
        isInRail: true,
        goKey: 'o',
      },
    ],
  },
  apps: {
    path: '/apps',
    load: () => import('#features/configurations/apps/AppsPage.tsx'),
    early: ['keptList', 'filters'],
    section: 'apps',
    places: [
      {
        label: 'Apps',
        icon: 'apps',
        words: 'software programs win32 store install uninstall',
        isInRail: true,
        goKey: 'i',
      },
    ],
  },
  configuration: {
    path: '/configurations/$id',
    load: () => import('#features/configurations/detail/ConfigurationPage.tsx'),
    early: ['filters'],
    section: 'configurations',
    places: [],
  },
  configurationAssign: {
    path: '/configurations/$id/assign',
    load: () => import('#features/assignments/AssignConfigurationPage.tsx'),
    early: ['filters', 'groups'],
    section: 'assign',
    places: [],
  },
  configurationWho: {
    path: '/configurations/$id/assign/who',
    load: () => import('#features/assignments/WhoPage.tsx'),
    early: ['filters'],
    section: 'assign',
    places: [],
  },
  configurationEdit: {
    path: '/configurations/$id/edit',
    load: () => import('#features/changes/EditPage.tsx'),
    early: ['filters'],
    section: 'configurations',
    places: [],
  },
  configurationRemove: {
    path: '/configurations/$id/remove',
    load: () => import('#features/changes/RemovePage.tsx'),
    early: ['filters'],
    section: 'configurations',
    places: [],
  },
  assign: {
    path: '/assign',
    load: () => import('#features/assignments/AssignPage.tsx'),
    early: ['configurations', 'filters', 'groups'],
    section: 'assign',
    places: [
      {
        label: 'Assign',
        icon: 'assign',
        words: 'create add new assignment',
        isInRail: true,
        goKey: 'a',
      },
    ],
  },
  plan: {
    path: '/plan',
    load: () => import('#features/plan/PlanPage.tsx'),
    early: ['configurations', 'filters'],
    section: 'plan',
    places: [
      {
        label: 'Plan',
        icon: 'plan',
        words: 'many bulk copy move strip csv',
        isInRail: true,
        goKey: 'p',
      },
    ],
  },
  planReview: {
    path: '/plan/review',
    load: () => import('#features/plan/ReviewPage.tsx'),
    early: ['filters'],
    section: 'plan',
    places: [],
  },
  planRuns: {
    path: '/plan/runs',
    load: () => import('#features/runs/RunsPage.tsx'),
    early: ['filters'],
    section: 'plan',
    places: [
      {
        label: 'Applied plans',
        icon: 'runs',
        words: 'runs bulk progress',
        isInRail: false,
        goKey: 'r',
      },
    ],
  },
  planRun: {
    path: '/plan/runs/$id',
    load: () => import('#features/runs/RunPage.tsx'),
    early: ['filters'],
    section: 'plan',
    places: [],
  },
  stagedPlan: {
    path: '/plan/stages/$id',
    load: () => import('#features/plan/stages/StagedPlanPage.tsx'),
    early: ['filters'],
    section: 'plan',
    places: [],
  },
  groups: {
    path: '/groups',
    load: () => import('#features/groups/GroupsPage.tsx'),
    early: ['configurations'],
    section: 'groups',
    places: [
      {
        label: 'Groups',
        icon: 'groups',
        words: 'teams members who receives gets',
        isInRail: true,
        goKey: 'g',
      },
    ],
  },
  lens: {
    path: '/lens',
    load: () => import('#features/lens/LensPage.tsx'),
    early: ['configurations'],
    section: 'lens',
    places: [
      {
        label: 'Who gets what',
        icon: 'lens',
        words: 'lens user device group why receives troubleshoot what if',
        isInRail: true,
        goKey: 'l',
      },
    ],
  },
  compare: {
    path: '/lens/compare',
    load: () => import('#features/lens/compare/ComparePage.tsx'),
    early: ['configurations', 'filters'],
    section: 'lens',
    places: [
      {
        label: 'Compare two groups, users or devices',
        icon: 'lens',
        words: 'difference versus same side by side give',
        isInRail: false,
      },
    ],
  },
  history: {
    path: '/history',
    load: () => import('#features/history/HistoryPage.tsx'),
    early: [],
    section: 'history',
    places: [
      {
        label: 'History',
        icon: 'history',
        words: 'journal receipts audit undo',
        isInRail: true,
        goKey: 'h',
      },
    ],
  },
  historyEntry: {
    path: '/history/$id',
    load: () => import('#features/history/entry/EntryPage.tsx'),
    early: [],
    section: 'history',
    places: [],
  },
  historyUndo: {
    path: '/history/$id/undo',
    load: () => import('#features/changes/undo/UndoPage.tsx'),
    early: [],
    section: 'history',
    places: [],
  },
  approvals: {
    path: '/approvals',
    load: () => import('#features/approvals/ApprovalsPage.tsx'),
    early: ['filters'],
    section: 'approvals',
    places: [
      {
        label: 'Approvals',
        icon: 'approvals',
        words: 'multi-admin approval requests pending approve reject complete',
        isInRail: true,
        goKey: 'v',
      },
    ],
  },
  snapshots: {
    path: '/snapshots',
    load: () => import('#features/snapshots/SnapshotsPage.tsx'),
    early: [],
    section: 'snapshots',
    places: [
      {
        label: 'Snapshots',
        icon: 'snapshots',
        words: 'backup restore put back compare save export',
        isInRail: true,
        goKey: 'n',
      },
    ],
  },
  snapshot: {
    path: '/snapshots/$id',
    load: () => import('#features/snapshots/SnapshotPage.tsx'),
    early: [],
    section: 'snapshots',
    places: [],
  },
  snapshotCompare: {
    path: '/snapshots/$id/compare',
    load: () => import('#features/snapshots/compare/ComparePage.tsx'),
    early: ['configurations', 'filters'],
    section: 'snapshots',
    places: [],
  },
  access: {
    path: '/access',
    load: () => import('#features/access/AccessPage.tsx'),
    early: ['filters'],
    section: undefined,
    places: [
      {
        label: 'Your access',
        icon: 'access',
        words: 'permissions scopes consent role tenant who am i',
        isInRail: false,
      },
    ],
  },
  filter: {
    path: '/filters/$id',
    load: () => import('#features/filters/FilterPage.tsx'),
    early: ['filters'],
    section: 'configurations',
    places: [],
  },
  group: {
    path: '/groups/$id',
    load: () => import('#features/groups/GroupPage.tsx'),
    early: ['filters'],
    section: 'groups',
    places: [],
  },
  user: {
    path: '/users/$id',
    load: () => import('#features/lens/UserPage.tsx'),
    early: ['configurations', 'filters'],
    section: 'lens',
    places: [],
  },
  device: {
    path: '/devices/$id',
    load: () => import('#features/lens/DevicePage.tsx'),
    early: ['configurations', 'filters'],
    section: 'lens',
    places: [],
  },
} as const satisfies Record<string, PageRow>;

const ROWS: readonly PageRow[] = Object.values(PAGES);

/** The page at a path; `/` leads to the list of configurations. Undefined where there is none. */
export function pageAt(path: string): PageRow | undefined {
  const wanted = path === '/' ? PAGES.configurations.path : path;
  return ROWS.find((page) =>
    new RegExp(`^${page.path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(wanted),
  );
}

/** A place with its address. */
export interface Place extends PlaceRow {
  readonly href: string;
  readonly section: PageRow['section'];
}

/** All of them, in the order of the rail. */
export const PLACES: readonly Place[] = ROWS.flatMap(({ path, section, places }) =>
  places.map((place) => ({ ...place, section, href: `${path}${place.search ?? ''}` })),
);

/**
 * Where somebody else goes on who comes to this path: the page itself, without what was typed or
 * picked there. They may be of another tenant, where its ids mean nothing.
 */
export function pageForAnybody(path: string): string {
  const page = `/${path.split(/[/?#]/, 2)[1] ?? ''}`;
  return PLACES.some(({ href }) => href === page) ? page : '/';
}
