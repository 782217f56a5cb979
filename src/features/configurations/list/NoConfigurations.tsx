import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { coveredWords, notCoveredWords } from '#domain/family/coverage.ts';
import { FileSliders, SearchX, Star } from 'lucide-react';
import type { ConfigurationsSearch } from '#features/configurations/list/configurationsSearch.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface NoConfigurationsProps extends Pick<
  ConfigurationList,
  'keptAt' | 'isReading' | 'notRead' | 'readAgain'
> {
  /** One of them, in a sentence. */
  readonly noun: string;
  /** Only those with a star are asked for, and there is none. */
  readonly isWithoutStar: boolean;
  /** There are rows, but none that matches. */
  readonly isNarrowed: boolean;
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

/** Why the list shows nothing, and what to do about it. */
export function NoConfigurations({
  keptAt,
  isReading,
  notRead,
  readAgain,
  noun,
  isWithoutStar,
  isNarrowed,
  onChange,
}: NoConfigurationsProps) {
  const adminCenterUrl = useAdminCenterUrl();
  if (isWithoutStar) {
    return (
      <EmptyState
        icon={Star}
        title={TEXTS.noStars(noun)}
        action={
          <Button onClick={() => onChange({ starred: undefined })}>{TEXTS.showAllOf(noun)}</Button>
        }
      >
        {TEXTS.noStarsHint}
      </EmptyState>
    );
  }
  if (isNarrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={keptAt === undefined ? TEXTS.noMatch(noun) : TEXTS.noKeptMatch}
        action={<Button onClick={() => onChange(NOTHING_NARROWED)}>{TEXTS.showAll}</Button>}
      >
        {keptAt !== undefined && isReading && TEXTS.stillReading}
        {TEXTS.searchCovers}
        {/* Some twenty names, which few need to read. */}
        <Box component="details" sx={{ mt: 1, '& > summary': { cursor: 'pointer' } }}>
          <summary>{TEXTS.familiesCovered}</summary>
          {TEXTS.covered(coveredWords(), notCoveredWords())}
        </Box>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={FileSliders}
      title={notRead.length === 0 ? TEXTS.none(noun) : TEXTS.noneRead(noun)}
      action={
        <>
          <Button onClick={() => readAgain()}>{TEXTS.refresh}</Button>
          <ExternalLink href={adminCenterUrl}>{TEXTS.openAdminCenter}</ExternalLink>
        </>
      }
    >
      {TEXTS.noneHint(noun)}
    </EmptyState>
  );
}

const NOTHING_NARROWED = {
  q: undefined,
  family: undefined,
  platform: undefined,
  type: undefined,
  assigned: undefined,
  starred: undefined,
};
