import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';

import { AccountMenu } from '#ui/shell/AccountMenu.tsx';
import type { AccountMenuProps } from '#ui/shell/AccountMenu.tsx';
import { BottomBar } from '#ui/shell/BottomBar.tsx';
import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';
import { RegionBoundary } from '#ui/feedback/RegionBoundary.tsx';
import { Rail, TOP_BAR } from '#ui/shell/Rail.tsx';
import { TenantBadge } from '#ui/shell/TenantBadge.tsx';
import type { TenantBadgeProps } from '#ui/shell/TenantBadge.tsx';
import { TEXTS } from '#ui/texts.ts';

interface AppShellProps extends AccountMenuProps {
  readonly navigation: readonly NavItem[];
  readonly LinkComponent?: LinkLike;
  readonly isCollapsed: boolean;
  readonly onCollapsedChange: (isCollapsed: boolean) => void;
  readonly tenant: TenantBadgeProps;
  /** Between top bar and page: what concerns the whole app, such as "offline". */
  readonly banner?: ReactNode;
  /** At the end of the rail, where it is not collapsed. */
  readonly railEnd?: ReactNode;
  /** In the top bar, left of the account. */
  readonly topBarEnd?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of every page: rail (bottom bar on a phone), top bar with tenant and account, and
 * `<main id="main">`. Sets `--app-top`, the height below which sticky things must stick.
 */
export function AppShell(props: AppShellProps) {
  const { navigation, LinkComponent = 'a', onCollapsedChange, banner, railEnd, children } = props;
  // A tablet, or a desktop at 200 %: the page needs the room.
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down(1024), { noSsr: true });
  // One of rail and bar is in view; the other is not made.
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const isCollapsed = props.isCollapsed || isNarrow;
  return (
    <Box
      sx={{
        '--app-top': TOP_BAR,
        display: 'flex',
        minHeight: '100dvh',
        bgcolor: 'background.default',
      }}
    >
      <SkipLink />
      {!isPhone && (
        <Rail
          navigation={navigation}
          LinkComponent={LinkComponent}
          isCollapsed={isCollapsed}
          onCollapsedChange={isNarrow ? undefined : onCollapsedChange}
          end={railEnd}
        />
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar {...props} LinkComponent={LinkComponent} />
        <RegionBoundary>{banner}</RegionBoundary>
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{
            flex: 1,
            width: '100%',
            maxWidth: 1680,
            mx: 'auto',
            px: { xs: 2, md: 3 },
            pt: 2.5,
            pb: { xs: 11, sm: 5 },
            outline: 'none',
          }}
        >
          {children}
        </Box>
      </Box>
      {isPhone && <BottomBar navigation={navigation} LinkComponent={LinkComponent} />}
    </Box>
  );
}

/** To the page itself, for who comes by the keyboard. */
function SkipLink() {
  return (
    <Link
      href="#main"
      component="a"
      // The address keeps its own fragment, which may be a plan.
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      sx={{
        position: 'fixed',
        zIndex: 'tooltip',
        top: 8,
        left: 8,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'primary.main',
        '&:not(:focus)': {
          clipPath: 'inset(50%)',
          width: 1,
          height: 1,
          p: 0,
          overflow: 'hidden',
        },
      }}
    >
      {TEXTS.skipToContent}
    </Link>
  );
}

/** Which tenant this is, and who is signed in. */
function TopBar(props: AppShellProps & { readonly LinkComponent: LinkLike }) {
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 2,
        height: TOP_BAR,
        flex: 'none',
        px: { xs: 2, md: 3 },
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <TenantBadge {...props.tenant} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none' }}>
        <RegionBoundary>{props.topBarEnd}</RegionBoundary>
        <AccountMenu {...props} />
      </Box>
    </Box>
  );
}
