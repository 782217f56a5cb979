/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag makes a listbox whose focus stays in a field, with icons in its lines */
import Box from '@mui/material/Box';
import type { PaletteItem, PaletteSection } from '#features/palette/paletteItem.ts';
import { Kbd } from '#ui/text/Kbd.tsx';
import { TEXTS } from '#features/palette/texts.ts';

interface PaletteOptionsProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly active: string | undefined;
  readonly onPoint: (key: string) => void;
  readonly onPick: (item: PaletteItem, isNewTab: boolean) => void;
}

export const optionId = (listId: string, key: string): string =>
  `${listId}-${key.replaceAll(/\s/g, '_')}`;

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** The list of a combo box: focus stays in the field, the active line is named by it. */
export function PaletteOptions({ id, sections, active, onPoint, onPick }: PaletteOptionsProps) {
  return (
    <Box
      id={id}
      role="listbox"
      aria-label={TEXTS.results}
      sx={{
        overflowY: 'auto',
        maxHeight: { xs: 'calc(100dvh - 140px)', sm: 'min(56vh, 520px)' },
        px: 1,
        pb: 1,
        '& [role="option"]': {
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          minHeight: 38,
          px: 1.25,
          borderRadius: 1,
          cursor: 'pointer',
          scrollMarginBlock: 34,
        },
        // An outline besides the ground: forced colours take grounds away.
        '& [aria-selected="true"]': {
          bgcolor: 'action.selected',
          outline: '1px solid',
          outlineColor: 'primary.main',
          outlineOffset: -1,
        },
        '& svg': { flex: 'none', color: 'text.secondary' },
      }}
    >
      {sections.map(({ title, items, note }, at) => (
        <Box key={title} role="group" aria-labelledby={`${id}-${at}`}>
          <Box
            id={`${id}-${at}`}
            role="presentation"
            sx={{
              position: 'sticky',
              top: 0,
              zIndex: 1,
              px: 1.25,
              pt: 1,
              pb: 0.5,
              bgcolor: 'background.paper',
              fontSize: '0.75rem',
              fontWeight: 600,
              color: 'text.secondary',
            }}
          >
            {title}
          </Box>
          {items.map((item) => (
            <PaletteOption
              key={item.key}
              id={optionId(id, item.key)}
              item={item}
              isActive={item.key === active}
              onPoint={onPoint}
              onPick={onPick}
            />
          ))}
          {note !== undefined && (
            <Box
              role="presentation"
              sx={{ px: 1.25, py: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}
            >
              {note}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

interface PaletteOptionProps extends Pick<PaletteOptionsProps, 'onPick' | 'onPoint'> {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isActive: boolean;
}

function PaletteOption({ id, item, isActive, onPoint, onPick }: PaletteOptionProps) {
  return (
    // Keys are handled by the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      onPointerMove={() => !isActive && onPoint(item.key)}
      onClick={(event) => onPick(item, event.ctrlKey || event.metaKey)}
    >
      <item.icon size={16} strokeWidth={1.75} aria-hidden />
      <Box component="span" sx={{ ...ellipsis, flexShrink: 1 }} title={item.label}>
        <bdi>{item.label}</bdi>
      </Box>
      {item.detail !== undefined && item.detail !== '' && (
        <Box
          component="span"
          title={item.detail}
          sx={{
            ...ellipsis,
            flexShrink: 3,
            fontSize: '0.8125rem',
            color: 'text.secondary',
          }}
        >
          {item.detail}
        </Box>
      )}
      {item.keys !== undefined && (
        <Box
          component="span"
          aria-hidden
          sx={{ ml: 'auto', display: { xs: 'none', sm: 'block' }, flex: 'none' }}
        >
          <Kbd keys={item.keys} />
        </Box>
      )}
    </div>
  );
}
