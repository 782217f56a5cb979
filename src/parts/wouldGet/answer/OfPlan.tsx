import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { type Prospect, TURNS, type UnsavedChange } from '#domain/lens/unsaved.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Why } from '#parts/lens/chain/Why.tsx';
import { intentWords, standingInFile, type Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/wouldGet/answer/texts.ts';
import { TurnTag } from '#parts/wouldGet/answer/TurnTag.tsx';
import { AnswerFor, type Answered, WouldGet } from '#parts/wouldGet/answer/WouldGet.tsx';
import type { WouldGetProps } from '#parts/wouldGet/WouldGetSection.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';

/** Of a plan: how many of what it changes one would get, lose and keep, then each of them. */
export function Answer(props: WouldGetProps) {
  return <WouldGet {...props}>{(answered) => <List {...answered} />}</WouldGet>;
}

interface PlanAnswerProps {
  readonly subject: { readonly kind: 'user' | 'device'; readonly id: string };
  /** The same list while nothing changes. */
  readonly changes: readonly UnsavedChange[];
}

/** The same on the page of one device or user. */
export function PlanAnswer({ subject: { kind, id }, changes }: PlanAnswerProps) {
  return (
    <AnswerFor kind={kind} id={id} changes={changes} isOnItsPage>
      {(answered) => <List {...answered} />}
    </AnswerFor>
  );
}

function List({ name, prospects, wording }: Answered) {
  const [sort, setSort] = useState<{ key: string; direction: 'asc' | 'desc' }>({
    key: 'turn',
    direction: 'asc',
  });
  const columns = useMemo(() => columnsOf(wording), [wording]);
  const parts = TURNS.flatMap((turn) => {
    const count = prospects.filter((prospect) => prospect.turn === turn).length;
    return count === 0 ? [] : [TEXTS.counts[turn](count)];
  });
  if (parts.length === 0) return TEXTS.none;
  return (
    <>
      <Box component="output" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {TEXTS.summary(name, parts)}
      </Box>
      <DataTable
        label={TEXTS.listOf(name)}
        columns={columns}
        rows={prospects}
        getKey={keyOf}
        sort={sort}
        onSortChange={setSort}
        renderLink={({ configuration: { id } }, link) => (
          <AppLink to="/configurations/$id" params={{ id }} {...link} />
        )}
        renderCard={(prospect) => (
          <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5, justifyItems: 'start' }}>
            <Turned prospect={prospect} />
            <Reason prospect={prospect} wording={wording} />
          </Box>
        )}
        empty={TEXTS.none}
      />
    </>
  );
}

function keyOf({ configuration }: Prospect): string {
  return configuration.id;
}

function columnsOf(wording: Wording): readonly DataColumn<Prospect>[] {
  return [
    {
      key: 'name',
      header: TEXTS.configuration,
      width: 'minmax(180px, 1.4fr)',
      cell: ({ configuration: { displayName } }) => <Name of={displayName} isCut />,
      sortValue: ({ configuration: { displayName } }) => displayName,
    },
    {
      key: 'turn',
      header: TEXTS.turn,
      width: 'minmax(180px, 1fr)',
      cell: (prospect) => <Turned prospect={prospect} />,
      sortValue: ({ turn }) => TURNS.indexOf(turn),
      text: ({ turn, after }) => [TEXTS.turns[turn], intentWords(after)].filter(Boolean).join(': '),
    },
    {
      key: 'why',
      header: TEXTS.why,
      width: 'minmax(240px, 2.4fr)',
      cell: (prospect) => <Reason prospect={prospect} wording={wording} />,
      text: (prospect) => whyNot(prospect) ?? standingInFile(deciding(prospect), wording),
    },
  ];
}

function Turned({ prospect: { turn, after } }: { readonly prospect: Prospect }) {
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <TurnTag turn={turn} />
      {intentWords(after)}
    </Box>
  );
}

function Reason({ prospect, wording }: { readonly prospect: Prospect; readonly wording: Wording }) {
  return whyNot(prospect) ?? <Why standing={deciding(prospect)} wording={wording} />;
}

/** Where neither now nor after any assignment could bring it. */
function whyNot(prospect: Prospect): string | undefined {
  if (deciding(prospect).verdict !== 'nothing') return undefined;
  return TEXTS.notAssigned(prospect.otherPlatform);
}

/** What is lost for want of any assignment is told by what brought it. */
function deciding({ before, after }: Prospect) {
  return after.verdict === 'nothing' ? before : after;
}
