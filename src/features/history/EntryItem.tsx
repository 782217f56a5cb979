import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { Undo2 } from 'lucide-react';
import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { Undone } from '#domain/journal/undone.ts';
import { ENTRY_ROW } from '#features/history/entryRow.ts';
import { OutcomeMark } from '#features/history/OutcomeMark.tsx';
import { SentAt } from '#features/history/SentAt.tsx';
import { dateText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ROW_LINK } from '#ui/table/dataColumn.ts';
import { TEXTS } from '#features/history/texts.ts';

interface EntryItemProps {
  readonly entry: JournalEntry;
  readonly sentences: readonly string[];
  readonly undone: Undone | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
}

/**
 * One write: when, to which configuration, each change as a sentence, how it ended, and the way to
 * take it back.
 */
export function EntryItem({ entry, sentences, undone, isSelected, onSelect }: EntryItemProps) {
  const { id, configuration, sentAt, overrides, undoes, rolledBackFor } = entry;
  const at = new Date(sentAt);
  const name = `${nameInText(configuration.displayName)}, ${dateText(at, 'time')}`;
  return (
    <Box component="li" sx={ENTRY_ROW}>
      <Checkbox
        size="small"
        checked={isSelected}
        onChange={(_, checked) => onSelect(checked)}
        slotProps={{ input: { 'aria-label': `Select ${name}` } }}
        sx={{ p: 0.25, gridRow: { xs: 'span 3', sm: 'auto' } }}
      />
      <SentAt iso={sentAt} />
      <Box sx={{ minWidth: 0, display: 'grid', gap: 0.25, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
          <AppLink
            to="/history/$id"
            params={{ id }}
            className={ROW_LINK}
            sx={{
              fontWeight: 600,
              color: 'text.primary',
              textDecorationColor: 'transparent',
              '&:hover': { textDecorationColor: 'inherit' },
            }}
          >
            <Name of={configuration.displayName} />
          </AppLink>
          {undone !== undefined && (
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              <AppLink to="/history/$id" params={{ id: undone.by }}>
                {undone.isWhole ? TEXTS.undone : TEXTS.partlyUndone}
              </AppLink>
            </Box>
          )}
          {undoes !== undefined && (
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              <AppLink to="/history/$id" params={{ id: undoes }}>
                {TEXTS.undoOfEntry}
              </AppLink>
            </Box>
          )}
        </Box>
        {sentences.map((sentence, index) => (
          <Box key={index}>{sentence}</Box>
        ))}
        {rolledBackFor !== undefined && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {TEXTS.rolledBackFor(rolledBackFor)}
          </Box>
        )}
        {overrides.map(({ guardrailId, reason }) => (
          <Box key={guardrailId} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {TEXTS.overridden(guardrailId, reason)}
          </Box>
        ))}
      </Box>
      <Box
        sx={{
          pt: '2px',
          gridColumn: { xs: 2, sm: 'auto' },
          minWidth: { sm: 136 },
          display: 'flex',
          gap: 1.5,
        }}
      >
        <OutcomeMark entry={entry} />
        <Box
          component="span"
          sx={{ display: { xs: 'inline', sm: 'none' }, color: 'text.secondary' }}
        >
          {dateText(at, 'time')}
        </Box>
      </Box>
      <Box
        sx={{ gridColumn: { xs: 2, sm: 'auto' }, minWidth: { sm: 84 }, textAlign: { sm: 'end' } }}
      >
        {undoableChanges(entry).length > 0 && undone?.isWhole !== true && (
          <LinkButton
            size="small"
            to="/history/$id/undo"
            params={{ id }}
            startIcon={<Undo2 size={14} aria-hidden />}
            aria-label={TEXTS.undoNamed(name)}
          >
            {TEXTS.undo}
          </LinkButton>
        )}
      </Box>
    </Box>
  );
}
