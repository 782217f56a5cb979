import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { Gift as GiftIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { groupKindWords } from '#domain/directory/groupWords.ts';
import type { Compared } from '#domain/lens/compare.ts';
import type { Gift } from '#domain/lens/give.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { visibleName } from '#domain/plan/draft/wishSchema.ts';
import { GroupAdvice } from '#features/lens/compare/GroupAdvice.tsx';
import { notGivenLine } from '#features/lens/compare/notGivenWords.ts';
import type { Membership, Side } from '#features/lens/compare/side.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { useGift } from '#features/lens/compare/useGift.ts';
import { plainSpaces } from '#lib/text/comparable.ts';
import { shownName } from '#lib/text/shownName.ts';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { ComboBox } from '#ui/form/ComboBox.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface GivePanelProps {
  readonly one: Side;
  readonly other: Side;
  readonly rows: readonly Compared[];
  readonly selected: ReadonlySet<string>;
  readonly onClear: () => void;
  /** The group of the first one that gets it, where the first is no group itself. */
  readonly to: string | undefined;
  readonly onTo: (groupId: string | undefined) => void;
}

const OFFERED: ReadonlySet<Compared['kind']> = new Set<Compared['kind']>([
  'onlyOther',
  'different',
]);

const NO_GIFT: Gift = { items: [], notGiven: [] };

function thingsIn(rows: readonly Pick<Compared, 'configuration'>[]): string {
  return countedThings(rows.map(({ configuration: { id } }) => id));
}

/** Plans for the first what the second has: what is selected, or all that it lacks. */
export function GivePanel({ one, other, rows, selected, onClear, to, onTo }: GivePanelProps) {
  const { account } = useSession();
  const navigate = useNavigate();
  const draft = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const chosen = useMemo(
    () =>
      rows.filter(({ configuration: { id }, kind }) =>
        selected.size > 0 ? selected.has(id) : OFFERED.has(kind),
      ),
    [rows, selected],
  );
  const { memberships } = one;
  const groupId = memberships === undefined ? one.id : to;
  const gift = useGift(one, other, chosen, groupId);
  const { items, notGiven } = gift ?? NO_GIFT;
  const isReading = (one.progress ?? other.progress) !== undefined;
  if (chosen.length === 0) return null;
  const whyNot =
    isReading || (groupId !== undefined && gift === undefined)
      ? TEXTS.stillReading
      : groupId === undefined
        ? TEXTS.pickGroup
        : items.length === 0
          ? TEXTS.nothingToGive
          : undefined;
  const plan = () => {
    // Names within a sentence are isolated, and a plan is named in plain letters.
    const name = plainSpaces(visibleName(TEXTS.planName(one.name, other.name)));
    draft.start({ ...EMPTY_DRAFT, name, plan: { name, tenantId: account.tenantId, items } });
  };
  return (
    <Section title={TEXTS.give} subtitle={TEXTS.giveHint(one.name, other.name)}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', overflowWrap: 'anywhere' }}>
        <span>
          {(selected.size > 0 ? TEXTS.chosen : TEXTS.allOffered)(thingsIn(chosen))}{' '}
          {selected.size > 0 && (
            <Button size="small" onClick={onClear}>
              {TEXTS.clear}
            </Button>
          )}
        </span>
        {memberships !== undefined && (
          <Box sx={{ width: '100%', maxWidth: { sm: 480 } }}>
            <GroupOf name={one.name} memberships={memberships} value={to} onChange={onTo} />
          </Box>
        )}
        {whyNot === undefined ? (
          <Button variant="contained" startIcon={<GiftIcon size={16} aria-hidden />} onClick={plan}>
            {TEXTS.plan(countedThings(items.map(({ configurationId }) => configurationId)))}
          </Button>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {whyNot}
          </Box>
        )}
        {draft.isAsking && (
          <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
        )}
        {notGiven.length > 0 && (
          <details style={{ width: '100%' }}>
            <summary>{TEXTS.notGiven(thingsIn(notGiven))}</summary>
            <LongList
              label={TEXTS.notGiven(thingsIn(notGiven))}
              count={notGiven.length}
              renderItem={(index) => notGivenLine(notGiven[index]!, one.wording)}
            />
          </details>
        )}
        {memberships !== undefined && (
          <GroupAdvice mine={memberships} other={other} rows={chosen} />
        )}
      </Box>
    </Section>
  );
}

interface GroupOfProps {
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly value: string | undefined;
  readonly onChange: (groupId: string | undefined) => void;
}

/** One of the groups that it is in already. */
function GroupOf({ name, memberships, value, onChange }: GroupOfProps) {
  const options = memberships
    .filter(({ group }, at) => memberships.findIndex((one) => one.group.id === group.id) === at)
    .map(({ group, through }) => ({
      key: group.id,
      label: shownName(group.displayName),
      detail: [groupKindWords(group), TEXTS.membershipOf[through]].filter(Boolean).join(' · '),
    }));
  return (
    <ComboBox
      label={TEXTS.toGroup(name)}
      options={options}
      value={
        value === undefined
          ? null
          : (options.find(({ key }) => key === value) ?? { key: value, label: value, detail: '' })
      }
      onChange={(option) => onChange(option?.key)}
      noOptionsText={TEXTS.noGroups}
      helperText={TEXTS.toGroupHint}
    />
  );
}
