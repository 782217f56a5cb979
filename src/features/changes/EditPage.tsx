import { nameInText } from '#lib/text/shownName.ts';
import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { isEditable, lockReason } from '#domain/change/change.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import { EditForm } from '#features/changes/edit/EditForm.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { ConfigurationHead } from '#parts/configuration/ConfigurationHead.tsx';
import { NothingNamed } from '#features/changes/NothingNamed.tsx';
import { TEXTS } from '#features/changes/texts.ts';

const route = getRouteApi('/configurations/$id/edit');

/** Changing filter and intent of one assignment. */
export function EditPage() {
  const { id } = route.useParams();
  const { assignment, filterMode, intent } = route.useSearch();
  const graph = useGraph();
  const [{ data: configuration }, { data: rows }] = useSuspenseQueries({
    queries: [configurationQuery(graph, id), assignmentsQuery(graph, id, '')],
  });
  // What is reviewed is what was on screen when the page came, not what a later read brings.
  const [base, setBase] = useState(rows);
  const [isReading, setReading] = useState(false);
  const queryClient = useQueryClient();
  /** After a saved edit, the next one starts from the list that it left. */
  const startAfresh = async () => {
    setReading(true);
    // Where it cannot be read, the base of before stands: the write finds that out as drift.
    const now = await queryClient
      .query({ ...assignmentsQuery(graph, id, ''), staleTime: 0 })
      .catch(() => base);
    setBase(now);
    setReading(false);
  };
  // A group that is assigned directly and by a policy set comes twice under one id; only the direct
  // row can be edited.
  const row = base.find(
    (candidate) => candidate.id === assignment && lockReason(candidate) === undefined,
  );
  // What the address asks of an exclusion is shown, with what speaks against it.
  const isFixed =
    row !== undefined &&
    filterMode === undefined &&
    intent === undefined &&
    !isEditable(row, familyOf(id).intents);
  const { hidesUnknownRole } = usePreferences();
  const preflight = usePreflight([assignNeedOf(configuration)]);
  const title = TEXTS.editOf(nameInText(configuration.displayName));
  return (
    <>
      <ConfigurationHead configuration={configuration} title={title} />
      <PreflightNotice preflight={preflight} hidesUnknownRole={hidesUnknownRole} />
      {row === undefined || isFixed ? (
        <NothingNamed configurationId={id} title={TEXTS.cannotEdit}>
          {isFixed ? TEXTS.exclusionHint : TEXTS.cannotEditHint}
        </NothingNamed>
      ) : (
        <EditForm
          key={row.id}
          configuration={configuration}
          base={base}
          row={row}
          preflight={preflight}
          isReading={isReading}
          onStartAfresh={() => void startAfresh()}
        />
      )}
    </>
  );
}
