import Button from '@mui/material/Button';
import { coveredWords, notYetWords } from '#domain/family/coverage.ts';
import { FileSliders, SearchX, Star } from 'lucide-react';
import type { ConfigurationsSearch } from '#features/configurations/list/configurationsSearch.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';

interface NoConfigurationsProps extends Pick<
  ConfigurationList,
  'keptAt' | 'isReading' | 'notRead' | 'readAgain'
> {
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
  isWithoutStar,
  isNarrowed,
  onChange,
}: NoConfigurationsProps) {
  const adminCenterUrl = useAdminCenterUrl();
  const notYet = notYetWords();
  if (isWithoutStar) {
    return (
      <EmptyState
        icon={Star}
        title="No configuration has a star yet"
        action={
          <Button onClick={() => onChange({ starred: undefined })}>Show all configurations</Button>
        }
      >
        Put a star on those you come back to, in the list or on their page. Stars stay in this
        browser, for you and this tenant.
      </EmptyState>
    );
  }
  if (isNarrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={keptAt === undefined ? 'No configuration matches' : 'None of the kept rows matches'}
        action={<Button onClick={() => onChange(NOTHING_NARROWED)}>Show all</Button>}
      >
        {keptAt !== undefined &&
          isReading &&
          'The list is being read anew, and there may be more in it. '}
        The search covers name, description and id of {coveredWords()}. Every word must occur.
        {notYet !== undefined && ` Not in this app yet: ${notYet}.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={FileSliders}
      title={
        notRead.length === 0
          ? 'This tenant has no configurations, or none that you may see'
          : 'No configurations in the families that were read'
      }
      action={
        <>
          <Button onClick={() => readAgain()}>Refresh</Button>
          <ExternalLink href={adminCenterUrl}>Open the Intune admin center</ExternalLink>
        </>
      }
    >
      Create configurations in the Intune admin center, then assign them here. The scope tags of
      your role may hide some.
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
