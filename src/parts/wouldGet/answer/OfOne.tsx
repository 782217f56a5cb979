import Box from '@mui/material/Box';
import type { Prospect } from '#domain/lens/unsaved.ts';
import type { Standing } from '#domain/lens/standing.ts';
import { WholeWhy } from '#parts/lens/chain/Why.tsx';
import { intentWords, type Wording } from '#parts/lens/standingWords.ts';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { TEXTS } from '#parts/wouldGet/answer/texts.ts';
import { WouldGet } from '#parts/wouldGet/answer/WouldGet.tsx';
import type { WouldGetProps } from '#parts/wouldGet/WouldGetSection.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';

/** Of one configuration: the answer in a line, then what it is now and with the change, and why. */
export function Answer(props: WouldGetProps) {
  const isUnchanged = props.changes?.every(({ before, after }) => before === after) ?? false;
  return (
    <WouldGet {...props}>
      {({ name, prospects: [prospect], wording }) =>
        prospect !== undefined && (
          <>
            <Box component="output" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {TEXTS.answer(name, TEXTS.turns[prospect.turn])}
            </Box>
            {isUnchanged && <Box sx={{ color: 'text.secondary' }}>{TEXTS.nothingChosen}</Box>}
            <KeyValueList
              items={[
                {
                  label: TEXTS.now,
                  value: <Result of={prospect} standing={prospect.before} wording={wording} />,
                },
                {
                  label: TEXTS.withChange,
                  value: <Result of={prospect} standing={prospect.after} wording={wording} />,
                },
              ]}
            />
          </>
        )
      }
    </WouldGet>
  );
}

interface ResultProps {
  readonly of: Prospect;
  readonly standing: Standing;
  readonly wording: Wording;
}

function Result({ of, standing, wording }: ResultProps) {
  if (standing.verdict === 'nothing') return TEXTS.notAssigned(of.otherPlatform);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start', minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <VerdictTag standing={standing} />
        {intentWords(standing)}
      </Box>
      <WholeWhy standing={standing} wording={wording} />
    </Box>
  );
}
