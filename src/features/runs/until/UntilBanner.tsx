import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { dueUntils, type KeptUntil, withUntils } from '#domain/plan/until/until.ts';
import { TEXTS } from '#features/runs/until/texts.ts';
import { useDueRemoval } from '#features/runs/until/useDueRemoval.ts';
import { useSettledEnds } from '#features/runs/until/useSettledEnds.ts';
import { dateText, listText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useUntils } from '#stores/plan/untils.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

/** Assignments whose end has passed, wherever the admin is, with the way to their removal. */
export function UntilBanner({ isHidden }: { readonly isHidden: boolean }) {
  const { list } = useUntils(useSession().account);
  const now = useMinute();
  const due = useMemo(() => dueUntils(list, now), [list, now]);
  const [gone, setGone] = useState(NONE);
  const addGone = useCallback((more: readonly KeptUntil[]) => {
    setGone((before) => withUntils(before, more));
  }, []);
  const removal = useDueRemoval(addGone);
  useSettledEnds(due, addGone);
  const { found, failure, draft } = removal;
  if (isHidden || (due.length === 0 && gone.length === 0)) return null;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2, display: 'grid', gap: 1.5 }}>
      {gone.length > 0 && <Gone gone={gone} onHide={() => setGone(NONE)} />}
      {due.length > 0 && <Due due={due} removal={removal} />}
      {found !== undefined && found.toCome.length > 0 && (
        <Notice
          level="warning"
          title={TEXTS.toCome(found.toCome.length)}
          actions={
            <LinkButton size="small" variant="outlined" to="/approvals">
              {TEXTS.showApprovals}
            </LinkButton>
          }
        >
          {TEXTS.toComeHint}
        </Notice>
      )}
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

const NONE: readonly KeptUntil[] = [];

/** More are in the list of ends. */
const MOST_NAMED = 3;

/** Assignments by configuration, target and end; the first of many. */
function Named({ untils }: { readonly untils: readonly KeptUntil[] }) {
  const named = untils.slice(0, MOST_NAMED);
  const names = useTargetNames(named.map(({ target }) => target));
  return listText([
    ...named.map(({ displayName, target, at }) =>
      TEXTS.dueOf(
        nameInText(displayName),
        nameInText(names.target(target).label),
        dateText(new Date(at), 'withZone'),
      ),
    ),
    ...(untils.length > MOST_NAMED ? [TEXTS.more(untils.length - MOST_NAMED)] : []),
  ]);
}

interface GoneProps {
  readonly gone: readonly KeptUntil[];
  readonly onHide: () => void;
}

function Gone({ gone, onHide }: GoneProps) {
  return (
    <Notice
      level="info"
      title={TEXTS.gone(gone.length)}
      actions={
        <Button size="small" onClick={onHide}>
          {TEXTS.hide}
        </Button>
      }
    >
      {TEXTS.goneHint} <Named untils={gone} />
    </Notice>
  );
}

interface DueProps {
  readonly due: readonly KeptUntil[];
  readonly removal: ReturnType<typeof useDueRemoval>;
}

function Due({ due, removal }: DueProps) {
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
      <Named untils={due} />
    </Notice>
  );
}
