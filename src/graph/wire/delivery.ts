import { z } from 'zod/mini';
import type { Delivery, DeliveryCounts, DeliveryRow } from '#domain/delivery/delivery.ts';
import { FailureError } from '#domain/failure/failure.ts';
import type { Counted, GraphCounts } from '#graph/families/delivery/graphDelivery.ts';
import type { GraphAnswer } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { momentIn, numberIn, type ReportRow } from '#graph/wire/reportTable.ts';

/** What Graph keeps beside a configuration: counts by name. */
const overviewSchema = z.record(z.string(), z.unknown());

/** What is counted; two properties may count one state. */
export function countsIn(valueOf: ReportRow, counted: Counted): DeliveryCounts {
  const counts: Record<string, number> = {};
  for (const [name, state] of Object.entries(counted)) {
    const number = numberIn(valueOf(name));
    if (number !== undefined) counts[state] = (counts[state] ?? 0) + number;
  }
  return counts;
}

/**
 * The same, where something has to be counted.
 * @param url for the failure
 * @throws FailureError where nothing of it is there: that is not known, and not zero
 */
export function someCounts(valueOf: ReportRow, counted: Counted, url: string): DeliveryCounts {
  const counts = countsIn(valueOf, counted);
  if (Object.keys(counts).length > 0) return counts;
  const message = `It has none of ${Object.keys(counted).join(', ')}.`;
  throw new FailureError({ kind: 'unreadableAnswer', trace: { url, message } });
}

/** One side of an overview: devices or users. */
export function overviewCounts(answer: GraphAnswer, url: string, counted: Counted): DeliveryCounts {
  const overview = parseAnswer(overviewSchema, answer, url);
  return someCounts((name) => overview[name], counted, url);
}

/** An overview, or a run summary. @throws FailureError where it is none */
export function overviewIn(
  answer: GraphAnswer,
  url: string,
  {
    devices,
    users,
    asOf,
  }: Pick<Extract<GraphCounts, { by: 'overview' }>, 'devices' | 'users' | 'asOf'>,
): Delivery {
  const overview = parseAnswer(overviewSchema, answer, url);
  const valueOf = (name: string) => overview[name];
  return {
    devices: devices && someCounts(valueOf, devices, url),
    users: users && someCounts(valueOf, users, url),
    asOf: asOf === undefined ? undefined : momentIn(overview[asOf]),
  };
}

/**
 * One row for each device and user: of two, the one that was told last. Two devices may have one
 * name: where a report tells no id, only the very same row at the very same time is one that pages
 * repeat.
 */
export function eachOnce(rows: readonly DeliveryRow[]): readonly DeliveryRow[] {
  const kept = new Map<string, DeliveryRow>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, index);
    const other = kept.get(key);
    if (other === undefined || (row.at ?? '') > (other.at ?? '')) kept.set(key, row);
  }
  return [...kept.values()];
}

function keyOf(
  { deviceId, device, user, state, at, errorCode }: DeliveryRow,
  index: number,
): string {
  if (deviceId !== undefined) return JSON.stringify([deviceId, user]);
  return JSON.stringify(['', device, user, state, errorCode, at ?? index]);
}
