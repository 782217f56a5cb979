import { useSession } from '#auth/useSession.ts';
import { isCovered } from '#domain/connect/pageNeeds.ts';
import { askedWords, PERMISSIONS } from '#domain/connect/permissions.ts';
import { AccessMark, AccessMarkSkeleton } from '#features/access/AccessMark.tsx';
import { AccessRow, AccessRows } from '#features/access/AccessRow.tsx';
import { AskButton } from '#parts/access/AskButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#features/access/texts.ts';

interface ScopeListProps {
  readonly granted: readonly string[] | undefined;
  readonly isReading: boolean;
}

/**
 * What the app may do for this person, permission by permission, and the way to ask for what is
 * missing.
 */
export function ScopeList({ granted, isReading }: ScopeListProps) {
  const { adminOnly } = useSession();
  const more = (granted ?? []).filter(
    (scope) => !PERMISSIONS.some((permission) => permission.scope === scope),
  );
  return (
    <Section title={TEXTS.scopesTitle} subtitle={TEXTS.scopesHint} flush>
      {isReading && <VisuallyHidden as="output">{TEXTS.readingScopes}</VisuallyHidden>}
      <AccessRows label={TEXTS.scopesTitle} busy={isReading}>
        {PERMISSIONS.map(({ scope, use, without, asked }) => {
          const isGranted = granted === undefined ? undefined : isCovered(scope, granted);
          return (
            <AccessRow
              key={scope}
              title={<code>{scope}</code>}
              mark={
                isReading ? (
                  <AccessMarkSkeleton />
                ) : (
                  <AccessMark
                    isAllowed={isGranted}
                    yes={TEXTS.granted}
                    no={adminOnly.includes(scope) ? TEXTS.needsAnAdministrator : TEXTS.notGranted}
                  />
                )
              }
              action={isGranted === false && <AskButton scope={scope}>{TEXTS.askFor}</AskButton>}
            >
              {isGranted === false ? TEXTS.notGrantedHint(without, askedWords(asked)) : use}
            </AccessRow>
          );
        })}
        {more.length > 0 && (
          <AccessRow title={TEXTS.extraScopes} mark={null}>
            {more.join(', ')}
          </AccessRow>
        )}
      </AccessRows>
    </Section>
  );
}
