import { FailureError } from '#domain/failure/failure.ts';
import { areaOf, readScope } from '#domain/family/permissionArea.ts';
import { askedOnce } from '#lib/promises.ts';
import type { Session, TokenRequest } from './session.ts';

/**
 * Tokens of a session, but for reading what nobody has asked to see: where the present token was
 * issued without that permission, nobody asks Entra for it. Entra would refuse, at every page load,
 * and its sign-in log would show a failure each time. What the token has is what the person, or an
 * administrator, agreed to, so that nothing has to be kept here. Writes ask as ever: somebody wants
 * them; a refusal then names those permissions alone that the token does not have.
 * @throws FailureError `consentNeeded`, and as {@link Session.getToken}
 */
export function sparingTokens({
  getToken,
  grantedScopes,
}: Pick<Session, 'getToken' | 'grantedScopes'>): Session['getToken'] {
  // A list of all families asks for each of them in one go.
  const grantedNow = askedOnce(grantedScopes);
  const isUnwanted = async ({ scopes }: TokenRequest): Promise<boolean> => {
    if (!scopes.some(isReadOnDemand)) return false;
    const granted = await grantedNow();
    return granted !== undefined && !scopes.every((scope) => isGranted(scope, granted));
  };
  /** Where several were asked for together, only those that are missing are worth a word. */
  const lackingOnly = async (error: unknown): Promise<unknown> => {
    if (!(error instanceof FailureError) || error.failure.kind !== 'consentNeeded') return error;
    const { scopes = [] } = error.failure;
    if (scopes.length < 2) return error;
    const granted = await grantedNow().catch(() => undefined);
    const lacking = scopes.filter((scope) => granted !== undefined && !isGranted(scope, granted));
    return lacking.length === 0
      ? error
      : new FailureError({ ...error.failure, scopes: lacking }, { cause: error });
  };
  return async (request) => {
    if (await isUnwanted(request))
      throw new FailureError({
        kind: 'consentNeeded',
        from: 'signIn',
        scopes: request.scopes,
        trace: {},
      });
    try {
      return await getToken(request);
    } catch (error) {
      throw await lackingOnly(error);
    }
  };
}

/** Permissions that pages ask for beside what everybody sees, and that are of no family. */
const BESIDE: readonly string[] = [
  'Device.Read.All',
  'User.ReadBasic.All',
  'DeviceManagementManagedDevices.Read.All',
];

function isReadOnDemand(scope: string): boolean {
  const area = areaOf(scope);
  return BESIDE.includes(scope) || (area !== undefined && scope === readScope(area));
}

/** Permission to write includes permission to read. */
function isGranted(scope: string, granted: readonly string[]): boolean {
  return granted.includes(scope) || granted.includes(scope.replace('.Read.', '.ReadWrite.'));
}
