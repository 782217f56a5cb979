interface RowObserver {
  /** The `ref` of a row: notes its height, now and whenever it changes. @returns what ends it */
  readonly observe: (element: HTMLElement) => () => void;
}

/**
 * @param note is given the height that a row has now; says whether it is another one than before
 * @param onChange some are: `isMeasuring` while they are drawn, else when the browser tells of it
 */
export function createRowObserver(
  note: (element: Element, height: number) => boolean,
  onChange: (isMeasuring: boolean) => void,
): RowObserver {
  let observer: ResizeObserver | undefined;
  let isDelivering = false;

  function onResize(entries: readonly ResizeObserverEntry[]): void {
    const changed = entries
      .filter(({ target }) => target.isConnected)
      .filter(({ target, borderBoxSize: [box] }) => note(target, Math.round(box?.blockSize ?? 0)));
    if (changed.length === 0) return;
    isDelivering = true;
    onChange(false);
    isDelivering = false;
  }

  return {
    observe(element) {
      observer ??= new ResizeObserver(onResize);
      const rows = observer;
      const start = () => element.isConnected && rows.observe(element, { box: 'border-box' });
      // While sizes are delivered, a new row would be one that the browser could not tell of.
      if (isDelivering) requestAnimationFrame(start);
      else start();
      if (note(element, element.offsetHeight)) onChange(true);
      return () => rows.unobserve(element);
    },
  };
}
