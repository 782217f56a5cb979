/**
 * Resolves in a task of its own, soon: unlike a timer, also in a page that nobody looks at, where
 * browsers make timers wait for a second or more.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
