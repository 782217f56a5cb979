import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { isReason } from '#domain/guardrails/guardrail.ts';
import type { StageOffer } from '#domain/plan/stages/stageOffer.ts';
import type { StageProgress } from '#domain/plan/stages/stageProgress.ts';
import { planOfStage } from '#domain/plan/stages/planOfStage.ts';
import { endingTargets, type TimedTarget, timedTargets } from '#domain/plan/stages/timedTargets.ts';
import { lineOf, stageTitle } from '#domain/plan/stages/timing.ts';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import { GateFacts } from '#features/plan/stages/GateFacts.tsx';
import type { StagesState } from '#features/plan/stages/useStages.ts';
import { dateText, listText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useSession } from '#auth/useSession.ts';
import { keptText } from '#stores/places.ts';
import { ReasonField } from '#parts/findings/ReasonField.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

interface StageCardProps {
  readonly staged: StagedPlan;
  readonly index: number;
  readonly progress: StageProgress;
  readonly offer: StageOffer;
  readonly state: StagesState;
  readonly names: TargetNames;
  /** @param reason why the gate before is not waited for */
  readonly onReview: (index: number, reason?: string) => void;
}

/** One stage: what it does, where it stands, its gate, and what can be done now. */
export function StageCard(props: StageCardProps) {
  const { staged, index, progress, offer, state, names, onReview } = props;
  const { plan } = staged;
  const stage = plan.timing.stages[index]!;
  const own = planOfStage(plan, plan.timing, index);
  const title = stageTitle(stage, index);
  const targetWords = ({ target }: TimedTarget): string => {
    const name = nameInText(names.target(target).label);
    const { filterOffIn } = lineOf(plan.timing, target);
    if (filterOffIn === undefined) return name;
    return filterOffIn === index ? TEXTS.filterOff(name) : TEXTS.withFilter(name);
  };
  const ends = endingTargets(own).map(({ target, until }) =>
    TEXTS.untilIs(nameInText(names.target(target).label), dateText(new Date(until), 'withZone')),
  );
  return (
    <Section title={title}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <KeyValueList
          items={[
            { label: TEXTS.state, value: <State progress={progress} /> },
            {
              label: TEXTS.does,
              value: TEXTS.things(
                countedThings(own.items.map((item) => item.configurationId)),
                listText(timedTargets(own).map(targetWords)),
              ),
            },
            ...(ends.length === 0 ? [] : [{ label: TEXTS.until, value: listText(ends) }]),
          ]}
        />
        {state.gated === index &&
          (state.gate === undefined ? (
            <ProgressLine label={TEXTS.readingReports} />
          ) : (
            <GateFacts
              gate={stage.gate}
              reckoning={state.gate}
              nameOf={(id) =>
                own.items.find((item) => item.configurationId === id)?.displayName ?? id
              }
            />
          ))}
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          {offer === 'later' && <Quiet>{TEXTS.later}</Quiet>}
          {offer === 'reading' && <Quiet>{TEXTS.gateIsRead}</Quiet>}
          {offer === 'offered' && (
            <Button variant="contained" onClick={() => onReview(index)}>
              {TEXTS.review(title)}
            </Button>
          )}
          {offer === 'held' && (
            <Held
              what={`gate:${staged.id}:${index}`}
              title={title}
              onReview={(reason) => onReview(index, reason)}
            />
          )}
          {'runId' in progress && (
            <LinkButton
              variant={progress.kind === 'unfinished' ? 'contained' : 'outlined'}
              size="small"
              to="/plan/runs/$id"
              params={{ id: progress.runId }}
            >
              {progress.kind === 'unfinished' ? TEXTS.finish : TEXTS.showRun}
            </LinkButton>
          )}
        </Box>
      </Box>
    </Section>
  );
}

/** The gate before is not met: the stage is applied all the same only with a reason. */
function Held({
  what,
  title,
  onReview,
}: {
  /** Names what is typed here, as in {@link keptText}. */
  readonly what: string;
  readonly title: string;
  readonly onReview: (reason: string) => void;
}) {
  const kept = keptText(useSession().account, what);
  const [reason, setReason] = useState(() => kept.read() || undefined);
  const write = (next: string | undefined) => {
    setReason(next);
    kept.keep(next ?? '');
  };
  return (
    <>
      <Quiet>{TEXTS.held}</Quiet>
      {reason !== undefined && <ReasonField reason={reason} fate={TEXTS.fate} onChange={write} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {reason !== undefined && (
          <ReasonButton
            variant="contained"
            disabledReason={isReason(reason) ? undefined : TEXTS.reasonFirst}
            onClick={() => onReview(reason.trim())}
          >
            {TEXTS.review(title)}
          </ReasonButton>
        )}
        <Button
          size="small"
          variant={reason === undefined ? 'outlined' : 'text'}
          onClick={() => write(reason === undefined ? '' : undefined)}
        >
          {reason === undefined ? TEXTS.goOn : TEXTS.doNotGoOn}
        </Button>
      </Box>
    </>
  );
}

function Quiet({ children }: { readonly children: string }) {
  return <Box sx={{ color: 'text.secondary' }}>{children}</Box>;
}

const STATUS: Readonly<Record<StageProgress['kind'], Status>> = {
  notYet: 'waiting',
  applying: 'waiting',
  unfinished: 'failed',
  applied: 'verified',
  undone: 'refused',
};

function State({ progress }: { readonly progress: StageProgress }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      <StatusMark status={STATUS[progress.kind]} word={stateWords(progress)} />
      {progress.kind === 'applied' && <RelativeTime iso={progress.at} />}
      {progress.kind === 'unfinished' && progress.waiting > 0 && TEXTS.waiting(progress.waiting)}
    </Box>
  );
}

function stateWords(progress: StageProgress): string {
  switch (progress.kind) {
    case 'notYet':
      return TEXTS.notYet;
    case 'applying':
      return TEXTS.applying;
    case 'unfinished':
      return TEXTS.unfinished(progress.open);
    case 'applied':
      return TEXTS.applied;
    case 'undone':
      return TEXTS.undone;
  }
}
