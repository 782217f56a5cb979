import { ROW_LINK } from '#ui/table/dataColumn.ts';

/** Marks a row that takes the focus itself, where no link in it does. */
export const ROW_STOP = 'data-row-stop';

/** What the arrow keys walk over: of a row its link, or the row. */
export const STOPS = `.${ROW_LINK}, [${ROW_STOP}]`;

/** Marks what holds rows, for the search box above it. */
export const ROWS = 'data-rows';

const PAGE = 15;
const STEPS: Partial<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

interface PressedKey {
  readonly key: string;
  readonly target: EventTarget;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Was the key pressed on a row itself, and not on something in it? */
export function isOnStop({ target, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return target instanceof Element && target.matches(STOPS) && !ctrlKey && !metaKey && !altKey;
}

/** To which row a key leads; undefined where it leads to none. */
export function stepFrom(index: number, key: string, count: number): number | undefined {
  const next = STEPS[key]?.(index, count - 1);
  return next === undefined ? undefined : Math.min(Math.max(next, 0), count - 1);
}

const FIRST_ROW = 'assignment-desk:first-row';

/** The field whose arrow down found no rows yet: those that come next after it take the focus. */
let waiting: Element | undefined;

/**
 * Asks the rows that come next after a field to take the focus. Where there are none, as while they
 * are read, they take it when they come, unless the field was left or {@link stopWaiting} was
 * called by then.
 * @returns whether they did
 */
export function askForFirstRow(field: Element): boolean {
  const rows = [...document.querySelectorAll(`[${ROWS}]`)].find((each) => isAfter(each, field));
  const isTaken = rows?.dispatchEvent(new CustomEvent(FIRST_ROW, { cancelable: true })) === false;
  waiting = isTaken ? undefined : field;
  return isTaken;
}

/** Something else was done in the field: rows that come now leave the focus there. */
export function stopWaiting(): void {
  waiting = undefined;
}

/**
 * @param take gives the focus to the first row, and says whether there is one
 * @returns the way to stop listening
 */
export function onFirstRowAsked(rows: Element, take: () => boolean): () => void {
  const listen = (event: Event) => {
    if (take()) event.preventDefault();
  };
  rows.addEventListener(FIRST_ROW, listen);
  const isAwaited =
    waiting !== undefined && waiting === document.activeElement && isAfter(rows, waiting);
  if (isAwaited && take()) waiting = undefined;
  return () => rows.removeEventListener(FIRST_ROW, listen);
}

function isAfter(rows: Element, field: Element): boolean {
  return (field.compareDocumentPosition(rows) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
