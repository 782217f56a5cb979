import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import type { Configurations } from '#queries/useConfigurations.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/groups/texts.ts';

interface GroupsGapsProps {
  readonly configurations: Pick<Configurations, 'notRead' | 'readAgain'>;
  /** Configurations whose assignments were not read. */
  readonly notRead: number;
}

/** What the numbers of the list leave out. */
export function GroupsGaps({ configurations, notRead }: GroupsGapsProps) {
  return (
    <>
      <FamiliesNotRead notRead={configurations.notRead} onReadAgain={configurations.readAgain} />
      {notRead > 0 && (
        <Notice level="warning" title={TEXTS.notReadCount(notRead)} quiet>
          {TEXTS.notCounted}
        </Notice>
      )}
    </>
  );
}
