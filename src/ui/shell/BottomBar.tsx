import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Ellipsis } from 'lucide-react';
import { useId, useState } from 'react';

import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';
import { BarButton, NavLink } from '#ui/shell/NavLink.tsx';
import { TEXTS } from '#ui/texts.ts';

/** Places that stand side by side on a phone, beside the way to all others. */
const MOST_PLACES = 5;

interface BottomBarProps {
  readonly navigation: readonly NavItem[];
  readonly LinkComponent: LinkLike;
}

/** The navigation of a phone: the first places, and **More** for the rest. */
export function BottomBar({ navigation, LinkComponent }: BottomBarProps) {
  // The last one that would not fit takes no menu.
  const isLong = navigation.length > MOST_PLACES + 1;
  const shown = isLong ? navigation.slice(0, MOST_PLACES) : navigation;
  return (
    <Box
      component="nav"
      aria-label={TEXTS.main}
      sx={{
        display: { xs: 'flex', sm: 'none' },
        position: 'fixed',
        zIndex: 'appBar',
        insetInline: 0,
        bottom: 0,
        pb: 'env(safe-area-inset-bottom)',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {shown.map((item) => (
        <NavLink key={item.key} item={item} LinkComponent={LinkComponent} shape="bar" />
      ))}
      {isLong && <More navigation={navigation.slice(MOST_PLACES)} LinkComponent={LinkComponent} />}
    </Box>
  );
}

function More({ navigation, LinkComponent }: BottomBarProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => setAnchor(null);
  const current = navigation.some((item) => item.current);
  return (
    <>
      <BarButton
        icon={Ellipsis}
        label={TEXTS.more}
        isCurrent={current}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ list: { 'aria-label': TEXTS.more } }}
      >
        {navigation.map(({ key, href, icon: Icon, label, current: isCurrent, count }) => (
          <MenuItem
            key={key}
            component={LinkComponent}
            href={href}
            selected={isCurrent}
            aria-current={isCurrent ? 'page' : undefined}
            onClick={close}
            sx={{ gap: 1.25, minHeight: 44 }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            {label}
            {count ? ` · ${count}` : null}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
