import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { notPutBackWords } from '#domain/snapshot/notPutBackWords.ts';
import type { PutBack } from '#domain/snapshot/putBack.ts';
import { itemName, type RowNames, whomOf } from '#domain/snapshot/rowWords.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import type { PutBackState } from '#features/snapshots/compare/usePutBack.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { LongList } from '#ui/rows/LongList.tsx';

interface PutBackResultProps {
  readonly state: PutBackState;
  readonly names: RowNames;
}

/**
 * What of the chosen differences is in the plan, and line by line what is not. Whoever has selected
 * at the end of a long table is led to it.
 */
export function PutBackResult({ state, names }: PutBackResultProps) {
  const { found, draft, close } = state;
  if (found === undefined) return null;
  return (
    <FocusOnArrival key={draft.isAsking ? draft.asks : 'found'}>
      {draft.isAsking ? (
        <PlanReplaceNotice onReplace={draft.replace} onKeep={close} />
      ) : (
        <Found state={state} found={found} names={names} />
      )}
    </FocusOnArrival>
  );
}

interface FoundProps extends PutBackResultProps {
  readonly found: PutBack;
}

function Found({ state: { isForeign, review, close }, found, names }: FoundProps) {
  const { plan, notPutBack, unknownFields, runNotTold } = found;
  const isNothing = plan.items.length === 0;
  return (
    <Notice
      level={notPutBack.length > 0 ? 'warning' : 'info'}
      title={
        isNothing
          ? TEXTS.nothingToPutBack(isForeign)
          : TEXTS.planReady(
              countedThings(plan.items.map((item) => item.configurationId)),
              isForeign,
            )
      }
      actions={
        <>
          {!isNothing && (
            <Button variant="contained" onClick={review}>
              {TEXTS.reviewPlan}
            </Button>
          )}
          <Button onClick={close}>{TEXTS.cancel}</Button>
        </>
      }
    >
      {unknownFields.length > 0 && <p>{TEXTS.unknownFields(unknownFields.join(', '))}</p>}
      {runNotTold > 0 && <p>{TEXTS.runNotTold(runNotTold)}</p>}
      {notPutBack.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <p>{TEXTS.left(notPutBack.length)}</p>
          <LongList
            label={TEXTS.leftLabel}
            count={notPutBack.length}
            renderItem={(index) => {
              const one = notPutBack[index]!;
              const { difference } = one;
              return TEXTS.lineOf(
                nameInText(itemName(difference, names)),
                whomOf(difference, names),
                notPutBackWords(one),
              );
            }}
          />
        </Box>
      )}
    </Notice>
  );
}
