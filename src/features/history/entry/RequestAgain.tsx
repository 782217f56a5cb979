import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import { wayAnew } from '#domain/approval/wayAnew.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { TEXTS } from '#features/history/entry/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { Section } from '#ui/shell/Section.tsx';

/** The same change asked for anew, after nobody approved it: reviewed against the list as it is now. */
export function RequestAgain({ entry }: { readonly entry: JournalEntry }) {
  const { tenantId } = useSession().account;
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const way = wayAnew(entry, tenantId);
  return (
    <Section title={TEXTS.notApproved}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <span>{way === undefined ? TEXTS.notApprovedOnly : TEXTS.notApprovedHint}</span>
        {way?.kind === 'plan' && (
          <Button variant="contained" onClick={() => start({ ...EMPTY_DRAFT, plan: way.plan })}>
            {TEXTS.requestAgain}
          </Button>
        )}
        {way?.kind === 'form' && (
          <LinkButton
            variant="contained"
            to="/configurations/$id/assign"
            params={{ id: entry.configuration.id }}
            search={way.search}
          >
            {TEXTS.requestAgain}
          </LinkButton>
        )}
        {way?.kind === 'undo' && (
          <LinkButton
            variant="contained"
            to="/history/$id/undo"
            params={{ id: way.entryId }}
            search={{}}
          >
            {TEXTS.requestAgain}
          </LinkButton>
        )}
        {draft.isAsking && (
          <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
        )}
      </Box>
    </Section>
  );
}
