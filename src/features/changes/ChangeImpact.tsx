import Link from '@mui/material/Link';
import { useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import type { WhoChoice } from '#parts/impact/who/whoChoice.ts';
import { ImpactPanel } from '#parts/impact/ImpactPanel.tsx';
import type { ImpactState } from '#parts/impact/reading/useImpact.ts';
import { WouldGetSection } from '#parts/wouldGet/WouldGetSection.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface ChangeImpactProps {
  readonly configuration: Pick<Configuration, 'id' | 'displayName' | 'type'>;
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  readonly state: ImpactState;
  /** What the numbers leave out. */
  readonly note: string | undefined;
}

/** The list with its table: few open it. */
const loadWhoList = () => import('#parts/impact/who/WhoList.tsx');

const loadAnswer = () => import('#parts/wouldGet/answer/OfOne.tsx');
const loadPicker = () => import('#pickers/MemberPicker.tsx');

/** Impact of changes of existing rows; every number opens its list below. */
export function ChangeImpact({ configuration, before, after, state, note }: ChangeImpactProps) {
  const [choice, setChoice] = useState<WhoChoice & { readonly at: number }>();
  const changes = useMemo(() => [{ configuration, before, after }], [configuration, before, after]);
  return (
    <>
      <ImpactPanel
        configuration={configuration}
        before={before}
        after={after}
        state={state}
        note={note}
        renderWho={({ unit, view, at }, children) => (
          <Link
            component="button"
            type="button"
            onClick={() =>
              setChoice({
                at,
                unit,
                view: view === 'kept' ? 'after' : view,
                text: '',
                sort: { key: 'name', direction: 'asc' },
              })
            }
          >
            {children}
          </Link>
        )}
      />
      <WouldGetSection changes={changes} load={loadAnswer} loadPicker={loadPicker} />
      {choice !== undefined && (
        <Section title={TEXTS.affected}>
          <LoadedPart load={loadWhoList} label={TEXTS.openingList}>
            {({ WhoOf }) => (
              <WhoOf
                state={state}
                at={choice.at}
                exportName={configuration.displayName}
                choice={choice}
                onChange={(change) => setChoice({ ...choice, ...change })}
              />
            )}
          </LoadedPart>
        </Section>
      )}
    </>
  );
}
