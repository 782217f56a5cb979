import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSession } from '#auth/useSession.ts';
import { type SetAside, setAsideMissing } from '#domain/findings/setAside.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import { calendarDayText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useSetAside } from '#stores/setAside.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Section } from '#ui/shell/Section.tsx';

/**
 * The findings that were set aside when a snapshot was taken. Those that are not aside here are
 * taken over only when somebody says so: a file may come from anyone.
 */
export function SetAsideInIt({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const { account } = useSession();
  const { list, isKept, add } = useSetAside(account);
  const missing = setAsideMissing(list, setAside);
  return (
    <Section title={TEXTS.setAside} subtitle={TEXTS.setAsideHint(setAside.length, missing.length)}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        {!isKept && (
          <Notice level="warning" title={TEXTS.asideNotKept}>
            {TEXTS.asideNotKeptHint}
          </Notice>
        )}
        {missing.length > 0 && (
          <>
            <LongList
              label={TEXTS.setAside}
              count={missing.length}
              renderItem={(at) => asideLine(missing[at]!)}
            />
            <Button variant="outlined" onClick={() => add(missing)}>
              {TEXTS.takeOver(missing.length)}
            </Button>
          </>
        )}
      </Box>
    </Section>
  );
}

function asideLine({ what, reason, until }: SetAside): string {
  const last = until === undefined ? '' : `, until ${calendarDayText(until)}`;
  return `${nameInText(what)}: ${nameInText(reason)}${last}`;
}
