import type { Failure } from '#domain/failure/failure.ts';

/** What a read is about, by its address; the first that fits. */
const READS: readonly (readonly [address: RegExp, what: string])[] = [
  [/\/\$batch$/, 'several reads'],
  [/\/assignments$/, 'assignments'],
  [/\/assignmentFilters/, 'filters'],
  [/\/managedDevices/, 'devices'],
  [/\/(groups|directoryObjects)\b/, 'groups'],
  [/\/(users|me)\b/, 'users'],
  [/\/deviceManagement\/|\/deviceAppManagement\//, 'configurations and apps'],
];

/** What requests that are sent again are for, each once: "your change, assignments, groups". */
export function whatWaits(waiting: readonly Failure[]): string {
  return [...new Set(waiting.map(whatFor))].join(', ');
}

function whatFor({ trace: { isRead, url = '' } }: Failure): string {
  if (isRead !== true) return 'your change';
  const [address = ''] = url.split('?');
  return READS.find(([pattern]) => pattern.test(address))?.[1] ?? 'a read';
}
