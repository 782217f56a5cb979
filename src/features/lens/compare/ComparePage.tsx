import { getRouteApi } from '@tanstack/react-router';
import { Columns2 } from 'lucide-react';
import { ComparedSides } from '#features/lens/compare/ComparedSides.tsx';
import { Comparison } from '#features/lens/compare/Comparison.tsx';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { LensFrame } from '#features/lens/LensFrame.tsx';
import { subjectOf } from '#parts/lens/subjectRef.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/lens/compare');

/** What do two groups, users or devices get, side by side? */
export function ComparePage() {
  const search = route.useSearch();
  const one = subjectOf(search.one);
  const second = subjectOf(search.other);
  const kind = one?.kind ?? second?.kind ?? search.of ?? 'group';
  const isOtherKind = second !== undefined && second.kind !== kind;
  const other = isOtherKind ? undefined : second;
  const update = useSearchChange(route.useNavigate());
  const isComplete = one !== undefined && other !== undefined && one.id !== other.id;
  return (
    <LensFrame title={TEXTS.title} subtitle={TEXTS.subtitle} isNamed={isComplete}>
      <ComparedSides kind={kind} one={one} other={other} onSearch={update} />
      {isOtherKind && (
        <Notice level="warning" title={TEXTS.otherKind}>
          {TEXTS.otherKindHint}
        </Notice>
      )}
      {isComplete ? (
        <Comparison
          key={`${one.id} ${other.id}`}
          kind={kind}
          one={one.id}
          other={other.id}
          search={search}
          onSearch={update}
        />
      ) : one !== undefined && other !== undefined ? (
        <Notice level="info" title={TEXTS.twice}>
          {TEXTS.twiceHint}
        </Notice>
      ) : (
        <EmptyState icon={Columns2} title={TEXTS.pickTwo}>
          {TEXTS.pickTwoHint}
        </EmptyState>
      )}
    </LensFrame>
  );
}
