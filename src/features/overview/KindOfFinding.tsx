import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { numberText } from '#lib/locale.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { Name } from '#ui/text/Name.tsx';
import { LongList } from '#ui/rows/LongList.tsx';

const LOOKS = {
  block: { icon: CircleAlert, color: 'error.main' },
  warn: { icon: TriangleAlert, color: 'warning.main' },
  inform: { icon: Info, color: 'text.secondary' },
} as const;

interface KindOfFindingProps {
  readonly found: KindFound;
  readonly names: TargetNames;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onPrepare: () => void;
}

/** One kind of finding: how often, why it matters, what can be done, and where when it is open. */
export function KindOfFinding({ found, names, isOpen, onOpen, onPrepare }: KindOfFindingProps) {
  const { kind, items } = found;
  const { title, level, reason, source, repair } = findingKind(kind);
  const { icon: Icon, color } = LOOKS[level];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const whereId = useId();
  const page = source ?? items[0]?.source;
  const canRepair = items.some(({ repairs }) => repairs.length > 0);
  return (
    <Box component="section" aria-label={title} sx={{ px: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Button
            variant="text"
            color="inherit"
            aria-expanded={isOpen}
            aria-controls={whereId}
            onClick={() => onOpen(!isOpen)}
            startIcon={<Chevron size={16} aria-hidden />}
            sx={{ ml: -1, textAlign: 'start' }}
          >
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
              <Box component={Icon} size={16} aria-hidden sx={{ color, flex: 'none' }} />
              {title} · {numberText(items.length)}
            </Box>
          </Button>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {reason} {page && <ExternalLink href={page.url}>{page.label}</ExternalLink>}
            <Box>{'does' in repair ? `${TEXTS.plan}: ${repair.does}` : repair.whyNone}</Box>
          </Box>
        </Box>
        {'does' in repair && (
          <ReasonButton disabledReason={canRepair ? undefined : TEXTS.noRepair} onClick={onPrepare}>
            {TEXTS.preparePlan}
          </ReasonButton>
        )}
      </Box>
      <Box id={whereId} sx={{ mt: isOpen ? 1 : 0 }}>
        {isOpen && (
          <LongList
            label={TEXTS.itemsOf(title)}
            count={items.length}
            renderItem={(at) => <Item item={items[at]!} names={names} />}
          />
        )}
      </Box>
    </Box>
  );
}

function Item({ item, names }: { readonly item: FindingItem; readonly names: TargetNames }) {
  const { configuration, group, rows, words } = item;
  return (
    <Box sx={{ py: 0.5 }}>
      {group !== undefined && (
        <Box>
          <AppLink to="/groups/$id" params={{ id: group.id }}>
            <Name of={group.displayName} />
          </AppLink>
        </Box>
      )}
      <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
        <Name of={configuration.displayName} />
      </AppLink>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {familyOf(configuration.id).singular}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, my: 0.25 }}>
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two rows may share an id
          <AssignmentTarget key={`${row.id} ${at}`} assignment={row} names={names} />
        ))}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {words}
      </Box>
    </Box>
  );
}
