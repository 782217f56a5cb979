import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ClipboardPaste, Download, Star } from 'lucide-react';
import { memo } from 'react';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface ListActionsProps {
  readonly isStarredOnly: boolean;
  readonly onStarredOnly: (isStarredOnly: boolean) => void;
  /** What the list leaves out as a rule; undefined where it shows all. */
  readonly leftOut: string | undefined;
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
  /** What devices report stands beside each. */
  readonly isDelivery: boolean;
  readonly onDelivery: (isDelivery: boolean) => void;
  readonly isExporting: boolean;
  readonly exportDisabledReason: string | undefined;
  readonly onExport: () => void;
  readonly isPasting: boolean;
  readonly onPasting: (isPasting: boolean) => void;
}

/**
 * What can be done with the list as it is shown. Remembered: none of it changes while somebody
 * types, if the functions keep their identity.
 */
export const ListActions = memo(function ListActions({
  isStarredOnly,
  onStarredOnly,
  leftOut,
  isAll,
  onAll,
  isDelivery,
  onDelivery,
  isExporting,
  exportDisabledReason,
  onExport,
  isPasting,
  onPasting,
}: ListActionsProps) {
  return (
    // Words alone fit side by side on a phone.
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: { xs: 0.75, sm: 1 },
        '& .MuiButton-root': { px: { xs: 1.25, sm: 1.5 } },
        '& .MuiButton-startIcon:has(> svg)': { display: { xs: 'none', sm: 'inherit' } },
      }}
    >
      <Button
        size="small"
        aria-pressed={isStarredOnly}
        color={isStarredOnly ? 'secondary' : 'primary'}
        variant={isStarredOnly ? 'contained' : 'outlined'}
        startIcon={<Star size={15} fill={isStarredOnly ? 'currentColor' : 'none'} aria-hidden />}
        onClick={() => onStarredOnly(!isStarredOnly)}
      >
        {TEXTS.starred}
      </Button>
      {leftOut !== undefined && (
        <Button
          size="small"
          aria-pressed={isAll}
          color={isAll ? 'secondary' : 'primary'}
          variant={isAll ? 'contained' : 'outlined'}
          onClick={() => onAll(!isAll)}
        >
          {TEXTS.showLeftOut(leftOut)}
        </Button>
      )}
      <Button
        size="small"
        aria-pressed={isDelivery}
        color={isDelivery ? 'secondary' : 'primary'}
        variant={isDelivery ? 'contained' : 'outlined'}
        onClick={() => onDelivery(!isDelivery)}
      >
        {TEXTS.showDelivery}
      </Button>
      <ReasonButton
        size="small"
        icon={<Download size={15} aria-hidden />}
        busy={isExporting}
        disabledReason={exportDisabledReason}
        onClick={onExport}
      >
        {TEXTS.exportAssignments}
      </ReasonButton>
      <Button
        size="small"
        aria-expanded={isPasting}
        startIcon={<ClipboardPaste size={15} aria-hidden />}
        onClick={() => onPasting(!isPasting)}
      >
        {TEXTS.selectByNames}
      </Button>
    </Box>
  );
});
