import Box from '@mui/material/Box';
import { Ellipsis } from 'lucide-react';

import { LoadedLayer } from '#ui/feedback/LoadedLayer.tsx';
import { useLoadedMenu } from '#ui/form/useLoadedMenu.ts';
import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';
import { BarButton, NavLink } from '#ui/shell/NavLink.tsx';
import { TEXTS } from '#ui/texts.ts';

/** Places that stand side by side on a phone, beside the way to all others. */
const MOST_PLACES = 5;

const loadPlaces = () => import('#ui/shell/MorePlaces.tsx');

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
        display: 'flex',
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

function More(props: BottomBarProps) {
  const { isLoaded, opener, menu, giveUp } = useLoadedMenu(loadPlaces);
  const current = props.navigation.some((item) => item.current);
  return (
    <>
      <BarButton
        icon={Ellipsis}
        label={TEXTS.more}
        count={props.navigation.reduce((sum, { count = 0 }) => sum + count, 0)}
        isCurrent={current}
        {...opener}
      />
      {isLoaded && (
        <LoadedLayer load={loadPlaces} onClose={giveUp}>
          {({ MorePlaces }) => <MorePlaces {...props} {...menu} />}
        </LoadedLayer>
      )}
    </>
  );
}
