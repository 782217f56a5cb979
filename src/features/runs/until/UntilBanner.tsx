import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { dueUntils, isSettledBy, type KeptUntil } from '#domain/plan/until/until.ts';
import { TEXTS } from '#features/runs/until/texts.ts';
import { useDueRemoval } from '#features/runs/until/useDueRemoval.ts';
import { dateText, listText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { useUntils } from '#stores/plan/untils.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

/** Assignments whose end has passed, wherever the admin is, with the way to their removal. */
export function UntilBanner({ isHidden }: { readonly isHidden: boolean }) {
  const { account } = useSession();
  const { list } = useUntils(account);
  const due = dueUntils(list, useMinute());
  const removal = useDueRemoval();
  useSettled(due);
  const { found, failure, draft } = removal;
  const hasGone = found !== undefined && found.gone.length > 0;
  if (isHidden || (due.length === 0 && !hasGone)) return null;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2, display: 'grid', gap: 1.5 }}>
      {hasGone && (
        <Notice level="info" title={TEXTS.gone(found.gone.length)}>
          {TEXTS.goneHint}
        </Notice>
      )}
      {due.length > 0 && <Due due={due} removal={removal} />}
      {found !== undefined && found.unread.length > 0 && (
        <Notice level="warning" title={TEXTS.unread(found.unread.length)}>
          {TEXTS.unreadHint}
        </Notice>
      )}
      {failure !== undefined && <FailurePanel failure={failure} />}
      {draft.isAsking && (
        <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
      )}
    </Box>
  );
}

/** More are in the list of ends. */
const MOST_NAMED = 3;

interface DueProps {
  readonly due: readonly KeptUntil[];
  readonly removal: ReturnType<typeof useDueRemoval>;
}

function Due({ due, removal }: DueProps) {
  const named = due.slice(0, MOST_NAMED);
  const names = useTargetNames(named.map(({ target }) => target));
  return (
    <Notice
      level="warning"
      title={TEXTS.due(due.length)}
      actions={
        <>
          <Button
            size="small"
            variant="outlined"
            loading={removal.isReading}
            onClick={() => removal.review(due)}
          >
            {TEXTS.review}
          </Button>
          <LinkButton size="small" to="/plan/runs">
            {TEXTS.showEnds}
          </LinkButton>
        </>
      }
    >
      {listText([
        ...named.map(({ displayName, target, at }) =>
          TEXTS.dueOf(
            nameInText(displayName),
            names.target(target).label,
            dateText(new Date(at), 'withZone'),
          ),
        ),
        ...(due.length > MOST_NAMED ? [TEXTS.more(due.length - MOST_NAMED)] : []),
      ])}
    </Notice>
  );
}

/** What a run of this browser has removed since is over. */
function useSettled(due: readonly KeptUntil[]): void {
  const { planRuns } = useStores();
  const { account } = useSession();
  const { drop } = useUntils(account);
  const ids = due.map(({ id }) => id);
  const { data: settled } = useQuery({
    // Below the key of runs, so that it is asked anew when one of them goes on.
    queryKey: [...PLAN_RUNS_KEY, 'settling', ids],
    queryFn: async () => {
      const runs = await planRuns.list();
      const own = new Set(due.map(({ configurationId }) => configurationId));
      const read = await Promise.all(
        runs
          .filter(({ configurationIds }) => configurationIds.some((id) => own.has(id)))
          .map(({ id }) => planRuns.get(id)),
      );
      const known = read.flatMap((run) => run ?? []);
      return due.filter((each) => isSettledBy(each, known)).map(({ id }) => id);
    },
    enabled: due.length > 0,
  });
  useEffect(() => {
    if (settled !== undefined && settled.length > 0) drop(settled);
  }, [settled, drop]);
}
