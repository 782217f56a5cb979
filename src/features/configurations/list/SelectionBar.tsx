import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { Download, ListChecks } from 'lucide-react';
import { numberText } from '#lib/locale.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface SelectionBarProps {
  readonly selected: number;
  /** Rows that match the search. */
  readonly shown: number;
  /** Selected, but not among the rows that match the search. */
  readonly hidden: number;
  /** Rows that are shown and can still be selected. */
  readonly unselected: number;
  readonly onSelectShown: () => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
  readonly exportDisabledReason: string | undefined;
  readonly isExporting: boolean;
}

/**
 * What is selected in the list, and what to do with it. It stays in reach while the list scrolls.
 */
export function SelectionBar({
  selected,
  shown,
  hidden,
  unselected,
  onSelectShown,
  onClear,
  onExport,
  exportDisabledReason,
  isExporting,
}: SelectionBarProps) {
  return (
    <>
      {/* What has the focus is not under the bar either. */}
      <GlobalStyles styles={{ html: { scrollPaddingBottom: 'calc(57px + 190px)' } }} />
      <Box
        component="section"
        aria-label="Selection"
        sx={{
          position: 'sticky',
          bottom: { xs: 72, sm: 16 },
          zIndex: 3,
          mt: 2,
          mx: 'auto',
          width: 'fit-content',
          maxWidth: '100%',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          pl: { xs: 1.5, sm: 2 },
          pr: { xs: 1.5, sm: 1 },
          py: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          boxShadow: 6,
          '& > a, & > button': { flexGrow: { xs: 1, sm: 0 } },
        }}
      >
        <Box component="output" className="tabular" sx={{ fontWeight: 600, mr: 1 }}>
          {numberText(selected)} selected
          {hidden > 0 && (
            <Box
              component="span"
              sx={{ fontWeight: 400, color: 'text.secondary' }}
            >{` · ${numberText(hidden)} not shown here`}</Box>
          )}
        </Box>
        {unselected > 0 && (
          <Button size="small" onClick={onSelectShown}>
            Select all {numberText(shown)} shown
          </Button>
        )}
        <Button size="small" onClick={onClear}>
          Clear
        </Button>
        <ReasonButton
          size="small"
          icon={<Download size={15} aria-hidden />}
          busy={isExporting}
          disabledReason={exportDisabledReason}
          onClick={onExport}
        >
          Export selected
        </ReasonButton>
        <LinkButton
          size="small"
          variant="contained"
          to="/plan"
          startIcon={<ListChecks size={16} aria-hidden />}
        >
          Plan changes
        </LinkButton>
      </Box>
    </>
  );
}
