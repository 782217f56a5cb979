import Button from '@mui/material/Button';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { Section } from '#ui/shell/Section.tsx';
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
    <Section
      title={TEXTS.title}
      subtitle={TEXTS.hint}
      action={
        <Button size="small" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {isOpen ? TEXTS.hide : TEXTS.show}
        </Button>
      }
    >
      {isOpen && (
        <LoadedPart load={load} label={TEXTS.loading}>
          {({ ReportedPart }) => <ReportedPart {...facts} />}
        </LoadedPart>
      )}
    </Section>
  );
}
