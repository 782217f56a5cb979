/** Whose something is that this browser keeps: one person in one tenant. */
export interface Owner {
  readonly tenantId: string;
  /** Entra object id of the person. */
  readonly oid: string;
}
