import { Columns2 } from 'lucide-react';
import { LinkButton } from '#parts/LinkButton.tsx';
import { type SubjectRef, subjectWord } from '#parts/lens/subjectRef.ts';
import { TEXTS } from '#parts/lens/texts.ts';

/** Goes to the comparison of this subject with one that is picked there. */
export function CompareWith({ one }: { readonly one: SubjectRef }) {
  return (
    <LinkButton
      to="/lens/compare"
      search={{ one: subjectWord(one) }}
      startIcon={<Columns2 size={16} aria-hidden />}
    >
      {TEXTS.compareWith}
    </LinkButton>
  );
}
