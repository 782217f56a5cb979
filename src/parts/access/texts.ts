/** The words about what one may do that several pages share. */
export const TEXTS = {
  // NotLookedAt
  notLookedAt: 'Not looked at',
  notLookedAtSome: (first: string, second: string, others: number) =>
    `Not looked at: ${first}, ${second} and ${others} others`,

  // PreflightNotice
  roleNotAsked: 'Whether your Intune role allows this is not known yet.',
  findOut: 'Find out',
  yourAccess: 'Your access',
  checkAgain: 'Check again',
  tryAnyway: 'Try anyway',
} as const;
