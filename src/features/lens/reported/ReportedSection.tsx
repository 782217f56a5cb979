import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { TEXTS } from '#features/lens/reported/texts.ts';

interface ReportedSectionProps {
  readonly device: ManagedDevice;
  readonly rows: readonly LensRow[];
  readonly isReading: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const load = () => import('#features/lens/reported/ReportedPart.tsx');

/** What Intune reports of a device: nothing is asked until somebody wants to see it. */
export function ReportedSection({ isOpen, onOpen, ...facts }: ReportedSectionProps) {
  return (
    <FoldedSection
      title={TEXTS.title}
      subtitle={TEXTS.hint}
      isOpen={isOpen}
      onOpen={onOpen}
      show={TEXTS.show}
      hide={TEXTS.hide}
    >
      <LoadedPart load={load} label={TEXTS.loading}>
        {({ ReportedPart }) => <ReportedPart {...facts} />}
      </LoadedPart>
    </FoldedSection>
  );
}
