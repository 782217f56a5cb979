import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  type Related,
  relatedBy,
  type RelatedRead,
  type Relation,
} from '#domain/configuration/related.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { useRelated } from '#parts/configuration/useRelated.ts';
import { Name } from '#ui/text/Name.tsx';
import { BARE_LIST } from '#ui/bareList.ts';

const RELATIONS: readonly Relation[] = [
  'supersedes',
  'supersededBy',
  'dependsOn',
  'neededBy',
  'other',
];

/** Facts about those that Graph relates to a configuration, each as a link to its page. */
export function useRelatedFacts(
  configuration: Configuration,
): readonly { readonly label: string; readonly value: ReactNode }[] {
  const { id, type } = configuration;
  const counts = familyOf(id).relatedOf?.(type) ?? [];
  const read = useRelated([configuration]).get(id.toLowerCase()) ?? 'unread';
  return RELATIONS.flatMap((relation) => {
    const named = relatedBy(read, relation);
    const count = counts.find((each) => each.relation === relation)?.count ?? named.length;
    return count === 0
      ? []
      : [
          {
            label: TEXTS.relations[relation],
            value: <RelatedNames named={named} untold={count - named.length} read={read} />,
          },
        ];
  });
}

interface RelatedNamesProps {
  readonly named: readonly Related[];
  /** How many there are beyond those. */
  readonly untold: number;
  readonly read: RelatedRead;
}

function RelatedNames({ named, untold, read }: RelatedNamesProps) {
  const why = typeof read === 'string' ? read : 'read';
  return (
    <Box component="ul" sx={BARE_LIST}>
      {named.map((related) => (
        <li key={`${related.relation} ${related.id}`}>
          <AppLink to="/configurations/$id" params={{ id: related.id }}>
            <Name of={related.displayName} />
          </AppLink>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {howWords(related)}
          </Box>
        </li>
      ))}
      {untold > 0 && <li>{TEXTS.relatedUntold(untold, named.length > 0, why)}</li>}
    </Box>
  );
}

/** What becomes of the other one, after its name. */
function howWords({ relation, version, isUninstalled, isInstalledAlong }: Related): string {
  const { is, isNot } = TEXTS.relatedHow[relation] ?? {};
  const said = relation === 'dependsOn' ? isInstalledAlong : isUninstalled;
  const how = said === undefined ? undefined : said ? is : isNot;
  return [version, how ?? ''].map((text) => (text === '' ? '' : ` · ${text}`)).join('');
}
