/** What a task asks of a person's hands. */
export interface Effort {
  readonly clicks: number;
  /** Keys that are no text: Tab, Enter, arrows, shortcuts with Control. */
  readonly keys: number;
}

/** @param table the text of `docs/tasks.md`, whose numbers are what the stories count */
export function effortIn(table: string, task: string): Effort {
  const row = table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, name]) => name === task);
  if (row === undefined) throw new Error(`docs/tasks.md has no row “${task}”`);
  return { clicks: Number(row[2]), keys: Number(row[3]) };
}
