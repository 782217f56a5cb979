/** The one tenant of the sandbox. */
export const organization = {
  tenantId: '8c7e5b1a-3f42-4d0b-9a66-51d0c0ffee01',
  displayName: 'Contoso Desk (sandbox)',
  domain: 'contoso-desk.example',
  countryLetterCode: 'AT',
} as const;
