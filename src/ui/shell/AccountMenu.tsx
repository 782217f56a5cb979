import { LoadedLayer } from '#ui/feedback/LoadedLayer.tsx';
import { useLoadedMenu } from '#ui/form/useLoadedMenu.ts';
import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

import type { LinkLike } from '#ui/shell/navItem.ts';
import type { Density } from '#ui/shell/uiPreferences.ts';

export type ColourMode = 'light' | 'dark' | 'system';

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

const loadChoices = () => import('#ui/shell/AccountChoices.tsx');

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Who is signed in, how the app looks, and the way out. */
export function AccountMenu(props: AccountMenuProps & { readonly LinkComponent: LinkLike }) {
  const { account } = props;
  const { isLoaded, opener, menu, giveUp } = useLoadedMenu(loadChoices);
  return (
    <>
      <ButtonBase
        aria-label={`Account: ${nameInText(account.name)}`}
        {...opener}
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
        <Box
          component="span"
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 28,
            height: 28,
            borderRadius: '50%',
            lineHeight: 1,
            overflow: 'hidden',
            fontSize: '0.75rem',
            fontWeight: 600,
            bgcolor: 'primary.soft',
            color: 'primary.main',
          }}
        >
          {initials(account.name)}
        </Box>
      </ButtonBase>
      {isLoaded && (
        <LoadedLayer load={loadChoices} onClose={giveUp}>
          {({ AccountChoices }) => <AccountChoices {...props} {...menu} />}
        </LoadedLayer>
      )}
    </>
  );
}
