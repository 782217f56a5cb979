import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import type { FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import { repairPlan } from '#domain/findings/repairPlan.ts';
import { asideOn, dayOf } from '#domain/findings/setAside.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { FindingTools } from '#features/overview/FindingTools.tsx';
import { KindOfFinding } from '#features/overview/KindOfFinding.tsx';
import { LookedFor } from '#features/overview/LookedFor.tsx';
import { SetAsideFiles } from '#features/overview/SetAsideFiles.tsx';
import { shownKinds } from '#features/overview/shownKinds.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { useSetAside } from '#stores/setAside.ts';
import type { TenantState } from '#queries/tenant/tenantState.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { useMinute } from '#ui/time/useMinute.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/overview');

const NONE: TenantFacts['configurationsById'] = new Map();

interface FindingsListProps {
  /** Undefined while the tenant is read and looked through. */
  readonly found: readonly KindFound[] | undefined;
  readonly facts: TenantFacts | undefined;
  readonly askForAll: (() => void) | undefined;
  readonly notLooked: TenantState['notLooked'];
  readonly onLookAgain: () => void;
}

/** What is wrong in the tenant, by kind; one kind is open at a time, and the address says which. */
export function FindingsList(props: FindingsListProps) {
  const { found, facts, askForAll, notLooked, onLookAgain } = props;
  const search = route.useSearch();
  const navigate = useNavigate();
  const { account } = useSession();
  const { list, isKept } = useSetAside(account);
  const plan = useNewDraft(() => void navigate({ to: '/plan' }));
  const today = dayOf(useMinute());
  const aside = useMemo(() => asideOn(list, today), [list, today]);
  const all = useMemo(() => (found ?? []).flatMap(({ items }) => items), [found]);
  const shown = useMemo(() => shownKinds(found ?? [], aside, search), [found, aside, search]);
  const names = useTargetNames(
    useMemo(() => all.flatMap(({ rows }) => rows.map(({ target }) => target)), [all]),
  );
  const update = useSearchChange(route.useNavigate());
  const prepare = (kind: FindingKindKey, items: readonly FindingItem[]) =>
    plan.start({
      ...EMPTY_DRAFT,
      ...repairPlan(TEXTS.planName(findingKind(kind).title), account.tenantId, items),
    });
  return (
    <Section title={TEXTS.findings} subtitle={TEXTS.findingsHint} flush>
      {plan.isAsking && (
        <Box sx={{ p: 2, pb: 0 }}>
          <PlanReplaceNotice key={plan.asks} onReplace={plan.replace} onKeep={plan.keep} />
        </Box>
      )}
      {!isKept && (
        <Box sx={{ p: 2, pb: 0 }}>
          <Notice level="warning" title={TEXTS.asideNotKept}>
            {TEXTS.asideNotKeptHint}
          </Notice>
        </Box>
      )}
      {found === undefined && (
        <Box sx={{ p: 2 }}>
          <NotYet notLooked={notLooked} onLookAgain={onLookAgain} />
        </Box>
      )}
      {all.length > 0 && (
        <FindingTools
          search={search}
          onChange={update}
          all={all}
          asideCount={all.filter(({ key }) => aside.has(key)).length}
        />
      )}
      {found !== undefined && shown.length === 0 && (
        <Box sx={{ display: 'flex', gap: 1, p: 2, alignItems: 'center' }}>
          {all.length === 0 ? (
            <>
              <ShieldCheck size={16} aria-hidden /> {TEXTS.noFindings}
            </>
          ) : (
            <>
              {TEXTS.nothingMatches}{' '}
              <Button
                size="small"
                onClick={() => update({ q: undefined, family: undefined, aside: 'yes' })}
              >
                {TEXTS.showAll}
              </Button>
            </>
          )}
        </Box>
      )}
      <Box
        component="ul"
        aria-label={TEXTS.kinds}
        sx={{
          ...BARE_LIST,
          '& > li': { borderTop: 1, borderColor: 'divider' },
        }}
      >
        {shown.map((each) => (
          <li key={each.kind}>
            <KindOfFinding
              shown={each}
              names={names}
              byId={facts?.configurationsById ?? NONE}
              isOpen={search.finding === each.kind}
              onOpen={(isOpen) => update({ finding: isOpen ? each.kind : undefined })}
              onPrepare={(items) => prepare(each.kind, items)}
            />
          </li>
        ))}
      </Box>
      {found !== undefined && facts !== undefined && (
        <LookedFor found={found} facts={facts} askForAll={askForAll}>
          <SetAsideFiles />
        </LookedFor>
      )}
    </Section>
  );
}

/** What stands where the findings will be: that they are looked for, or why nobody looks. */
function NotYet({ notLooked, onLookAgain }: Pick<FindingsListProps, 'notLooked' | 'onLookAgain'>) {
  if (notLooked === undefined) return <ProgressLine label={TEXTS.looking} />;
  if (notLooked === 'nothingRead') return TEXTS.nothingRead;
  return <FailurePanel failure={toFailure(notLooked)} onRetry={onLookAgain} />;
}
