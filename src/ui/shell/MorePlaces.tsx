import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';

import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';
import { TEXTS } from '#ui/texts.ts';

interface MorePlacesProps {
  readonly navigation: readonly NavItem[];
  readonly LinkComponent: LinkLike;
  readonly id: string;
  /** What it stands above; closed where there is nothing. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** The places that do not fit side by side on a phone. */
export function MorePlaces({ navigation, LinkComponent, id, anchor, onClose }: MorePlacesProps) {
  return (
    <Menu
      id={id}
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
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
          onClick={onClose}
          sx={{ gap: 1.25, minHeight: 44 }}
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
          {label}
          {count ? ` · ${count}` : null}
        </MenuItem>
      ))}
    </Menu>
  );
}
