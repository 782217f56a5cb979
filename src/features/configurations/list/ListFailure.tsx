import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { clockTime } from '#ui/time/clockTime.ts';
import { useMinute } from '#ui/time/useMinute.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

/** Which families are missing and why, and what the rows below are worth. */
export function ListFailure({
  notRead,
  kept,
  keptAt,
  isReading,
  readAgain,
}: Pick<ConfigurationList, 'notRead' | 'kept' | 'keptAt' | 'isReading' | 'readAgain'>) {
  const now = new Date(useMinute());
  return (
    <>
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      {keptAt !== undefined && !isReading && (
        <p>
          {TEXTS.notRefreshed(familyWords([...kept]))} {clockTime(new Date(keptAt), now)}, and none
          of them can be selected or exported.
        </p>
      )}
    </>
  );
}
