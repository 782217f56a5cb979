import Box from '@mui/material/Box';
import { useState } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { Group } from '#domain/directory/directory.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { DeviceSubject, UserSubject } from '#domain/lens/subject.ts';
import type { LensChange, Supposed } from '#domain/lens/whatIf.ts';
import { LeavePicker } from '#features/lens/LeavePicker.tsx';
import { PlanOnIt } from '#features/lens/plan/PlanOnIt.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { useWhatIf } from '#features/lens/useWhatIf.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { intentWords } from '#parts/lens/standingWords.ts';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import type { LensReading } from '#parts/lens/reading/useLens.ts';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { BARE_LIST } from '#ui/bareList.ts';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { Name } from '#ui/text/Name.tsx';

interface WhatIfProps {
  readonly subject: DeviceSubject | UserSubject;
  /** The groups it is in; undefined where they could not be read. */
  readonly ownGroups: readonly Group[] | undefined;
  readonly lens: LensReading;
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}

/**
 * What would be otherwise if it joined or left a group. Nothing is written. Folded away until it is
 * asked, so that what is so now comes first.
 */
export function WhatIf({ subject, ownGroups, lens, supposed, onSuppose }: WhatIfProps) {
  const { join, leave } = supposed;
  const { isAsked, areGroupsRead, changes, error, retry, staysThrough } = useWhatIf(
    subject,
    lens,
    supposed,
  );
  const [isOpen, setOpen] = useState(isAsked);
  return (
    <FoldedSection
      title={TEXTS.whatIf}
      isOpen={isOpen}
      onOpen={setOpen}
      show={TEXTS.tryOut}
      hide={TEXTS.hide}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <PlanOnIt subject={subject} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <GroupPicker
            label={TEXTS.ifJoined[subject.kind]}
            value={join ?? ''}
            onChange={(id) => onSuppose({ join: id === '' ? undefined : id })}
          />
          {ownGroups === undefined ? (
            <GroupPicker
              label={TEXTS.ifLeft[subject.kind]}
              value={leave ?? ''}
              onChange={(id) => onSuppose({ leave: id === '' ? undefined : id })}
            />
          ) : (
            <LeavePicker
              label={TEXTS.ifLeft[subject.kind]}
              groups={ownGroups}
              value={leave}
              onChange={(id) => onSuppose({ leave: id })}
            />
          )}
        </Box>
        {error !== null && <FailurePanel failure={toFailure(error)} onRetry={retry} />}
        {staysThrough.length > 0 && (
          <div>{TEXTS.stays(staysThrough.map(({ displayName }) => nameInText(displayName)))}</div>
        )}
        {isAsked && (
          <Box component="output" sx={{ fontWeight: 600 }}>
            {!areGroupsRead
              ? TEXTS.changesNotKnown
              : changes === undefined
                ? TEXTS.reading
                : wouldChange(changes)}
          </Box>
        )}
        {changes !== undefined && changes.length > 0 && <Changes changes={changes} />}
        {isAsked && <Box sx={{ color: 'text.secondary' }}>{TEXTS.asNow}</Box>}
      </Box>
    </FoldedSection>
  );
}

function wouldChange(changes: readonly LensChange[]): string {
  return TEXTS.changes(
    changes.length,
    countedThings(changes.map(({ configuration: { id } }) => id)),
  );
}

function Changes({ changes }: { readonly changes: readonly LensChange[] }) {
  return (
    <Box component="ul" aria-label={TEXTS.whatIf} sx={{ ...BARE_LIST, display: 'grid', gap: 0.75 }}>
      {changes.map(({ configuration: { id, displayName }, before, after }) => (
        <Box
          component="li"
          key={id}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
        >
          <AppLink to="/configurations/$id" params={{ id }}>
            <Name of={displayName} />
          </AppLink>
          <VerdictTag standing={before} />
          <span>{[intentWords(before), TEXTS.becomes].filter(Boolean).join(' ')}</span>
          <VerdictTag standing={after} />
          {intentWords(after)}
        </Box>
      ))}
    </Box>
  );
}
