import { UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LensHead } from '#parts/lens/lensFile.ts';
import { headOf, lensJson } from '#parts/lens/lensFile.ts';
import { NotLookedAtLine } from '#parts/access/NotLookedAt.tsx';
import { isWhole } from '#parts/lens/reading/isWhole.ts';
import { LensGaps } from '#parts/lens/LensGaps.tsx';
import { LensList } from '#parts/lens/LensList.tsx';
import type { LensSearch } from '#parts/lens/lensSearch.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';

interface LensBodyProps extends Pick<LensHead, 'kind' | 'id' | 'name'> {
  readonly lens: LensReading;
  readonly wording: Wording;
  readonly search: LensSearch;
  readonly onSearch: (change: Partial<LensSearch>) => void;
  /** What is still read, in words; undefined where all is there. */
  readonly progress: string | undefined;
  /** Nothing can be said yet. */
  readonly isWaiting: boolean;
  /** The table's accessible name, and that of its files; made of the name if not given. */
  readonly label?: string;
  readonly fileName?: string;
  /** What missing families mean besides. */
  readonly missingMeans?: string;
  readonly beside?: ReactNode;
  /** Where there are no rows at all; what every lens says if not given. */
  readonly empty?: ReactNode;
}

/** The answer of a lens: what is missing of it, and the list. */
export function LensBody({
  kind,
  id,
  name,
  lens,
  wording,
  label = TEXTS.whatItGets(name),
  fileName = label,
  missingMeans,
  empty = <NothingAtAll isWhole={isWhole(lens)} />,
  ...list
}: LensBodyProps) {
  const { configurations, readAt, rows } = lens;
  return (
    <>
      <LensGaps lens={lens} {...(missingMeans !== undefined && { means: missingMeans })} />
      <NotLookedAtLine />
      <LensList
        {...list}
        empty={empty}
        label={label}
        fileName={fileName}
        rows={rows}
        wording={wording}
        readAt={readAt}
        onReadAgain={() => configurations.readAgain()}
        json={(shown) => lensJson(headOf({ kind, id, name }, lens), shown, wording)}
      />
    </>
  );
}

function NothingAtAll({ isWhole: isAll }: { readonly isWhole: boolean }) {
  return (
    <EmptyState icon={UsersRound} title={isAll ? TEXTS.nothing : TEXTS.nothingRead}>
      {TEXTS.nothingHint}
    </EmptyState>
  );
}
