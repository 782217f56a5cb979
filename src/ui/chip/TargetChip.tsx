import Box from '@mui/material/Box';
import { chipWords } from '#ui/chip/chipWords.ts';
import { type ChipFilter, FilterWords, type LinkName } from '#ui/chip/FilterWords.tsx';
import { Tag } from '#ui/chip/Tag.tsx';
import { TARGET_LOOKS, type TargetKind } from '#ui/chip/targetLooks.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

interface TargetChipProps {
  readonly kind: TargetKind;
  /** What the admin calls it: the group's name, "All devices", the collection's id. */
  readonly label: string;
  readonly filter?: ChipFilter | undefined;
  /** A quiet word after the label: "120 members", "deleted or not visible". */
  readonly detail?: string | undefined;
  /** Where the target, and its filter, have a page. */
  readonly link?: LinkName | undefined;
  readonly filterLink?: LinkName | undefined;
}

/** Between a name and the border of its filter, and what the filter takes of it. */
const BEFORE_FILTER = '13px';

/**
 * A target as it looks everywhere: icon, name, and the filter that narrows it, attached. An
 * exclusion carries the word "Excluded" and a dashed border, so that it is told apart without
 * colour.
 */
export function TargetChip({
  kind,
  label,
  filter,
  detail,
  link = (name) => name,
  filterLink,
}: TargetChipProps) {
  const { Icon, spoken, badge, isDashed } = TARGET_LOOKS[kind];
  return (
    <Tag icon={Icon} dashed={isDashed}>
      {/* Two lines do not stand on the border; one is as high as any other chip. */}
      <Box
        component="span"
        sx={{
          display: 'flex',
          flexWrap: 'var(--chip-wrap, wrap)',
          alignItems: 'flex-start',
          alignSelf: 'stretch',
          position: 'relative',
          minWidth: 0,
          overflow: 'hidden',
          py: '1px',
          lineHeight: '18px',
        }}
      >
        <VisuallyHidden>{spoken}</VisuallyHidden>
        {badge !== '' && (
          <Box component="span" sx={{ color: 'text.secondary', flex: 'none', mr: 0.75 }}>
            {badge}
          </Box>
        )}
        <Box
          component="span"
          title={label}
          sx={{ ...chipWords, mr: filter && !detail ? BEFORE_FILTER : 0 }}
        >
          {link(<bdi translate="no">{label}</bdi>)}
        </Box>
        {detail && (
          <Box
            component="span"
            sx={{
              ...chipWords,
              color: 'text.secondary',
              fontWeight: 400,
              ml: 0.75,
              mr: filter ? BEFORE_FILTER : 0,
            }}
          >
            {' '}
            {detail}
          </Box>
        )}
        {filter && (
          <Box
            component="span"
            sx={{
              display: 'inline-flex',
              alignItems: 'flex-start',
              gap: 0.5,
              minWidth: 64,
              maxWidth: '100%',
              alignSelf: 'stretch',
              // On a line of its own the border and the room after it are cut off: it begins where
              // the name does.
              ml: '-8px',
              pl: '7px',
              borderLeft: 1,
              borderColor: 'divider',
              '& > svg': { flex: 'none', mt: '3px' },
            }}
          >
            <FilterWords filter={filter} link={filterLink} />
          </Box>
        )}
      </Box>
    </Tag>
  );
}
