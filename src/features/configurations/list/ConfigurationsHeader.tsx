import { ClipboardPlus } from 'lucide-react';
import { memo } from 'react';
import { type FamiliesNotRead, missingWords } from '#domain/family/familiesNotRead.ts';
import { counted } from '#lib/locale.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

/**
 * How many configurations were read and which families are not among them, and the way to assign
 * one: not beside a selection, which it would not take along.
 * @param total undefined while none has been read
 */
export const ConfigurationsHeader = memo(function ConfigurationsHeader({
  title,
  noun,
  total,
  notRead,
  hasSelection,
}: {
  readonly title: string;
  readonly noun: string;
  readonly total: number | undefined;
  readonly notRead: readonly FamiliesNotRead[];
  readonly hasSelection: boolean;
}) {
  return (
    <PageHeader
      title={total === undefined ? title : counted(total, noun)}
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
