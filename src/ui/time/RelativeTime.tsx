import { dateText } from '#lib/locale.ts';
import { relativeTime } from '#ui/time/relativeTime.ts';
import { useMinute } from '#ui/time/useMinute.ts';

/**
 * When something was, as people say it; the exact time on hover and in `<time>`. A date that cannot
 * be read is shown as it came. The browser's own tooltip, since a table holds one in every row.
 */
export function RelativeTime({ iso }: { readonly iso: string }) {
  const now = useMinute();
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return <span>{iso}</span>;
  return (
    <time dateTime={iso} title={dateText(then, 'exact')}>
      {relativeTime(then, now)}
    </time>
  );
}
