import Box from '@mui/material/Box';
import { useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { useQuery } from '@tanstack/react-query';
import {
  CompletedNotice,
  EndedElsewhereNotice,
  type EndedRequest,
} from '#features/approvals/CompletedNotice.tsx';
import { endedElsewhereQuery } from '#queries/approvals/endedElsewhere.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { OwnRequestCard } from '#features/approvals/OwnRequestCard.tsx';
import { useWaiting } from '#features/approvals/useWaiting.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { CardList } from '#features/approvals/CardList.tsx';
import { Section } from '#ui/shell/Section.tsx';

/** What the signed-in person asked for, and how it stands. */
export function MyApprovals() {
  const { own, isRead, failure, error, retry } = useWaiting();
  const [ended, setEnded] = useState<readonly EndedRequest[]>([]);
  const { data: elsewhere } = useQuery(endedElsewhereQuery());
  return (
    <Section title={TEXTS.mine}>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={retry} />}
      {failure !== undefined && <FailurePanel failure={failure} onRetry={retry} />}
      {ended.length + elsewhere.length > 0 && (
        <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
          {elsewhere.map((one) => (
            <EndedElsewhereNotice key={one.write.held.requestId} {...one} />
          ))}
          {ended.map(({ id, write, completed }) => (
            <CompletedNotice key={id} completed={completed} error={null} write={write} />
          ))}
        </Box>
      )}
      {own?.length === 0 && error === null && isRead && TEXTS.mineNone}
      {own !== undefined && own.length > 0 && (
        <CardList label={TEXTS.mine}>
          {own.map((request) => (
            <OwnRequestCard
              key={request.id}
              {...request}
              isStateRead={failure === undefined}
              onEnd={(one) => setEnded((others) => [one, ...others])}
            />
          ))}
        </CardList>
      )}
    </Section>
  );
}
