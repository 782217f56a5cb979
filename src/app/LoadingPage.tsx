import { SkeletonRows } from '#ui/SkeletonRows.tsx';

/** Keeps the place of a page while it is read. */
export function LoadingPage() {
  return <SkeletonRows label="Loading" rows={8} />;
}
