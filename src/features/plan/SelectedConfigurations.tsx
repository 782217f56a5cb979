import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface SelectedConfigurationsProps {
  readonly ids: readonly ConfigurationKey[];
  /** By lower-case id. */
  readonly byId: ReadonlyMap<string, Configuration>;
  /** Selected ids that the tenant does not have. */
  readonly gone: readonly string[];
  /** All of the tenant have been read: they can be selected as a whole. */
  readonly isComplete: boolean;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onSelectAll: () => void;
}

const FEW = 8;

/** Which configurations the plan is about; they are selected in the list. */
export function SelectedConfigurations({
  ids,
  byId,
  gone,
  isComplete,
  onRemove,
  onSelectAll,
}: SelectedConfigurationsProps) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? ids : ids.slice(0, FEW);
  return (
    <Section
      title={ids.length === 0 ? 'Configurations' : counted(ids.length, 'configuration')}
      action={
        ids.length > 0 && (
          <LinkButton size="small" to="/configurations">
            Select in the list
          </LinkButton>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {gone.length > 0 && (
          <Notice
            level="warning"
            quiet
            title={`${gone.length} selected ${pluralOf(gone.length, 'configuration is', 'configurations are')} not in this tenant any more`}
            actions={<Button onClick={() => onRemove(gone)}>Take out</Button>}
          />
        )}
        {ids.length === 0 && (
          <EmptyState
            icon={ListChecks}
            isCompact
            title="No configuration is selected yet"
            action={
              <>
                <LinkButton variant="contained" to="/configurations">
                  Select in the list
                </LinkButton>
                {isComplete && byId.size > 0 && (
                  <Button variant="outlined" onClick={onSelectAll}>
                    Select all {numberText(byId.size)} of the tenant
                  </Button>
                )}
              </>
            }
          >
            A plan changes who has many configurations, and every line of it is reviewed before
            anything is sent. Select them by search, by box or by a pasted list of names; or open a
            CSV or plan file below.
          </EmptyState>
        )}
        <Box
          component="ul"
          aria-label="Selected configurations"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gap: 0.75,
            '&:empty': { display: 'none' },
          }}
        >
          {shown.map((id) => {
            const configuration = byId.get(id.toLowerCase());
            return (
              <Box
                component="li"
                key={id}
                sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', minWidth: 0 }}
              >
                <AppLink to="/configurations/$id" params={{ id }}>
                  <Name of={configuration?.displayName ?? id} />
                </AppLink>
                <Box component="span" sx={{ color: 'text.secondary', flex: 'none' }}>
                  {configuration === undefined
                    ? ''
                    : platformWords(platformsOf(configuration.type))}
                </Box>
              </Box>
            );
          })}
        </Box>
        {ids.length > FEW && (
          <div>
            <Button size="small" onClick={() => setLong(!isLong)}>
              {isLong ? 'Show fewer' : `Show all ${numberText(ids.length)}`}
            </Button>
          </div>
        )}
      </Box>
    </Section>
  );
}
