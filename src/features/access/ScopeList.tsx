import { useSession } from '#auth/useSession.ts';
import { isCovered } from '#domain/connect/pageNeeds.ts';
import { askedWords, PERMISSIONS } from '#domain/connect/permissions.ts';
import { AccessMark, AccessMarkSkeleton } from '#features/access/AccessMark.tsx';
import { AccessRow, AccessRows } from '#features/access/AccessRow.tsx';
import { AskButton } from '#features/access/AskButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

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
    <Section
      title="Permissions of the app"
      subtitle="As sign-in listed them with your access token. The token itself is for Graph alone and is not opened."
      flush
    >
      {isReading && <VisuallyHidden as="output">Reading permissions</VisuallyHidden>}
      <AccessRows label="Permissions of the app" busy={isReading}>
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
                    yes="Granted"
                    no={adminOnly.includes(scope) ? 'Needs an administrator' : 'Not granted'}
                  />
                )
              }
              action={isGranted === false && <AskButton scope={scope}>Ask for it</AskButton>}
            >
              {isGranted === false ? `${without} Asked for ${askedWords(asked)}.` : use}
            </AccessRow>
          );
        })}
        {more.length > 0 && (
          <AccessRow title="Granted as well, and not used by the app" mark={null}>
            {more.join(', ')}
          </AccessRow>
        )}
      </AccessRows>
    </Section>
  );
}
