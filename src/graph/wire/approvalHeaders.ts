/**
 * What a write says to Multi-Admin Approval: why it is asked for, or that it was approved. Never
 * both (docs/reference/approvals.md).
 */
export type ApprovalSaid =
  | { readonly justification: string }
  /** The number of the approved request. */
  | { readonly code: string };

/** As headers: the justification as base64 of its UTF-8, the number as it is. */
export function approvalHeaders(said: ApprovalSaid): Readonly<Record<string, string>> {
  return 'code' in said
    ? { 'x-msft-approval-code': said.code }
    : { 'x-msft-approval-justification': base64(said.justification) };
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
