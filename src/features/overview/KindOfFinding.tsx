import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type AssignNeed, assignNeedsOf } from '#domain/family/assignNeeds.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind, pageOf } from '#domain/findings/kinds.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { FindingPlace } from '#features/overview/FindingPlace.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { numberText } from '#lib/locale.ts';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { useSetAside } from '#stores/setAside.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';

/** Most set nothing aside: its form is loaded when somebody does. */
const loadForm = () => import('#features/overview/SetAsideForm.tsx');

const LOOKS = {
  block: { icon: CircleAlert, color: 'error.main' },
  warn: { icon: TriangleAlert, color: 'warning.main' },
  inform: { icon: Info, color: 'text.secondary' },
} as const;

/** What of a kind is shown. */
export interface ShownKind {
  readonly kind: FindingKindKey;
  readonly items: readonly FindingItem[];
  /** Those that are aside, by the keys of their items. */
  readonly aside: ReadonlyMap<string, SetAside>;
}

interface KindOfFindingProps {
  readonly shown: ShownKind;
  readonly names: TargetNames;
  readonly byId: TenantFacts['configurationsById'];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** With the places that are not aside. */
  readonly onPrepare: (items: readonly FindingItem[]) => void;
}

/** One kind of finding: how often, why it matters, what can be done, and where when it is open. */
export function KindOfFinding(props: KindOfFindingProps) {
  const { shown, names, byId, isOpen, onOpen, onPrepare } = props;
  const { kind, items, aside } = shown;
  const { title, level, reason, repair } = findingKind(kind);
  const { icon: Icon, color } = LOOKS[level];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const whereId = useId();
  const page = pageOf(kind, items);
  const present = items.filter(({ key }) => !aside.has(key));
  const canRepair = present.some(({ repairs }) => repairs.length > 0);
  const needs = useMemo(() => needsOfRepairs(items, byId), [items, byId]);
  const { refusal } = usePreflight(needs);
  return (
    <Box component="section" aria-label={title} sx={{ px: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}>
        <Box sx={{ flex: '1 1 min(320px, 100%)', minWidth: 0 }}>
          <Button
            variant="text"
            color="inherit"
            aria-expanded={isOpen}
            aria-controls={whereId}
            onClick={() => onOpen(!isOpen)}
            startIcon={<Chevron size={16} aria-hidden />}
            sx={{ ml: -1, textAlign: 'start', maxWidth: '100%', whiteSpace: 'normal' }}
          >
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
              <Box component={Icon} size={16} aria-hidden sx={{ color, flex: 'none' }} />
              {title} · {numberText(items.length)}
            </Box>
          </Button>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {reason} {page && <ExternalLink href={page.url}>{page.label}</ExternalLink>}
            <Box>{'does' in repair ? `${TEXTS.plan}: ${repair.does}` : repair.whyNone}</Box>
            {refusal !== undefined && <Box>{TEXTS.mayNotApply(refusal.what)}</Box>}
          </Box>
        </Box>
        {'does' in repair && (
          <ReasonButton
            disabledReason={canRepair ? undefined : TEXTS.noRepair}
            onClick={() => onPrepare(present)}
          >
            {TEXTS.preparePlan}
          </ReasonButton>
        )}
      </Box>
      <Box id={whereId} sx={{ mt: isOpen ? 1 : 0 }}>
        {isOpen && <Places shown={shown} present={present} names={names} />}
      </Box>
    </Box>
  );
}

/** What it takes to apply the plan of a kind. */
function needsOfRepairs(
  items: readonly FindingItem[],
  byId: TenantFacts['configurationsById'],
): readonly AssignNeed[] {
  return assignNeedsOf(
    items.flatMap(({ repairs }) =>
      repairs.flatMap(({ configuration: { id } }) => byId.get(id) ?? []),
    ),
  );
}

interface PlacesProps extends Pick<KindOfFindingProps, 'shown' | 'names'> {
  readonly present: readonly FindingItem[];
}

/** Where it was found, and what is set aside of it. */
function Places({ shown: { kind, items, aside }, present, names }: PlacesProps) {
  const { title } = findingKind(kind);
  const { account } = useSession();
  const { add, takeBack } = useSetAside(account);
  const [asked, setAsked] = useState<readonly FindingItem[]>();
  const save = (reason: string, until: string | undefined) => {
    const at = new Date().toISOString();
    add(
      (asked ?? []).map((item) => ({
        key: item.key,
        what: whatOf(title, item),
        reason,
        at,
        until,
      })),
    );
    setAsked(undefined);
  };
  return (
    <>
      {asked === undefined ? (
        present.length > 1 && (
          <Button size="small" variant="text" onClick={() => setAsked(present)} sx={{ ml: -1 }}>
            {TEXTS.setAllAside(present.length)}
          </Button>
        )
      ) : (
        <LoadedPart load={loadForm} label={TEXTS.loadingForm}>
          {({ SetAsideForm }) => (
            <SetAsideForm count={asked.length} onSave={save} onCancel={() => setAsked(undefined)} />
          )}
        </LoadedPart>
      )}
      <LongList
        label={TEXTS.itemsOf(title)}
        count={items.length}
        renderItem={(at) => {
          const item = items[at]!;
          return (
            <FindingPlace
              item={item}
              names={names}
              aside={aside.get(item.key)}
              onSetAside={() => setAsked([item])}
              onTakeBack={() => takeBack(item.key)}
            />
          );
        }}
      />
    </>
  );
}

function whatOf(title: string, { group, configuration }: FindingItem): string {
  return `${title}: ${group?.displayName ?? configuration.displayName}`;
}
