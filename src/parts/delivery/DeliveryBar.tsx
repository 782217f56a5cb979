import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import {
  DELIVERY_STATES,
  type DeliveryCounts,
  type DeliveryState,
} from '#domain/delivery/delivery.ts';
import { type DeliveryKind, stateWords } from '#domain/delivery/deliveryWords.ts';
import { numberText } from '#lib/locale.ts';
import { ShareBar } from '#parts/delivery/ShareBar.tsx';
import { STATE_COLORS } from '#parts/delivery/stateLooks.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface DeliveryBarProps {
  /** What is counted: devices, users. */
  readonly label: string;
  readonly kind: DeliveryKind;
  readonly counts: DeliveryCounts;
  /** The state whose list is open. */
  readonly chosen?: DeliveryState | undefined;
  /** Opens the list of a state; the numbers are no buttons without it. */
  readonly onChoose?: (state: DeliveryState) => void;
}

/** How many are in each state: a bar, and its numbers in words below it. */
export function DeliveryBar({ label, kind, counts, chosen, onChoose }: DeliveryBarProps) {
  const states = DELIVERY_STATES.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ShareBar counts={counts} height={10} />
      <Box
        component="ul"
        aria-label={label}
        sx={{ ...BARE_LIST, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
      >
        {states.map((state) => (
          <li key={state}>
            <Number
              state={state}
              words={stateWords(kind, state)}
              count={counts[state] ?? 0}
              isChosen={state === chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}

interface NumberProps {
  readonly state: DeliveryState;
  readonly words: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: DeliveryBarProps['onChoose'];
}

function Number({ state, words, count, isChosen, onChoose }: NumberProps) {
  const content = (
    <>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: STATE_COLORS[state] }}
      />
      {words}
      <Box component="strong" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {numberText(count)}
      </Box>
    </>
  );
  const looks = { gap: 0.75, px: 1, minHeight: 28, fontSize: '0.8125rem', borderRadius: 1 };
  if (onChoose === undefined)
    return (
      <Box component="span" sx={{ ...looks, display: 'inline-flex', alignItems: 'center' }}>
        {content}
      </Box>
    );
  return (
    <ButtonBase
      aria-expanded={isChosen}
      onClick={() => onChoose(state)}
      sx={{
        ...looks,
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      {content}
    </ButtonBase>
  );
}
