import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ChangeEnd, ChangeResult, Verified } from '#domain/change/applyOutcome.ts';
import { explain } from '#domain/failure/explain.ts';
import { ChangeDiff } from '#features/changes/ChangeDiff.tsx';
import type { Applied } from '#features/changes/useApplyChanges.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { appliedVerificationQuery } from '#queries/write/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';

/**
 * How a set of changes ended: each change with its mark, whether the tenant shows it, and the way
 * to take it back.
 */
export function AppliedNotice({ applied }: { readonly applied: Applied }) {
  const { set, outcome, entryId } = applied;
  const { journal } = useStores();
  const { data: verified } = useQuery(
    appliedVerificationQuery(useGraph(), journal, entryId, set, outcome),
  );
  if (outcome.kind !== 'applied') return null;
  const { ends } = outcome;
  const problems = ends.filter(({ result }) => 'failure' in result);
  const isDone = problems.length === 0;
  return (
    <>
      <Notice
        level={isDone ? 'success' : 'warning'}
        title={titleOf(ends)}
        actions={
          <>
            <LinkButton
              size="small"
              variant="outlined"
              to="/configurations/$id"
              params={{ id: set.configurationId }}
            >
              Show the configuration
            </LinkButton>
            {entryId !== undefined && ends.some(({ result }) => result.kind === 'accepted') && (
              <LinkButton
                size="small"
                variant="outlined"
                to="/history/$id/undo"
                params={{ id: entryId }}
              >
                Undo
              </LinkButton>
            )}
          </>
        }
      >
        <Collateral verified={verified} />
      </Notice>
      <Section title="What happened">
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          {ends.map((end, index) => (
            <Box
              key={index}
              sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}
            >
              <ChangeDiff changes={[end.change]} />
              <EndMark result={end.result} verified={verified} />
            </Box>
          ))}
        </Box>
      </Section>
      {problems
        .slice(0, 1)
        .map(({ result }) =>
          'failure' in result ? <FailurePanel key="first" failure={result.failure} /> : null,
        )}
    </>
  );
}

function titleOf(ends: readonly ChangeEnd[]): string {
  const done = ends.filter(
    ({ result }) => result.kind === 'accepted' || result.kind === 'alreadySo',
  ).length;
  if (done === ends.length)
    return pluralOf(done, 'Change accepted', `${numberText(done)} changes accepted`);
  return done === 0 ? 'Nothing was changed' : `${done} of ${ends.length} changes accepted`;
}

function EndMark({
  result,
  verified,
}: {
  readonly result: ChangeResult;
  readonly verified: Verified | undefined;
}) {
  const { status, word } = markOf(result, verified);
  return <StatusMark status={status} {...(word === undefined ? {} : { word })} />;
}

function markOf(
  result: ChangeResult,
  verified: Verified | undefined,
): { status: Status; word?: string } {
  switch (result.kind) {
    case 'accepted':
      if (verified === undefined) return { status: 'accepted', word: 'Accepted, reading back…' };
      if (verified.kind === 'verified') return { status: 'verified' };
      return verified.kind === 'notSeenYet'
        ? { status: 'waiting', word: 'Accepted; the tenant does not show it yet' }
        : {
            status: 'unknown',
            word: `Accepted; could not be read back (${explain(verified.failure).title})`,
          };
    case 'alreadySo':
      return { status: 'verified', word: 'Was so already' };
    case 'refused':
      return { status: 'refused' };
    case 'notDone':
      return { status: 'failed', word: 'Not seen in the tenant' };
    case 'couldNotFindOut':
      return { status: 'unknown' };
    case 'drifted':
      return { status: 'refused', word: 'Not sent: somebody changed this row meanwhile' };
    case 'notSent':
      return { status: 'waiting', word: 'Not sent, because an earlier one did not go through' };
    case 'putBack':
      return { status: 'refused', word: 'Refused; the row was put back as it was' };
    case 'rowLost':
      return {
        status: 'failed',
        word: 'Refused, and the old row could not be put back: it is missing now',
      };
  }
}

function Collateral({ verified }: { readonly verified: Verified | undefined }) {
  if (verified?.kind !== 'verified') return null;
  if (verified.collateral.length === 0)
    return <span>Read back: every other row is as it was.</span>;
  return (
    <span>
      Read back: {verified.collateral.length} other rows changed meanwhile. Look at the
      configuration.
    </span>
  );
}
