/** The words about what one may do that several pages share. */
export const TEXTS = {
  // NotLookedAt
  notLookedAt: 'Not looked at',
  notLookedAtSome: (first: string, second: string, others: number) =>
    `Not looked at: ${first}, ${second} and ${others} others`,

  // PreflightNotice
  yourAccess: 'Your access',
  checkAgain: 'Check again',
  tryAnyway: 'Try anyway',
} as const;
