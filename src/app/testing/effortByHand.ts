import { onTestFinished } from 'vitest';
import TASKS from '../../../docs/tasks.md?raw';
import { type Effort, effortIn } from '../../../e2e/testing/effortTable.ts';

/**
 * For tests: counts from now on what a person clicks and presses, as stories of `e2e/` do. What is
 * typed as text is not counted; a click that comes of a key is that key.
 */
export function countEffort(): () => Effort {
  const spent = { clicks: 0, keys: 0 };
  const onClick = ({ detail }: MouseEvent): void => void (detail > 0 && (spent.clicks += 1));
  const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key.length === 1 && !ctrlKey && !metaKey) return;
    if (!['Control', 'Shift', 'Meta', 'Alt'].includes(key)) spent.keys += 1;
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  onTestFinished(() => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
  });
  return () => ({ ...spent });
}

/** What `docs/tasks.md` says that a task takes. */
export const effortOf = (task: string): Effort => effortIn(TASKS, task);

/** What was spent since an earlier count. */
export const since = (earlier: Effort, now: Effort): Effort => ({
  clicks: now.clicks - earlier.clicks,
  keys: now.keys - earlier.keys,
});
