import { numberFrom } from '../random.ts';

const DAY = 86_400_000;

/** An ISO time some days before `now`, fixed by the name, between `from` and `to` days ago. */
export function daysAgo(now: number, name: string, from: number, to: number): string {
  const span = (to - from) * DAY;
  return new Date(
    now - from * DAY - numberFrom(name, Math.max(1, Math.floor(span / 1000))) * 1000,
  ).toISOString();
}
