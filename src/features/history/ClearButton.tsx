import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { type ClearedByAge, clearedBefore, CLEARING_AGES } from '#domain/journal/clearing.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { clearableQuery } from '#queries/journal.ts';
import { MenuField } from '#ui/form/MenuField.tsx';
import { useStores } from '#stores/storesContext.ts';
import { TEXTS } from '#features/history/texts.ts';

/** Takes old entries out of the journal, after it was said how many and what that means. */
export function ClearButton() {
  const [openedAt, setOpenedAt] = useState<Date>();
  return (
    <>
      <Button onClick={() => setOpenedAt(new Date())}>{TEXTS.clearOldEntries}</Button>
      {openedAt !== undefined && (
        <ClearDialog now={openedAt} onClose={() => setOpenedAt(undefined)} />
      )}
    </>
  );
}

function ClearDialog({ now, onClose }: { readonly now: Date; readonly onClose: () => void }) {
  const { journal } = useStores();
  const titleId = useId();
  const [days, setDays] = useState<number>(90);
  const before = clearedBefore(days, now);
  const { data, error } = useQuery(clearableQuery(journal, before));
  const clearing = useMutation({ mutationFn: () => journal.clear(before), onSuccess: onClose });
  const failure = error ?? clearing.error;
  const count = data?.cleared ?? 0;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{TEXTS.clearOldEntries}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <MenuField
          label={TEXTS.age}
          words={TEXTS.olderThanDays(days)}
          chosen={[String(days)]}
          options={() =>
            CLEARING_AGES.map((age) => ({ value: String(age), label: TEXTS.olderThanDays(age) }))
          }
          onPick={(picked) => setDays(Number(picked))}
        />
        <Box component="output" sx={{ display: 'grid', gap: 1 }}>
          {data === undefined ? TEXTS.counting : wordsOf(data)}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.clearConsequence}</Box>
        {failure !== null && <FailurePanel failure={toFailure(failure)} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{TEXTS.keepAll}</Button>
        <Button
          variant="contained"
          color="error"
          disabled={count === 0}
          loading={clearing.isPending}
          onClick={() => clearing.mutate()}
        >
          {count === 0 ? TEXTS.clear : TEXTS.clearEntries(count)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function wordsOf({ cleared, inDoubt, unreadable }: ClearedByAge) {
  return (
    <>
      <span>{cleared === 0 ? TEXTS.nothingToClear : TEXTS.entriesCleared(cleared)}</span>
      {inDoubt > 0 && <span>{TEXTS.inDoubtStay(inDoubt)}</span>}
      {unreadable > 0 && <span>{TEXTS.unreadableStay(unreadable)}</span>}
    </>
  );
}
