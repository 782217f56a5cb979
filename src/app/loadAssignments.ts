import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { RouterContext } from '#app/routes/root.tsx';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { journalEntryQuery } from '#queries/journal.ts';
import { filtersQuery } from '#queries/targeting.ts';

/*
 * A page that changes assignments compares with a list that is read for this visit: whatever an
 * earlier visit, or the focus on a link, has read may be without what somebody did since, one's own
 * writes included (docs/decisions/020-what-a-page-rests-on.md).
 */

/**
 * Reads a list for this visit. A link that is pointed at reads ahead what is missing or old, and no
 * more: its page may redraw it for what was read, which counts as pointing at it anew.
 */
const readList = (
  { queryClient, graph }: RouterContext,
  id: ConfigurationKey,
  via: string,
  isAhead: boolean,
): Promise<unknown> =>
  queryClient.query({ ...assignmentsQuery(graph, id, via), ...(!isAhead && { staleTime: 0 }) });

/** What the router gives a loader. */
interface Loading<Params> {
  readonly context: RouterContext;
  readonly params: Params;
  /** A link to it is pointed at. */
  readonly preload: boolean;
}

type OfConfiguration = Loading<{ readonly id: ConfigurationKey }>;

/** The configuration, and its list for this visit. */
export async function loadAssignments({
  context,
  params: { id },
  preload,
}: OfConfiguration): Promise<void> {
  const { queryClient, graph } = context;
  void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  await Promise.all([
    queryClient.query(configurationQuery(graph, id)),
    readList(context, id, '', preload),
  ]);
}

/** The same for the form, which does not wait for the list: its button does. */
export async function loadForm({
  context,
  params: { id },
  preload,
}: OfConfiguration): Promise<void> {
  const { queryClient, graph } = context;
  void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  void readList(context, id, '', preload).catch(() => undefined);
  await queryClient.query(configurationQuery(graph, id));
}

/** An entry of the journal, and the list that it changed. */
async function loadUndo({
  context,
  params: { id },
  preload,
}: Loading<{ readonly id: string }>): Promise<void> {
  const entry = await context.queryClient.query(journalEntryQuery(context.journal, id));
  if (entry !== null) await readList(context, entry.configuration.id, entry.via, preload);
}

/**
 * Of pages on which a list is reviewed: what they come with is the base of the review. The router
 * would show them with the list of before, and read behind it.
 */
const BEFORE_SHOWN = { staleReloadMode: 'blocking' } as const;

export const reviewedAssignments = { handler: loadAssignments, ...BEFORE_SHOWN };

export const reviewedUndo = { handler: loadUndo, ...BEFORE_SHOWN };
