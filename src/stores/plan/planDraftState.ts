import { useSyncExternalStore } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { EMPTY_DRAFT, type PlanDraft, type PlanDrafts } from '#domain/plan/draft/planDraft.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';
import { useStores } from '#stores/storesContext.ts';
import { channelToTabs } from '#stores/tabChannel.ts';

export interface DraftSnapshot {
  readonly draft: PlanDraft;
  /** False until the browser told what it kept; the draft is empty until then. */
  readonly isLoaded: boolean;
  /** Why the browser does not keep the draft: it is good for this page only. */
  readonly failure: Failure | undefined;
}

/**
 * The plan in the making as this page shows it: at once here, in the browser's store and in other
 * tabs a moment later.
 */
export interface PlanDraftState {
  get(): DraftSnapshot;
  /**
   * Done at once as this page shows it; ends once the browser keeps it, or cannot (`failure`). Who
   * leaves the page then waits for that: the next one may be loaded anew.
   */
  update(change: (draft: PlanDraft) => PlanDraft): Promise<void>;
  subscribe(listener: () => void): () => void;
}

const CHANNEL = 'assignment-desk:plan-draft';

export function createPlanDraftState(drafts: PlanDrafts): PlanDraftState {
  const state = createExternalStore<DraftSnapshot>({
    draft: EMPTY_DRAFT,
    isLoaded: false,
    failure: undefined,
  });
  const channel = channelToTabs(CHANNEL);
  let early: ((draft: PlanDraft) => PlanDraft)[] = [];
  let saves = Promise.resolve();
  let unsaved = 0;
  let waiting: (() => void)[] = [];
  const withEarly = (draft: PlanDraft) => early.reduce((last, change) => change(last), draft);
  const changed = (draft: PlanDraft) => state.set({ ...state.get(), draft });

  function save(): void {
    unsaved += 1;
    saves = saves.then(async () => {
      // Of several changes in a row only the last is worth writing.
      if (unsaved > 1) {
        unsaved -= 1;
        return;
      }
      const told = waiting;
      waiting = [];
      const failure = await drafts.set(state.get().draft).then(() => undefined, toFailure);
      // Not before: what another tab tells meanwhile would bring back what is being replaced.
      unsaved -= 1;
      if (failure?.kind !== state.get().failure?.kind) state.set({ ...state.get(), failure });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; the rule takes it for a window
      if (failure === undefined) channel?.postMessage(null);
      for (const tell of told) tell();
    });
  }

  async function load(): Promise<void> {
    let draft = EMPTY_DRAFT;
    let failure: Failure | undefined;
    let isLeft = false;
    try {
      const left = await drafts.getLeft();
      isLeft = left !== undefined;
      draft = left ?? (await drafts.get()) ?? EMPTY_DRAFT;
    } catch (error) {
      failure = toFailure(error);
    }
    // What was done while the browser was asked is done to what it kept.
    draft = withEarly(draft);
    state.set({ draft, isLoaded: true, failure });
    if (isLeft || early.length > 0) save();
    early = [];
  }

  channel?.addEventListener('message', () => {
    if (unsaved === 0)
      void drafts.get().then(
        (draft) => unsaved === 0 && changed(draft ?? EMPTY_DRAFT),
        () => undefined,
      );
  });
  // Somebody may click and load the page again in the same moment.
  globalThis.addEventListener?.('pagehide', () => {
    if (unsaved > 0) drafts.setAtOnce(state.get().draft);
    else if (early.length > 0) drafts.setAtOnce(withEarly(EMPTY_DRAFT), true);
  });
  void load();
  return {
    get: state.get,
    subscribe: state.subscribe,
    update(change) {
      const written = new Promise<void>((resolve) => void waiting.push(resolve));
      if (state.get().isLoaded) {
        changed(change(state.get().draft));
        save();
      } else early.push(change);
      return written;
    },
  };
}

export function usePlanDraft(): DraftSnapshot & Pick<PlanDraftState, 'update'> {
  const { planDraft } = useStores();
  const snapshot = useSyncExternalStore(planDraft.subscribe, planDraft.get, planDraft.get);
  return { ...snapshot, update: planDraft.update };
}
