import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { ListChecks, X } from 'lucide-react';
import { useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { countedThings, namedThings } from '#domain/configuration/countedThings.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface SelectedConfigurationsProps {
  readonly ids: readonly ConfigurationKey[];
  /** By lower-case id. */
  readonly byId: ReadonlyMap<string, Configuration>;
  /** Selected ids that the tenant does not have. */
  readonly gone: readonly ConfigurationKey[];
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
  const areApps = ids.every((id) => familyOf(id).page === 'apps');
  return (
    <Section
      title={ids.length === 0 ? TEXTS.configurations : countedThings(ids)}
      action={
        ids.length > 0 && (
          <LinkButton size="small" to={areApps ? '/apps' : '/configurations'}>
            {TEXTS.selectInTheList}
          </LinkButton>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {gone.length > 0 && (
          <Notice
            level="warning"
            quiet
            title={TEXTS.gone(gone.length, countedThings(gone))}
            actions={<Button onClick={() => onRemove(gone)}>{TEXTS.removeGone}</Button>}
          />
        )}
        {ids.length === 0 && (
          <EmptyState
            icon={ListChecks}
            isCompact
            title={TEXTS.noneSelected}
            action={
              <>
                <LinkButton variant="contained" to="/configurations">
                  {TEXTS.selectInTheList}
                </LinkButton>
                {isComplete && byId.size > 0 && (
                  <Button variant="outlined" onClick={onSelectAll}>
                    {TEXTS.selectAll(byId.size)}
                  </Button>
                )}
              </>
            }
          >
            {TEXTS.noneSelectedHint}
          </EmptyState>
        )}
        <Box
          component="ul"
          aria-label={TEXTS.selectedThings(namedThings(ids))}
          sx={{
            ...BARE_LIST,
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 360px), 1fr))',
            columnGap: 3,
            rowGap: 0.75,
            '&:empty': { display: 'none' },
          }}
        >
          {shown.map((id) => (
            <SelectedLine
              key={id}
              id={id}
              configuration={byId.get(id.toLowerCase())}
              onRemove={() => onRemove([id])}
            />
          ))}
        </Box>
        {ids.length > FEW && (
          <div>
            <Button size="small" onClick={() => setLong(!isLong)}>
              {isLong ? TEXTS.showFewer : TEXTS.showAll(ids.length)}
            </Button>
          </div>
        )}
      </Box>
    </Section>
  );
}

interface SelectedLineProps {
  readonly id: ConfigurationKey;
  readonly configuration: Configuration | undefined;
  readonly onRemove: () => void;
}

function SelectedLine({ id, configuration, onRemove }: SelectedLineProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <AppLink to="/configurations/$id" params={{ id }}>
        <Name of={configuration?.displayName ?? id} />
      </AppLink>
      <Box
        component="span"
        sx={{ color: 'text.secondary', ml: 'auto', maxWidth: '40%', textAlign: 'end' }}
      >
        {configuration === undefined ? '' : platformWords(platformsOf(configuration.type))}
      </Box>
      <IconButton
        size="small"
        aria-label={TEXTS.removeNamed(configuration?.displayName ?? id)}
        onClick={onRemove}
        sx={{ my: -0.5 }}
      >
        <X size={15} />
      </IconButton>
    </Box>
  );
}
