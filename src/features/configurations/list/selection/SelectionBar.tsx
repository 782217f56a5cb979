import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, ClipboardPlus, Download, ListChecks, X } from 'lucide-react';
import { type MouseEvent, useId, useState } from 'react';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ItemText } from '#ui/text/ItemText.tsx';
import { mainLandmark } from '#ui/shell/mainLandmark.ts';
import { SelectionFrame } from '#ui/table/SelectionFrame.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface MoreMenuProps {
  /** Rows that match the search. */
  readonly shown: number;
  /** Rows that are shown and can still be selected. */
  readonly unselected: number;
  readonly onSelectShown: () => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
  readonly exportDisabledReason: string | undefined;
  readonly isExporting: boolean;
}

interface SelectionBarProps extends MoreMenuProps {
  readonly selected: number;
  /** Selected, but not among the rows that match the search. */
  readonly hidden: number;
  /** The way to the plan of what is selected is taken, once that has ended. */
  readonly onPlan: (kind: 'add' | 'remove') => Promise<void>;
}

/** What is selected in the list, and what to do with it. */
export function SelectionBar({ selected, hidden, onPlan, ...more }: SelectionBarProps) {
  const navigate = useNavigate();
  const plan = (kind: 'add' | 'remove') => (event: MouseEvent) => {
    const kept = onPlan(kind);
    // Another tab takes longer to open than the browser to keep it.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void kept.then(() => navigate({ to: '/plan' }));
  };
  return (
    <SelectionFrame
      label={TEXTS.selection}
      count={
        <>
          {TEXTS.selected(selected)}
          {hidden > 0 && (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {TEXTS.hidden(hidden)}
            </Box>
          )}
        </>
      }
    >
      <LinkButton
        size="small"
        variant="contained"
        to="/plan"
        onClick={plan('add')}
        startIcon={<ClipboardPlus size={16} aria-hidden />}
      >
        {TEXTS.assign(selected)}
      </LinkButton>
      <LinkButton size="small" to="/plan" color="error" onClick={plan('remove')}>
        {TEXTS.remove}
      </LinkButton>
      <MoreMenu {...more} />
    </SelectionFrame>
  );
}

function MoreMenu({
  shown,
  unselected,
  onSelectShown,
  onClear,
  onExport,
  exportDisabledReason,
  isExporting,
}: MoreMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const after = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const exportReason = isExporting ? TEXTS.fileIsMade : exportDisabledReason;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        endIcon={<ChevronDown size={15} aria-hidden />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {TEXTS.moreActions}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        container={mainLandmark}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{
          list: { id, 'aria-label': TEXTS.moreForSelection, dense: true },
          paper: { sx: { maxWidth: 320 } },
        }}
      >
        {unselected > 0 && (
          <MenuItem onClick={after(onSelectShown)}>
            <ListChecks size={16} aria-hidden />
            {TEXTS.selectShown(shown)}
          </MenuItem>
        )}
        {/* Not `disabled`: keyboard and pointer still find the reason. */}
        <MenuItem
          aria-disabled={exportReason !== undefined}
          onClick={exportReason === undefined ? after(onExport) : undefined}
          sx={{ '&[aria-disabled=true]': { opacity: 0.7, whiteSpace: 'normal' } }}
        >
          <Download size={16} aria-hidden />
          <ItemText help={exportReason}>{TEXTS.exportSelected}</ItemText>
        </MenuItem>
        <MenuItem onClick={after(onClear)}>
          <X size={16} aria-hidden />
          {TEXTS.clearSelection}
        </MenuItem>
      </Menu>
    </>
  );
}
