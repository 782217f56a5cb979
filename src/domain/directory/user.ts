/** A user of Entra ID, as far as one has to be told from another. */
export interface User {
  /** Lower case. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string | undefined;
}
