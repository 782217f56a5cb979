import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import type { UnsavedChange } from '#domain/lens/unsaved.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { subjectOf, type SubjectRef, subjectWord } from '#parts/lens/subjectRef.ts';
import { TEXTS } from '#parts/wouldGet/texts.ts';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';

/** Finds a user or a device by name; the rooms of pickers and parts do not know each other. */
export type MemberPicker = ComponentType<{
  readonly kind: 'user' | 'device';
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}>;

export interface WouldGetProps {
  /** The same list while nothing changes; undefined while the present assignments are read. */
  readonly changes: readonly UnsavedChange[] | undefined;
  readonly picker: MemberPicker;
  /** Whom the address names, when it is opened. */
  readonly picked: SubjectRef | undefined;
  readonly onPick: (picked: SubjectRef | undefined) => void;
}

interface WouldGetSectionProps extends Pick<WouldGetProps, 'changes'> {
  /** The same function at every render: the module of one configuration, or that of a plan. */
  readonly load: () => Promise<{ readonly Answer: ComponentType<WouldGetProps> }>;
  readonly loadPicker: () => Promise<{ readonly MemberPicker: MemberPicker }>;
}

/**
 * Whether one device or user would get what is not sent yet. Its code and what it asks are fetched
 * once it is opened, or where the address says who is looked at.
 */
export function WouldGetSection({ changes, load, loadPicker }: WouldGetSectionProps) {
  const picked = subjectOf(useSearch({ strict: false }).check);
  const navigate = useNavigate();
  const onPick = (one: SubjectRef | undefined) =>
    void navigate({
      to: '.',
      search: (previous) => ({ ...previous, check: one && subjectWord(one) }),
      replace: true,
      resetScroll: false,
    });
  const [isOpen, setOpen] = useState(picked !== undefined);
  return (
    <FoldedSection
      title={TEXTS.title}
      isOpen={isOpen}
      onOpen={setOpen}
      show={TEXTS.show}
      hide={TEXTS.hide}
    >
      <LoadedPart load={load} label={TEXTS.opening}>
        {({ Answer }) => (
          <LoadedPart load={loadPicker} label={TEXTS.opening}>
            {({ MemberPicker }) => (
              <Answer changes={changes} picker={MemberPicker} picked={picked} onPick={onPick} />
            )}
          </LoadedPart>
        )}
      </LoadedPart>
    </FoldedSection>
  );
}
