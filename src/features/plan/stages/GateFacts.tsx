import Box from '@mui/material/Box';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { GateReckoning, GateState } from '#domain/plan/stages/gate.ts';
import type { Gate } from '#domain/plan/stages/timing.ts';
import { tenthsText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Name } from '#ui/text/Name.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

const HOUR = 3_600_000;
const MARKS: Readonly<Record<GateState, Status>> = {
  met: 'verified',
  waiting: 'waiting',
  failed: 'failed',
  notKnown: 'unknown',
};

interface GateFactsProps {
  readonly gate: Gate;
  readonly reckoning: GateReckoning;
  readonly nameOf: (id: ConfigurationKey) => string;
}

/** What a gate asks, and how far it is: hours, reported, errors. */
export function GateFacts({ gate, reckoning, nameOf }: GateFactsProps) {
  const { state, msLeft, reported, awaited, errors, failing, notKnown, tooFew, numbers } =
    reckoning;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <KeyValueList
        items={[
          {
            label: TEXTS.gate,
            value: <StatusMark status={MARKS[state]} word={TEXTS.states[state]} />,
          },
          {
            label: TEXTS.wait,
            value:
              msLeft === 0
                ? TEXTS.waited(gate.hours)
                : TEXTS.waitLeft(gate.hours, timeLeft(msLeft)),
          },
          {
            label: TEXTS.reported,
            value: TEXTS.reportedOf(reported, awaited, gate.leastReported),
          },
          {
            label: TEXTS.errors,
            value: TEXTS.errorsOf(errors, shareOf(errors, reported), gate.mostErrors),
          },
        ]}
      />
      <Named
        words={TEXTS.failing}
        ids={failing}
        nameOf={nameOf}
        detailOf={(id) => {
          const one = numbers.get(id)!;
          return TEXTS.errorsIn(one.errors, one.reported, shareOf(one.errors, one.reported));
        }}
      />
      <Named words={TEXTS.unknown} ids={notKnown} nameOf={nameOf} />
      <Named
        words={TEXTS.tooFew}
        ids={tooFew}
        nameOf={nameOf}
        detailOf={(id) => {
          const one = numbers.get(id)!;
          return TEXTS.reportedOf(one.reported, one.awaited, gate.leastReported);
        }}
      />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{TEXTS.ofAllDevices}</Box>
    </Box>
  );
}

interface NamedProps {
  readonly words: string;
  readonly ids: readonly ConfigurationKey[];
  readonly nameOf: (id: ConfigurationKey) => string;
  /** What is said of one behind its name. */
  readonly detailOf?: (id: ConfigurationKey) => string;
}

/** More than these are in the delivery of the run. */
const MOST_NAMED = 10;

/** Configurations that hold a gate, each with the way to what its devices report. */
export function Named({ words, ids, nameOf, detailOf }: NamedProps) {
  if (ids.length === 0) return null;
  return (
    <div>
      {words}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& > li': { py: 0.5 } }}>
        {ids.slice(0, MOST_NAMED).map((id) => (
          <li key={id}>
            <AppLink to="/configurations/$id" params={{ id }} search={{ delivery: 'open' }}>
              <Name of={nameOf(id)} />
            </AppLink>
            {detailOf !== undefined && `: ${detailOf(id)}`}
          </li>
        ))}
        {ids.length > MOST_NAMED && <li>{TEXTS.more(ids.length - MOST_NAMED)}</li>}
      </Box>
    </div>
  );
}

/** "8.6%" of those that reported. */
function shareOf(errors: number, reported: number): string {
  return reported === 0 ? TEXTS.noShare : `${tenthsText((100 * errors) / reported)}%`;
}

function timeLeft(ms: number): string {
  return ms < HOUR
    ? TEXTS.left.minutes(Math.ceil(ms / 60_000))
    : TEXTS.left.hours(Math.ceil(ms / HOUR));
}
