import Box from '@mui/material/Box';
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
import { MenuLine } from '#ui/shell/MenuLine.tsx';

import type { AccountMenuProps } from '#ui/shell/AccountMenu.tsx';
import type { LinkLike } from '#ui/shell/navItem.ts';
import { Name } from '#ui/text/Name.tsx';
import { TEXTS } from '#ui/texts.ts';

const MODES = [
  { mode: 'light', word: TEXTS.light, icon: Sun },
  { mode: 'dark', word: TEXTS.dark, icon: Moon },
  { mode: 'system', word: TEXTS.system, icon: Monitor },
] as const;

const DENSITIES = [
  { density: 'comfortable', word: TEXTS.comfortable, icon: Rows3 },
  { density: 'compact', word: TEXTS.compact, icon: Rows4 },
] as const;

interface AccountChoicesProps extends AccountMenuProps {
  readonly LinkComponent: LinkLike;
  readonly id: string;
  /** What it hangs below; closed where there is nothing. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** What the account's menu holds. */
export function AccountChoices(props: AccountChoicesProps) {
  const { account, others, mode, onModeChange, density, onDensityChange, LinkComponent } = props;
  const { id, anchor, onClose } = props;
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
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
      <MenuLine />
      {MODES.map(({ mode: each, word, icon }) => (
        <Choice
          key={each}
          word={word}
          icon={icon}
          isChosen={each === mode}
          onChoose={() => onModeChange(each)}
        />
      ))}
      <MenuLine />
      {DENSITIES.map(({ density: each, word, icon }) => (
        <Choice
          key={each}
          word={word}
          icon={icon}
          isChosen={each === density}
          onChoose={() => onDensityChange(each)}
        />
      ))}
      <MenuLine />
      <MenuItem component={LinkComponent} href={props.accessHref} onClick={onClose}>
        <KeyRound size={16} aria-hidden />
        {TEXTS.yourAccess}
      </MenuItem>
      {others.map(({ name, username }, index) => (
        <MenuItem
          key={username}
          onClick={() => {
            onClose();
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
          onClose();
          props.onSwitchAccount();
        }}
      >
        <UsersRound size={16} aria-hidden />
        {TEXTS.switchAccount}
      </MenuItem>
      <MenuItem
        onClick={() => {
          onClose();
          props.onSignOut();
        }}
      >
        <LogOut size={16} aria-hidden />
        {others.length === 0 ? TEXTS.signOut : TEXTS.signOutAll}
      </MenuItem>
    </Menu>
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
