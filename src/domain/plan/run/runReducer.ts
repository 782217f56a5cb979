import type {
  ItemEvent,
  PlanRun,
  RunEvent,
  RunItem,
  RunLine,
  RunState,
} from '#domain/plan/run/run.ts';
import type { WriteEnd } from '#domain/change/end.ts';

/**
 * What a run is after an event. An event that makes no sense where the run stands changes nothing.
 */
export function runAfter(run: PlanRun, event: RunEvent): PlanRun {
  switch (event.kind) {
    case 'items':
      return withItems(run, event.items);
    case 'end':
      return run.state.kind === 'ended' || run.items.some(({ state }) => state.kind !== 'ended')
        ? run
        : { ...run, state: { kind: 'ended', at: event.at } };
    case 'start':
    case 'pause':
    case 'resume':
    case 'cancel':
      return withState(run, stateAfter(run.state, event));
  }
}

function withState(run: PlanRun, state: RunState): PlanRun {
  return state === run.state ? run : { ...run, state };
}

function stateAfter(
  state: RunState,
  event: Extract<RunEvent, { kind: 'start' | 'pause' | 'resume' | 'cancel' }>,
): RunState {
  const isOpen = state.kind !== 'ended' && state.kind !== 'cancelling';
  if (!isOpen) return state;
  switch (event.kind) {
    case 'start':
    case 'resume':
      return state.kind === 'running' ? state : { kind: 'running' };
    case 'pause':
      return state.kind === 'running' ? { kind: 'paused', why: event.why } : state;
    case 'cancel':
      return { kind: 'cancelling' };
  }
}

function withItems(run: PlanRun, events: readonly ItemEvent[]): PlanRun {
  const items = [...run.items];
  for (const event of events) {
    const item = items[event.index];
    if (item !== undefined) items[event.index] = itemAfter(item, event);
  }
  return { ...run, items };
}

/** What an item is after an event. What has ended stays as it ended. */
export function itemAfter(item: RunItem, event: ItemEvent): RunItem {
  const { state } = item;
  if (state.kind === 'ended') return item;
  switch (event.kind) {
    case 'send':
      // The list from before the first request stays: it is what all is compared with.
      return {
        ...item,
        ...(event.at === undefined ? {} : { sentAt: event.at }),
        state: {
          kind: 'sent',
          before: state.kind === 'waiting' ? event.before : state.before,
          requests: state.kind === 'sent' ? state.requests + 1 : 1,
        },
      };
    case 'unsent':
      return state.kind === 'sent' ? { ...item, state: { kind: 'waiting' } } : item;
    case 'stalled':
      return state.kind === 'sent' ? { ...item, state: { ...state, undone: event.undone } } : item;
    case 'ends': {
      const lines = withEnds(item.lines, event.ends);
      return {
        ...item,
        lines,
        now: event.now ?? item.now,
        ...(event.others === undefined ? {} : { others: event.others }),
        requestIds: [...item.requestIds, ...(event.requestIds ?? [])],
        state: stateOfEnds(state, lines),
      };
    }
  }
}

function stateOfEnds(
  state: Exclude<RunItem['state'], { kind: 'ended' }>,
  lines: readonly RunLine[],
): RunItem['state'] {
  if (lines.every(({ end }) => end !== undefined)) return { kind: 'ended' };
  return state.kind === 'sent' ? { kind: 'verifying', before: state.before } : state;
}

function withEnds(
  lines: readonly RunLine[],
  ends: ReadonlyMap<number, WriteEnd>,
): readonly RunLine[] {
  return ends.size === 0
    ? lines
    : lines.map((line, index) =>
        line.end === undefined && ends.has(index) ? { ...line, end: ends.get(index) } : line,
      );
}
