import { Keyboard, LogOut, Monitor, Moon, PanelLeft, Rows3, Rows4, Sun } from 'lucide-react';
import { PLACES } from '#app/pages.ts';
import { GO_TO } from '#app/shell/goTo.ts';
import { PLACE_ICONS } from '#app/shell/placeIcons.ts';
import { PaletteDialog, type PaletteDialogProps } from '#features/palette/PaletteDialog.tsx';
import type { PaletteItem } from '#features/palette/paletteItem.ts';
import { changePreferences } from '#stores/preferences.ts';
import type { ColourMode } from '#ui/shell/AccountMenu.tsx';
import { TEXTS } from '#app/shell/texts.ts';

export interface CommandCallbacks {
  readonly onModeChange: (mode: ColourMode) => void;
  readonly onRailToggle: () => void;
  readonly onSignOut: () => void;
  readonly onShowShortcuts: () => void;
}

/** The command palette with the pages and actions of this app. */
export function Palette({
  typedBefore,
  onClose,
  ...callbacks
}: CommandCallbacks & Pick<PaletteDialogProps, 'typedBefore' | 'onClose'>) {
  return (
    <PaletteDialog
      pages={PAGE_ITEMS}
      actions={actionItems(callbacks)}
      typedBefore={typedBefore}
      onClose={onClose}
    />
  );
}

const PAGE_ITEMS: readonly PaletteItem[] = PLACES.map(({ label, icon, href, words }) => ({
  key: `page ${href}`,
  label,
  icon: PLACE_ICONS[icon],
  words,
  keys: GO_TO.find((each) => each.href === href)?.keys,
  act: { href },
}));

function action(
  key: string,
  label: string,
  icon: PaletteItem['icon'],
  words: string,
  run: () => void,
  keys?: string,
): PaletteItem {
  return { key: `action ${key}`, label, icon, words, keys, act: { run } };
}

function actionItems({
  onModeChange,
  onRailToggle,
  onSignOut,
  onShowShortcuts,
}: CommandCallbacks): readonly PaletteItem[] {
  return [
    action('light', TEXTS.lightTheme, Sun, TEXTS.colourModeAppearance, () => onModeChange('light')),
    action('dark', TEXTS.darkTheme, Moon, TEXTS.colourModeAppearance, () => onModeChange('dark')),
    action('system', TEXTS.systemTheme, Monitor, TEXTS.colourModeAppearanceLight, () =>
      onModeChange('system'),
    ),
    action('comfortable', TEXTS.comfortableRows, Rows3, TEXTS.densitySpacing, () =>
      changePreferences({ density: 'comfortable' }),
    ),
    action('compact', TEXTS.compactRows, Rows4, TEXTS.densitySpacing, () =>
      changePreferences({ density: 'compact' }),
    ),
    action('rail', TEXTS.collapseOrExpandNavigation, PanelLeft, TEXTS.railSidebar, onRailToggle),
    action('shortcuts', TEXTS.keyboardShortcuts, Keyboard, TEXTS.keysHelp, onShowShortcuts, '?'),
    action('sign-out', TEXTS.signOut, LogOut, TEXTS.logOffLeave, onSignOut),
  ];
}
