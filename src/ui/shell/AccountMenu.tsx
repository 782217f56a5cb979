import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import {
  Check,
  KeyRound,
  LogOut,
  Monitor,
  Moon,
  Rows3,
  Rows4,
  Sun,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';

import type { LinkLike } from '#ui/shell/navItem.ts';
import type { Density } from '#ui/shell/uiPreferences.ts';
import { TEXTS } from '#ui/texts.ts';

export type ColourMode = 'light' | 'dark' | 'system';

const MODES = [
  { mode: 'light', word: TEXTS.light, icon: Sun },
  { mode: 'dark', word: TEXTS.dark, icon: Moon },
  { mode: 'system', word: TEXTS.system, icon: Monitor },
] as const;

const DENSITIES = [
  { density: 'comfortable', word: TEXTS.comfortable, icon: Rows3 },
  { density: 'compact', word: TEXTS.compact, icon: Rows4 },
] as const;

export interface AccountMenuProps {
  readonly account: { readonly name: string; readonly username: string };
  /** Others who are signed in in this tab as well. */
  readonly others: readonly { readonly name: string; readonly username: string }[];
  readonly onContinueAs: (index: number) => void;
  readonly onSwitchAccount: () => void;
  /** The page that says what this person may do. */
  readonly accessHref: string;
  readonly mode: ColourMode;
  readonly onModeChange: (mode: ColourMode) => void;
  readonly density: Density;
  readonly onDensityChange: (density: Density) => void;
  readonly onSignOut: () => void;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Who is signed in, how the app looks, and the way out. */
export function AccountMenu(props: AccountMenuProps & { readonly LinkComponent: LinkLike }) {
  const { account, others, mode, onModeChange, density, onDensityChange, LinkComponent } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => setAnchor(null);
  return (
    <>
      <ButtonBase
        aria-label={`Account: ${nameInText(account.name)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ gap: 1, p: 0.5, borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}
      >
        <Box
          component="span"
          sx={{
            display: { xs: 'none', md: 'block' },
            pl: 0.5,
            fontSize: '0.8125rem',
            fontWeight: 500,
          }}
        >
          <Name of={account.name} />
        </Box>
        <Avatar
          sx={{
            width: 28,
            height: 28,
            fontSize: '0.75rem',
            fontWeight: 600,
            bgcolor: 'primary.soft',
            color: 'primary.main',
          }}
        >
          {initials(account.name)}
        </Avatar>
      </ButtonBase>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          list: { id, 'aria-label': TEXTS.account, dense: true },
          paper: { sx: { minWidth: 240, mt: 0.5 } },
        }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>
            <Name of={account.name} />
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {account.username}
          </Typography>
        </Box>
        <Divider component="li" aria-hidden />
        {MODES.map(({ mode: each, word, icon }) => (
          <Choice
            key={each}
            word={word}
            icon={icon}
            isChosen={each === mode}
            onChoose={() => onModeChange(each)}
          />
        ))}
        <Divider component="li" aria-hidden />
        {DENSITIES.map(({ density: each, word, icon }) => (
          <Choice
            key={each}
            word={word}
            icon={icon}
            isChosen={each === density}
            onChoose={() => onDensityChange(each)}
          />
        ))}
        <Divider component="li" aria-hidden />
        <MenuItem component={LinkComponent} href={props.accessHref} onClick={close}>
          <KeyRound size={16} aria-hidden />
          {TEXTS.yourAccess}
        </MenuItem>
        {others.map(({ name, username }, index) => (
          <MenuItem
            key={username}
            onClick={() => {
              close();
              props.onContinueAs(index);
            }}
          >
            <UserRound size={16} aria-hidden />
            <span>
              {TEXTS.continueAs} <Name of={name} />
              {/* Two accounts of one person have the same name; which tenant it is stands here. */}
              <Typography
                component="span"
                variant="body2"
                sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {username}
              </Typography>
            </span>
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            close();
            props.onSwitchAccount();
          }}
        >
          <UsersRound size={16} aria-hidden />
          {TEXTS.switchAccount}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            props.onSignOut();
          }}
        >
          <LogOut size={16} aria-hidden />
          {others.length === 0 ? TEXTS.signOut : TEXTS.signOutAll}
        </MenuItem>
      </Menu>
    </>
  );
}

interface ChoiceProps {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/**
 * One of several that exclude each other. MUI's menu walks over its items by what they pass on:
 * `autoFocus` and `tabIndex`.
 */
function Choice({ word, icon: Icon, isChosen, onChoose, ...item }: ChoiceProps) {
  return (
    <MenuItem {...item} role="menuitemradio" aria-checked={isChosen} onClick={onChoose}>
      <Icon size={16} aria-hidden />
      {word}
      {isChosen && <Box component={Check} size={16} aria-hidden sx={{ ml: 'auto' }} />}
    </MenuItem>
  );
}
