/**
 * Was a plan or a receipt made somewhere else than here? Not known of one that does not say where
 * it was made.
 */
export function isOfAnotherTenant(
  { tenantId }: { readonly tenantId: string | undefined },
  here: string,
): boolean {
  return tenantId !== undefined && tenantId.toLowerCase() !== here.toLowerCase();
}
