import Box from '@mui/material/Box';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import { repairPlan } from '#domain/findings/repairPlan.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { KindOfFinding } from '#features/overview/KindOfFinding.tsx';
import { LookedFor } from '#features/overview/LookedFor.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';

const route = getRouteApi('/overview');

interface FindingsListProps {
  /** Undefined while the tenant is read and looked through. */
  readonly found: readonly KindFound[] | undefined;
  readonly facts: TenantFacts | undefined;
  readonly askForAll: (() => void) | undefined;
}

/** What is wrong in the tenant, by kind; one kind is open at a time, and the address says which. */
export function FindingsList({ found, facts, askForAll }: FindingsListProps) {
  const { finding } = route.useSearch();
  const navigate = useNavigate();
  const { account } = useSession();
  const plan = useNewDraft(() => void navigate({ to: '/plan' }));
  const shown = useMemo(() => (found ?? []).filter(({ items }) => items.length > 0), [found]);
  const names = useTargetNames(
    useMemo(
      () =>
        shown.flatMap(({ items }) => items.flatMap(({ rows }) => rows.map(({ target }) => target))),
      [shown],
    ),
  );
  const prepare = ({ kind, items }: KindFound) =>
    plan.start({
      ...EMPTY_DRAFT,
      ...repairPlan(TEXTS.planName(findingKind(kind).title), account.tenantId, items),
    });
  return (
    <Section title={TEXTS.findings} subtitle={TEXTS.findingsHint} flush>
      {plan.isAsking && (
        <Box sx={{ p: 2, pb: 0 }}>
          <PlanReplaceNotice onReplace={plan.replace} onKeep={plan.keep} />
        </Box>
      )}
      {found === undefined && (
        <Box sx={{ p: 2 }}>
          <ProgressLine label={TEXTS.looking} />
        </Box>
      )}
      {found !== undefined && shown.length === 0 && (
        <Box sx={{ display: 'flex', gap: 1, p: 2, '& > svg': { color: 'success.main' } }}>
          <ShieldCheck size={16} aria-hidden /> {TEXTS.noFindings}
        </Box>
      )}
      <Box
        component="ul"
        aria-label={TEXTS.kinds}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          '& > li + li': { borderTop: 1, borderColor: 'divider' },
        }}
      >
        {shown.map((each) => (
          <li key={each.kind}>
            <KindOfFinding
              found={each}
              names={names}
              isOpen={finding === each.kind}
              onOpen={(isOpen) =>
                void navigate({
                  to: '/overview',
                  search: (previous) => ({ ...previous, finding: isOpen ? each.kind : undefined }),
                  replace: true,
                  resetScroll: false,
                })
              }
              onPrepare={() => prepare(each)}
            />
          </li>
        ))}
      </Box>
      {found !== undefined && facts !== undefined && (
        <LookedFor found={found} facts={facts} askForAll={askForAll} />
      )}
    </Section>
  );
}
