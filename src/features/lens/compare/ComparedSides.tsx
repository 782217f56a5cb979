import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ArrowLeftRight } from 'lucide-react';
import type { ComponentProps, ComponentType } from 'react';
import type { CompareSearch } from '#features/lens/compare/compareSearch.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { SUBJECT_KINDS, type SubjectRef, subjectWord } from '#parts/lens/subjectRef.ts';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { MemberPicker } from '#pickers/MemberPicker.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';

interface ComparedSidesProps {
  readonly kind: SubjectRef['kind'];
  readonly one: SubjectRef | undefined;
  readonly other: SubjectRef | undefined;
  readonly onSearch: (change: Partial<CompareSearch>) => void;
}

/** Who is compared with whom. */
export function ComparedSides({ kind, one, other, onSearch }: ComparedSidesProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <SegmentedChoice
        label={TEXTS.of}
        value={kind}
        onChange={(of) => onSearch({ of, one: undefined, other: undefined, to: undefined })}
        options={SUBJECT_KINDS.map((value) => ({ value, label: TEXTS.kinds[value] }))}
      />
      <Box
        sx={{
          width: '100%',
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto minmax(0, 1fr)' },
        }}
      >
        <SubjectPicker
          kind={kind}
          label={TEXTS.first[kind]}
          value={one}
          onChange={(next) => onSearch({ one: next, to: undefined })}
        />
        <Button
          startIcon={<ArrowLeftRight size={16} aria-hidden />}
          onClick={() =>
            onSearch({
              one: other && subjectWord(other),
              other: one && subjectWord(one),
              to: undefined,
            })
          }
          sx={{ mt: { md: 2.75 }, justifySelf: 'start' }}
        >
          {TEXTS.swap}
        </Button>
        <SubjectPicker
          kind={kind}
          label={TEXTS.second[kind]}
          value={other}
          onChange={(next) => onSearch({ other: next })}
        />
      </Box>
    </Box>
  );
}

interface SubjectPickerProps {
  readonly kind: SubjectRef['kind'];
  readonly label: string;
  readonly value: SubjectRef | undefined;
  readonly onChange: (word: string | undefined) => void;
}

function SubjectPicker({ kind, label, value, onChange }: SubjectPickerProps) {
  const Picker = PICKERS[kind];
  return (
    <Picker
      label={label}
      value={value?.id ?? ''}
      onChange={(id) => onChange(id === '' ? undefined : subjectWord({ kind, id }))}
    />
  );
}

type PickerProps = Omit<ComponentProps<typeof MemberPicker>, 'kind'>;

const PICKERS: Readonly<Record<SubjectRef['kind'], ComponentType<PickerProps>>> = {
  group: GroupPicker,
  user: (props) => <MemberPicker kind="user" {...props} />,
  device: (props) => <MemberPicker kind="device" {...props} />,
};
