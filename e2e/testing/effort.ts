import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Effort, effortIn } from './effortTable.ts';

/**
 * Counts from now on what a person clicks and presses, over reloads too. What is typed as text is
 * not counted: it is the name that one looks for, in every tool. A click that the browser makes of
 * a key is that key.
 */
export async function countEffort(page: Page): Promise<() => Effort> {
  const spent = { clicks: 0, keys: 0 };
  await page.exposeFunction('spend', (what: keyof typeof spent) => void (spent[what] += 1));
  await page.addInitScript({ content: WATCH });
  await page.evaluate(WATCH);
  return () => ({ ...spent });
}

const TASKS = join(import.meta.dirname, '../../docs/tasks.md');

/** What `docs/tasks.md` says that a task takes. */
export const effortOf = (task: string): Effort => effortIn(readFileSync(TASKS, 'utf8'), task);

// As text, since the types of this folder know no window.
const WATCH = `
addEventListener('click', (event) => {
  if (event.isTrusted && event.detail > 0) spend('clicks');
}, true);
addEventListener('keydown', (event) => {
  if (event.isTrusted && (event.key.length > 1 || event.ctrlKey || event.metaKey)
    && !['Control', 'Shift', 'Meta', 'Alt'].includes(event.key)) spend('keys');
}, true);`;
