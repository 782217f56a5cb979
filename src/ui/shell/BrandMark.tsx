/**
 * The product's mark, the same drawing as `public/favicon.svg`: one thing assigned to two.
 * Decorative; its name stands beside it.
 */
export function BrandMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#3f4fd6" />
      <path
        d="M11 16h3.5c3 0 2.5-5.5 6-5.5M14.5 16c3 0 2.5 5.5 6 5.5"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <rect x="5.5" y="12" width="7" height="8" rx="2" fill="#fff" />
      <circle cx="23" cy="10.5" r="3.25" fill="#fff" />
      <circle cx="23" cy="21.5" r="2.25" fill="none" stroke="#fff" strokeWidth="2" />
    </svg>
  );
}
