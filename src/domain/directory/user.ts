/** A user of Entra ID, as far as one has to be told from another. */
export interface User {
  /** Lower case. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string | undefined;
}

/** So many users, devices or groups of one kind are shown of a search; one more is asked for. */
export const MOST_SHOWN = 20;
