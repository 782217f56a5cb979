import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useMemo } from 'react';
import { withKeys } from '#domain/assignment/assignment.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { explain } from '#domain/failure/explain.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { GroupMember, Way } from '#domain/lens/way.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { type ChainState, useChains } from '#parts/lens/reading/useChains.ts';
import { memberBehind, reasonWords, wayLine, type Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';

interface HowDialogProps {
  readonly row: LensRow;
  readonly wording: Wording;
  readonly onClose: () => void;
}

/** Every assignment that touches it, each with all groups on the way. These are read only here. */
export function HowDialog({ row: { configuration, standing }, wording, onClose }: HowDialogProps) {
  const titleId = useId();
  const ways = new Map(standing.ways.map((way) => [way.assignment, way]));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {nameInText(configuration.displayName)}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <VerdictTag standing={standing} />
        {standing.reasons.map((reason) => (
          <span key={JSON.stringify(reason)}>{reasonWords(reason, wording)}</span>
        ))}
        <Box component="ul" aria-label={TEXTS.ways} sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {withKeys([...ways.keys()]).map(({ key, assignment }) => (
            <Box component="li" key={key} sx={{ overflowWrap: 'anywhere' }}>
              <WholeWay way={ways.get(assignment)!} wording={wording} />
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{TEXTS.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

function WholeWay({ way, wording }: { readonly way: Way; readonly wording: Wording }) {
  const groupId = groupIdOf(way.assignment.target);
  const member = memberBehind(way, wording);
  return groupId === undefined || member === undefined ? (
    wayLine(way, wording)
  ) : (
    <ThroughGroups way={way} wording={wording} groupId={groupId} member={member} />
  );
}

interface ThroughGroupsProps {
  readonly way: Way;
  readonly wording: Wording;
  readonly groupId: string;
  readonly member: GroupMember;
}

function ThroughGroups({ way, wording, groupId, member }: ThroughGroupsProps) {
  const { kind, id } = member;
  const { chainOf, retry } = useChains(
    useMemo(
      () => [{ member: { kind, id }, groupIds: [groupId.toLowerCase()] }],
      [kind, id, groupId],
    ),
  );
  const state = chainOf(member, groupId.toLowerCase());
  const nested = 'ok' in state && state.ok ? state.chain : [];
  return (
    <>
      {wayLine(
        way,
        wording,
        nested.map(({ displayName }) => nameInText(displayName)),
      )}
      <Box component="output" sx={{ display: 'block', color: 'text.secondary' }}>
        <ChainWords state={state} onRetry={retry} />
      </Box>
    </>
  );
}

interface ChainWordsProps {
  readonly state: ChainState;
  readonly onRetry: () => void;
}

/** What there is to say of groups between that are not shown. */
function ChainWords({ state, onRetry }: ChainWordsProps) {
  if ('kind' in state) return state.kind === 'reading' && TEXTS.readingChain;
  if (state.ok) return null;
  if (state.failure === undefined) return TEXTS.chainNotFound;
  return (
    <>
      {TEXTS.chainNotRead(explain(state.failure).title)}{' '}
      <WaysOn isOfLine failure={state.failure} onRetry={onRetry} />
    </>
  );
}
