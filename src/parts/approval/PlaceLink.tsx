import type { WaitingPlace } from '#domain/approval/waiting.ts';
import { AppLink } from '#parts/AppLink.tsx';

interface PlaceLinkProps {
  readonly place: WaitingPlace;
  /** What it is called, in the history or in a run. */
  readonly words: Readonly<Record<WaitingPlace['kind'], string>>;
}

/** To where a change that was asked for is kept. */
export function PlaceLink({ place, words }: PlaceLinkProps) {
  return place.kind === 'run' ? (
    <AppLink to="/plan/runs/$id" params={{ id: place.runId }}>
      {words.run}
    </AppLink>
  ) : (
    <AppLink to="/history/$id" params={{ id: place.entryId }}>
      {words.entry}
    </AppLink>
  );
}
