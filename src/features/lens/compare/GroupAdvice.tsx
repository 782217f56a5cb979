import type { Compared } from '#domain/lens/compare.ts';
import { type BringingGroup, groupsThatBring } from '#domain/lens/give.ts';
import type { Membership, Side } from '#features/lens/compare/side.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Name } from '#ui/text/Name.tsx';

interface GroupAdviceProps {
  readonly mine: readonly Membership[];
  readonly other: Side;
  readonly rows: readonly Compared[];
}

/** Which groups bring it to the second one: membership would do what the plan does by assignments. */
export function GroupAdvice({ mine, other, rows }: GroupAdviceProps) {
  const { memberships = [], wording } = other;
  const groups = groupsThatBring(rows, (one) => mine.some((own) => isSame(own, one)));
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{TEXTS.advice}</summary>
      <p style={{ margin: '4px 0' }}>{TEXTS.adviceHint}</p>
      <ul style={{ margin: 0 }}>
        {groups.map((one) => {
          const known = memberships.find((each) => isSame(each, one))?.group;
          const said = [
            TEXTS.brings(one.count),
            wording.isDevice && one.through === 'user' && TEXTS.ofUser,
            known?.isDynamic === true && TEXTS.byRule,
          ];
          return (
            <li key={`${one.through} ${one.groupId}`}>
              <AppLink to="/groups/$id" params={{ id: one.groupId }}>
                <Name of={known?.displayName ?? one.groupId} />
              </AppLink>{' '}
              {said.filter(Boolean).join(', ')}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function isSame({ group, through }: Membership, one: Pick<BringingGroup, 'groupId' | 'through'>) {
  return through === one.through && group.id.toLowerCase() === one.groupId;
}
