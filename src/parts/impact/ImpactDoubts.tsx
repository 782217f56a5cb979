import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CircleQuestionMark, Info } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { mayPass, wayOn } from '#domain/failure/waysOn.ts';
import { distinct, type Doubt } from '#domain/impact/doubt.ts';
import { doubtWords } from '#domain/impact/words.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { WayOnButton } from '#parts/failure/WayOnButton.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { TEXTS } from '#parts/impact/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface ImpactDoubtsProps {
  /** Of one change, or of a plan. */
  readonly impact: Doubtful;
  readonly onRetry: () => void;
  readonly isReading: boolean;
}

interface Doubtful {
  readonly users: Readonly<Record<string, Reach>>;
  readonly devices?: Readonly<Record<string, Reach>>;
  /** Of a plan, instead of `devices`. */
  readonly effects?: readonly { readonly devices: Readonly<Record<string, Reach>> }[];
}

/**
 * What lets a group's device members be named, beyond their number.
 * https://learn.microsoft.com/graph/permissions-reference#deviceread
 */
const READ_DEVICES = ['Device.Read.All'];

/** A plan may have as many reasons as it names groups. */
const MOST_SHOWN = 6;

/** Why numbers are bounds or unknown, each reason once, with the way out where there is one. */
export function ImpactDoubts({ impact, onRetry, isReading }: ImpactDoubtsProps) {
  const doubts = doubtsIn(impact);
  const groupIds = doubts.flatMap((doubt) => ('id' in doubt ? [doubt.id] : []));
  const names = useTargetNames(groupIds.map((groupId) => ({ kind: 'group', groupId })));
  const session = useSession();
  const [problem, setProblem] = useState<string>();
  const [showsAll, setShowAll] = useState(false);
  const isLong = !showsAll && doubts.length > MOST_SHOWN + 1;
  // One for all that failed: where sign-in has ended, everything did.
  const failed = doubts.find((doubt) => doubt.kind === 'failed');
  const group = (groupId: string) => names.target({ kind: 'group', groupId }).label;
  const filter = (filterId: string) =>
    names.filter({ mode: 'include', filterId })?.label ?? filterId;
  const askForDevices = () => {
    const here = `${location.pathname}${location.search}`;
    void session
      .askFor({ scopes: READ_DEVICES }, here)
      .catch((error: unknown) => setProblem(explain(toFailure(error)).what));
  };
  if (doubts.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={TEXTS.whyNotExact}
      sx={{
        display: 'grid',
        gap: 1,
        ...BARE_LIST,
        pt: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
      }}
    >
      {doubts.slice(0, isLong ? MOST_SHOWN : undefined).map((doubt) => (
        <Reason
          key={JSON.stringify([
            doubt.kind,
            'what' in doubt && doubt.what,
            'id' in doubt && doubt.id,
          ])}
          isWarning={doubt.kind === 'failed' || doubt.kind === 'gone'}
        >
          {doubtWords(doubt, { group, filter })}
          {doubt.kind === 'failed' && mayPass(doubt.failure) && (
            <Button
              size="small"
              variant="text"
              onClick={onRetry}
              disabled={isReading}
              sx={{ ml: 0.5, py: 0, minWidth: 0 }}
            >
              {TEXTS.tryAgain}
            </Button>
          )}
          {doubt.kind === 'idsHidden' && (
            <Button
              size="small"
              variant="text"
              onClick={askForDevices}
              sx={{ ml: 0.5, py: 0, minWidth: 0 }}
            >
              {TEXTS.grantPermission}
            </Button>
          )}
        </Reason>
      ))}
      {isLong && (
        <li>
          <Button
            size="small"
            variant="text"
            onClick={() => setShowAll(true)}
            sx={{ py: 0, minWidth: 0 }}
          >
            {TEXTS.moreReasons(doubts.length - MOST_SHOWN)}
          </Button>
        </li>
      )}
      {failed !== undefined && wayOn(failed.failure) !== undefined && (
        <li>
          <WayOnButton
            failure={failed.failure}
            onBlocked={(blocked) => setProblem(explain(blocked).what)}
          />
        </li>
      )}
      {problem !== undefined && <Reason isWarning>{problem}</Reason>}
    </Box>
  );
}

function Reason({
  isWarning = false,
  children,
}: {
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}) {
  const Icon = isWarning ? CircleQuestionMark : Info;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        color: 'text.secondary',
        overflowWrap: 'anywhere',
        '& > svg': {
          flex: 'none',
          mt: '3px',
          color: isWarning ? 'warning.main' : 'text.secondary',
        },
      }}
    >
      <Icon size={14} aria-hidden />
      <span>{children}</span>
    </Box>
  );
}

function doubtsIn({ users, devices = {}, effects = [] }: Doubtful): Doubt[] {
  const all = [users, devices, ...effects.map((each) => each.devices)]
    .flatMap((reaches) => Object.values(reaches))
    .flatMap((reach) => (reach.kind === 'exact' ? [] : reach.because));
  return distinct(all.filter(({ kind }) => kind !== 'reading'));
}
