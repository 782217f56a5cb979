import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { ReactNode } from 'react';

import { RegionBoundary } from '#ui/feedback/RegionBoundary.tsx';
import { BrandMark } from '#ui/shell/BrandMark.tsx';
import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';
import { NavLink } from '#ui/shell/NavLink.tsx';
import { TEXTS } from '#ui/texts.ts';

/** Height of the bar on top. */
export const TOP_BAR = '48px';

interface RailProps {
  readonly navigation: readonly NavItem[];
  readonly LinkComponent: LinkLike;
  readonly isCollapsed: boolean;
  /** Undefined where the page needs the room: it stays collapsed. */
  readonly onCollapsedChange: ((isCollapsed: boolean) => void) | undefined;
  /** At its end, where it is not collapsed. */
  readonly end: ReactNode;
}

/** The navigation from tablet width up. */
export function Rail({
  navigation,
  LinkComponent,
  isCollapsed,
  onCollapsedChange,
  end,
}: RailProps) {
  const ToggleIcon = isCollapsed ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = isCollapsed ? TEXTS.expandNavigation : TEXTS.collapseNavigation;
  return (
    <Box
      component="nav"
      aria-label={TEXTS.main}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0.25,
        position: 'sticky',
        top: 0,
        height: '100dvh',
        flex: 'none',
        width: isCollapsed ? 57 : 208,
        p: 1,
        pt: 0,
        borderRight: 1,
        borderColor: 'divider',
        transition: 'width 150ms',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: isCollapsed ? 'center' : 'flex-start',
          gap: 1.25,
          height: TOP_BAR,
          px: 1,
          mb: 0.5,
        }}
      >
        <BrandMark />
        {!isCollapsed && (
          <Box component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap', overflow: 'hidden' }}>
            {TEXTS.product}
          </Box>
        )}
      </Box>
      {navigation.map((item) => (
        <NavLink
          key={item.key}
          item={item}
          LinkComponent={LinkComponent}
          shape={isCollapsed ? 'icon' : 'rail'}
        />
      ))}
      {!isCollapsed && <RegionBoundary>{end}</RegionBoundary>}
      {onCollapsedChange && (
        <Tooltip title={toggleLabel} placement="right">
          <IconButton
            aria-label={toggleLabel}
            aria-expanded={!isCollapsed}
            onClick={() => onCollapsedChange(!isCollapsed)}
            sx={{
              mt: 'auto',
              'section + &': { mt: 0 },
              alignSelf: isCollapsed ? 'center' : 'flex-start',
            }}
          >
            <ToggleIcon size={18} strokeWidth={1.75} />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}
