import Box from '@mui/material/Box';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { clockTime } from '#ui/time/clockTime.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { shownWords } from '#ui/rows/shownWords.ts';
import { useMinute } from '#ui/time/useMinute.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface ListStateProps extends Pick<
  ConfigurationList,
  'shown' | 'keptAt' | 'fresh' | 'isReading' | 'notRead'
> {
  /** One of the list, in a sentence. */
  readonly noun: string;
  /** How many rows match the search. */
  readonly matching: number;
  /** How many of those are kept from the last visit. */
  readonly matchingKept: number;
}

/** How much of the list is shown, how old it is, and that it is being read. */
export function ListState({ noun, matching, matchingKept, ...list }: ListStateProps) {
  const { shown, keptAt, fresh, isReading, notRead } = list;
  const isBrokenOff = keptAt === undefined && notRead.some(({ wants }) => wants === undefined);
  const now = new Date(useMinute());
  const total = shown?.length ?? 0;
  const isAllKept = matchingKept > 0 && matchingKept === matching;
  const asOf = keptAt === undefined ? undefined : clockTime(new Date(keptAt), now);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 32 }}
    >
      {isReading && (
        <ProgressLine
          label={asOf === undefined ? TEXTS.reading(noun, fresh.length) : TEXTS.refreshing(asOf)}
        />
      )}
      <Box
        component="output"
        className="tabular"
        sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}
      >
        {shown !== undefined &&
          (isBrokenOff
            ? TEXTS.incomplete(matching)
            : isReading && asOf === undefined
              ? TEXTS.soFar(matching, total)
              : shownWords(matching, total, isAllKept ? TEXTS.keptRows : ''))}
        {matchingKept > 0 && !isAllKept && asOf !== undefined && TEXTS.someKept(matchingKept, asOf)}
        {!isReading && isAllKept && asOf !== undefined && TEXTS.allKept(asOf)}
      </Box>
    </Box>
  );
}
