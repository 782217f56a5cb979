import Box from '@mui/material/Box';
import { Lock } from 'lucide-react';
import { isEditable, type LockReason, lockReason } from '#domain/change/change.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type ConfigurationKey, familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { ROW_LINK } from '#ui/table/dataColumn.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

const LOCK_WORDS: Record<LockReason, string> = {
  notDirect: TEXTS.inPolicySet,
  unknownSource: TEXTS.lockedSource,
  unknownTarget: TEXTS.lockedTarget,
  unknownFilter: TEXTS.lockedFilter,
  unknownIntent: TEXTS.lockedIntent,
};

interface RowActionsProps {
  readonly configurationId: ConfigurationKey;
  readonly assignment: Assignment;
  /** The name of the target, for the spoken names of the buttons. */
  readonly label: string;
}

/** Edit and Remove; a locked row says why it has neither, and one of a page that only shows is bare. */
export function RowActions({ configurationId, assignment, label }: RowActionsProps) {
  if (whyShownOnly(configurationId) !== undefined) return null;
  const { id } = assignment;
  const lock = lockReason(assignment);
  if (lock !== undefined)
    return (
      <Box
        sx={{
          display: 'flex',
          justifyContent: { sm: 'flex-end' },
          alignItems: 'center',
          gap: 0.5,
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        <Lock size={14} aria-hidden />
        {LOCK_WORDS[lock]}
      </Box>
    );
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: { sm: 'flex-end' },
        gap: 0.5,
        ml: { xs: -1.5, sm: 0 },
      }}
    >
      {isEditable(assignment, familyOf(configurationId).intents) && (
        <LinkButton
          size="small"
          variant="text"
          to="/configurations/$id/edit"
          params={{ id: configurationId }}
          search={{ assignment: id }}
          className={ROW_LINK}
          aria-label={TEXTS.editThis(nameInText(label))}
        >
          {TEXTS.edit}
        </LinkButton>
      )}
      <LinkButton
        size="small"
        variant="text"
        color="error"
        to="/configurations/$id/remove"
        params={{ id: configurationId }}
        search={{ assignments: id }}
        aria-label={TEXTS.removeThis(nameInText(label))}
      >
        {TEXTS.remove}
      </LinkButton>
    </Box>
  );
}
