import { obstacleOf, PAGE_NEEDS } from '#domain/connect/pageNeeds.ts';
import { AccessMark } from '#features/access/AccessMark.tsx';
import { AccessRow, AccessRows } from '#features/access/AccessRow.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/access/texts.ts';

interface PageNeedsProps {
  readonly granted: readonly string[] | undefined;
  /** Of the Intune role; undefined where it is not known. */
  readonly isAllowed: (action: string) => boolean | undefined;
}

/**
 * What each place of the app needs, and what stands in its way: the reason of every button that
 * access disables.
 */
export function PageNeeds({ granted, isAllowed }: PageNeedsProps) {
  return (
    <Section title={TEXTS.pageNeeds} flush>
      <AccessRows label={TEXTS.pageNeeds}>
        {PAGE_NEEDS.map((need) => {
          const obstacle = obstacleOf(need, granted, isAllowed);
          const [action, ...others] = need.actions ?? [];
          const isKnown =
            granted !== undefined && (action === undefined || isAllowed(action) !== undefined);
          return (
            <AccessRow
              key={need.place}
              title={need.place}
              mark={
                <AccessMark
                  isAllowed={obstacle === undefined ? (isKnown ? true : undefined) : false}
                  yes={TEXTS.works}
                  no={TEXTS.doesNotWork}
                />
              }
            >
              {obstacle ??
                [
                  ...need.scopes,
                  ...(action === undefined ? [] : [TEXTS.intuneRole(action, others.length)]),
                ].join(', ')}
            </AccessRow>
          );
        })}
      </AccessRows>
    </Section>
  );
}
