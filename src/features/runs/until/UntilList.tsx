import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { KeptUntil } from '#domain/plan/until/until.ts';
import { TEXTS } from '#features/runs/until/texts.ts';
import { dateText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { CalendarButton } from '#parts/until/CalendarButton.tsx';
import { UntilField } from '#parts/until/UntilField.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useUntils } from '#stores/plan/untils.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { Name } from '#ui/text/Name.tsx';

/** The assignments that have an end, the next first: each can be moved or dropped. */
export function UntilList() {
  const { list, move, drop } = useUntils(useSession().account);
  const names = useTargetNames(list.map(({ target }) => target));
  const [isKept, setKept] = useState(true);
  const rows = useRef<HTMLUListElement>(null);
  if (list.length === 0) return null;
  const inOrder = list.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <Box sx={{ mb: 2.5 }}>
      <Section
        title={TEXTS.ends}
        subtitle={TEXTS.endsHint}
        action={
          <CalendarButton
            name=""
            ends={list.map(({ id, at, displayName, target }) => ({
              id,
              at,
              what: TEXTS.endOf(displayName, names.target(target).label),
            }))}
          />
        }
      >
        {!isKept && (
          <Notice level="warning" title={TEXTS.notKept}>
            {TEXTS.notKeptHint}
          </Notice>
        )}
        <Box
          component="ul"
          ref={rows}
          aria-label={TEXTS.ends}
          sx={{ ...BARE_LIST, display: 'grid', gap: 1.5 }}
        >
          {inOrder.map((until, index) => (
            <OneUntil
              key={until.id}
              until={until}
              names={names}
              onMove={(at) => setKept(move(until.id, at))}
              onDrop={() => {
                // The row goes with its button: on to the one that takes its place.
                const buttons = rows.current?.querySelectorAll<HTMLElement>(`[${DROP}]`) ?? [];
                (buttons[index + 1] ?? buttons[index - 1])?.focus();
                setKept(drop([until.id]));
              }}
            />
          ))}
        </Box>
      </Section>
    </Box>
  );
}

/** Of the button that removes an end. */
const DROP = 'data-drop';

interface OneUntilProps {
  readonly until: KeptUntil;
  readonly names: TargetNames;
  readonly onMove: (at: string) => void;
  readonly onDrop: () => void;
}

function OneUntil({ until, names, onMove, onDrop }: OneUntilProps) {
  const { configurationId, displayName, target, at } = until;
  const [isMoving, setMoving] = useState(false);
  const mover = useRef<HTMLButtonElement>(null);
  // Undefined while a part of the moment is being typed.
  const [moved, setMoved] = useState<string | undefined>(at);
  const name = TEXTS.endOf(nameInText(displayName), nameInText(names.target(target).label));
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <AppLink to="/configurations/$id" params={{ id: configurationId }}>
            <Name of={displayName} />
          </AppLink>
          <Box sx={{ color: 'text.secondary' }}>
            {TEXTS.forUntil(
              nameInText(names.target(target).label),
              dateText(new Date(at), 'withZone'),
            )}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>
          <Button
            ref={mover}
            size="small"
            aria-label={TEXTS.moveOf(name)}
            aria-expanded={isMoving}
            onClick={() => {
              setMoved(at);
              setMoving(!isMoving);
            }}
          >
            {TEXTS.move}
          </Button>
          <Button size="small" aria-label={TEXTS.dropOf(name)} {...{ [DROP]: '' }} onClick={onDrop}>
            {TEXTS.drop}
          </Button>
        </Box>
      </Box>
      {isMoving && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
          <Box sx={{ flex: '0 1 280px' }}>
            <UntilField label={TEXTS.until} value={moved} onChange={setMoved} />
          </Box>
          <ReasonButton
            variant="outlined"
            disabledReason={moved === undefined ? TEXTS.momentFirst : undefined}
            onClick={() => {
              if (moved !== undefined) onMove(moved);
              mover.current?.focus();
              setMoving(false);
            }}
          >
            {TEXTS.save}
          </ReasonButton>
        </Box>
      )}
    </Box>
  );
}
