/** One tenant of the sandbox, as its directory calls it. */
export interface Organization {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  readonly countryLetterCode: string;
}

/** The tenant that everything is about where no other is named. */
export const CONTOSO: Organization = {
  tenantId: '8c7e5b1a-3f42-4d0b-9a66-51d0c0ffee01',
  displayName: 'Contoso Desk (sandbox)',
  domain: 'contoso-desk.example',
  countryLetterCode: 'AT',
};

/** The other one: a company whose devices the same consultant looks after. */
export const FABRIKAM: Organization = {
  tenantId: 'f4b21ca3-0d58-4e17-b1c9-51d0c0ffee02',
  displayName: 'Fabrikam Field (sandbox)',
  domain: 'fabrikam-field.example',
  countryLetterCode: 'PT',
};

export const ORGANIZATIONS: readonly Organization[] = [CONTOSO, FABRIKAM];
