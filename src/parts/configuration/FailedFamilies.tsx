import Button from '@mui/material/Button';
import { CircleAlert } from 'lucide-react';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { FamilyLine } from '#parts/configuration/FamilyLine.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useWayOn } from '#parts/failure/useWayOn.tsx';

interface FailedFamiliesProps {
  readonly families: readonly FamilyKey[];
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Families that could not be read for one reason, beside others that could. */
export function FailedFamilies({ families, failure, onRetry }: FailedFamiliesProps) {
  const { button, blocked } = useWayOn(failure);
  return (
    <FamilyLine
      isFailure
      icon={<CircleAlert size={16} aria-hidden />}
      what={TEXTS.notRead(familyWords(families))}
      why={blocked ?? `${explain(failure).title}.`}
      actions={
        <>
          {button}
          <Button size="small" variant="outlined" onClick={onRetry}>
            {TEXTS.tryAgain}
          </Button>
        </>
      }
    >
      <FailurePanel failure={failure} />
    </FamilyLine>
  );
}
