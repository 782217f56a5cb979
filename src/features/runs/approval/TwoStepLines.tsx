import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type ItemInTwoSteps, planOfStep, runInTwoSteps } from '#domain/approval/twoSteps.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { TEXTS } from '#features/runs/texts.ts';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { waitingWritesQuery } from '#queries/approvals/requests.ts';
import { readFamiliesOf } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { Name } from '#ui/text/Name.tsx';

type Stand = keyof typeof TEXTS.stands;
type Step = 'remove' | 'add';

interface TwoStepLinesProps {
  readonly run: PlanRun;
  /** How many lines it is about. */
  readonly lines: number;
}

/**
 * The way on for lines that cannot be approved as one: their removals as a plan, then their
 * additions, each asked for, approved and completed by itself. Where they stand is read from the
 * tenant each time.
 */
export function TwoStepLines({ run, lines }: TwoStepLinesProps) {
  const { tenantId } = useSession().account;
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const { all, failed, readAgain } = useStanding(run);
  const [reading, setReading] = useState<Step>();
  if (failed !== undefined)
    return <FailurePanel failure={toFailure(failed.error)} onRetry={() => void failed.refetch()} />;
  const of = (...wanted: readonly Stand[]) => standing(all, wanted);
  // Made of the tenant as it is now: the page may have been open for long.
  const review = async (step: Step) => {
    setReading(step);
    const open = standing(await readAgain(), [step]);
    setReading(undefined);
    if (open.length === 0) return;
    const name = (step === 'remove' ? TEXTS.firstName : TEXTS.secondName)(run.name);
    const plan = planOfStep(open, step, { name, tenantId });
    const stage = run.stage === undefined ? {} : { stage: run.stage };
    start({ ...EMPTY_DRAFT, name, plan, retries: run.id, ...stage });
  };
  const [removals, additions] = [of('remove').length, of('add').length];
  const missing = of('add', 'addWaits', 'byHand').length;
  const waiting = of('addWaits', 'removeWaits').length;
  const isOver = all !== undefined && removals + waiting + missing === 0;
  return (
    <Section title={TEXTS.twoSteps}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <span>{isOver ? TEXTS.twoStepsOver(lines) : TEXTS.twoStepsHint(lines)}</span>
        {all === undefined ? (
          <ProgressLine label={TEXTS.readingSteps} />
        ) : (
          <>
            {missing > 0 && (
              <Notice quiet level="warning" title={TEXTS.missingNow(missing)}>
                {TEXTS.missingHint}
              </Notice>
            )}
            <LongList
              label={TEXTS.twoSteps}
              count={all.length}
              renderItem={(index) => <ItemStands {...all[index]!} />}
            />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } }}>
              {additions > 0 && (
                <ReasonButton
                  variant="contained"
                  busy={reading === 'add'}
                  onClick={() => void review('add')}
                >
                  {TEXTS.reviewSecond(additions)}
                </ReasonButton>
              )}
              {removals > 0 && (
                <ReasonButton
                  variant="outlined"
                  color="error"
                  busy={reading === 'remove'}
                  onClick={() => void review('remove')}
                >
                  {TEXTS.reviewFirst(removals)}
                </ReasonButton>
              )}
              {waiting > 0 && (
                <LinkButton variant="outlined" to="/approvals">
                  {TEXTS.showApprovals}
                </LinkButton>
              )}
            </Box>
          </>
        )}
        {draft.isAsking && (
          <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
        )}
      </Box>
    </Section>
  );
}

interface Standing extends ItemInTwoSteps {
  readonly stand: Stand;
}

/** Where each item stands, what is to be done first; undefined while it is read. */
function useStanding(run: PlanRun) {
  const graph = useGraph();
  const client = useQueryClient();
  const keeper = useWaitingKeeper(useStores());
  const writes = useQuery(waitingWritesQuery(keeper, useSession().account.oid));
  const steps = useQuery({
    queryKey: ['runInTwoSteps', run.id],
    queryFn: async () => {
      const ids = run.items.map(({ configurationId }) => configurationId);
      const { configurations } = await readFamiliesOf(graph, client, ids);
      return runInTwoSteps(run, presentConfigurations(configurations));
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: true,
  });
  const all = writes.data && steps.data && standsOf(steps.data, writes.data);
  return {
    all,
    failed: [steps, writes].find(({ error }) => error !== null),
    /** Undefined where it cannot be read, which the page says. */
    async readAgain() {
      const [now, waiting] = await Promise.all([steps.refetch(), writes.refetch()]);
      return now.isSuccess && waiting.isSuccess ? standsOf(now.data, waiting.data) : undefined;
    },
  };
}

function standsOf(
  steps: readonly ItemInTwoSteps[],
  waiting: readonly Pick<WaitingWrite, 'configuration'>[],
): Standing[] {
  const waits = new Set(waiting.map(({ configuration }) => configuration.id));
  return steps
    .map((one): Standing => ({ ...one, stand: standOf(one, waits) }))
    .toSorted((a, b) => STANDS.indexOf(a.stand) - STANDS.indexOf(b.stand));
}

function standing(all: readonly Standing[] = [], wanted: readonly Stand[]): Standing[] {
  return all.filter(({ stand }) => wanted.includes(stand));
}

function standOf(
  { item, steps }: ItemInTwoSteps,
  waits: ReadonlySet<RunItem['configurationId']>,
): Stand {
  if (steps === undefined) return 'unread';
  const isOpen = steps.kind === 'remove' || steps.kind === 'add';
  return isOpen && waits.has(item.configurationId) ? `${steps.kind}Waits` : steps.kind;
}

function ItemStands({ item: { configurationId: id, displayName }, stand }: Standing) {
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      <AppLink to="/configurations/$id" params={{ id }}>
        <Name of={displayName} />
      </AppLink>
      {`: ${TEXTS.stands[stand]}`}
    </Box>
  );
}

/** What is to be done comes first. */
const STANDS: readonly Stand[] = [
  'add',
  'byHand',
  'addWaits',
  'remove',
  'removeWaits',
  'moved',
  'unread',
  'done',
];
