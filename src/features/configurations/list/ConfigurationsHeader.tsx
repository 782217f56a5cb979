import { ClipboardPlus } from 'lucide-react';
import { memo } from 'react';
import { type FamiliesNotRead, missingWords } from '#domain/family/familiesNotRead.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

/**
 * How many configurations and apps were read and which families are not among them, and the way to
 * assign one: not beside a selection, which it would not take along.
 * @param title says how many, once some have been read
 */
export const ConfigurationsHeader = memo(function ConfigurationsHeader({
  title,
  notRead,
  hasSelection,
}: {
  readonly title: string;
  readonly notRead: readonly FamiliesNotRead[];
  readonly hasSelection: boolean;
}) {
  return (
    <PageHeader
      title={title}
      subtitle={missingWords(notRead)}
      action={
        !hasSelection && (
          <LinkButton
            variant="contained"
            to="/assign"
            startIcon={<ClipboardPlus size={16} aria-hidden />}
          >
            {TEXTS.assignOne}
          </LinkButton>
        )
      }
    />
  );
});
