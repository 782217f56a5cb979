import { Camera } from 'lucide-react';
import { TEXTS } from '#features/snapshots/texts.ts';
import { useLost } from '#features/snapshots/useLost.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';

/** In place of a snapshot that is not here: it never was, or went with the page before. */
export function NoSnapshot({ ids }: { readonly ids: readonly string[] }) {
  const { lost } = useLost();
  const [name] = ids.flatMap((id) => lost.get(id) ?? []);
  return (
    <EmptyState
      icon={Camera}
      title={name === undefined ? TEXTS.gone : TEXTS.lost([name])}
      action={<LinkButton to="/snapshots">{TEXTS.snapshots}</LinkButton>}
    >
      {name === undefined ? TEXTS.goneHint : TEXTS.lostHint}
    </EmptyState>
  );
}
