/** For tests: somebody looks at another tab, or at this one again. */
export function turnTab(to: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: to, configurable: true });
  window.dispatchEvent(new Event('visibilitychange'));
}
