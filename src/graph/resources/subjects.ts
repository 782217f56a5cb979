import { z } from 'zod/mini';
import { MOST_SHOWN, type User } from '#domain/directory/user.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { hasWords, phraseOf } from '#graph/resources/directory.ts';
import { EVENTUAL } from '#graph/resources/members.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { readable, told } from '#graph/wire/field.ts';
import {
  fromGraphManagedDevice,
  graphManagedDeviceSchema,
  MANAGED_DEVICE_FIELDS,
} from '#graph/wire/impact.ts';
import { guidIn } from '#lib/guid.ts';
import { nameKey, plainSpaces } from '#lib/text/comparable.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';

/** One more than is shown anywhere, so that "more match" is said where it is so. */
const MOST_FOUND = MOST_SHOWN + 1;

const userSchema = z.pipe(
  z.object({
    id: z.string(),
    displayName: told(z.string()),
    userPrincipalName: told(z.string()),
  }),
  z.transform(({ id, displayName, userPrincipalName }): User => ({
    id: id.toLowerCase(),
    displayName: displayName || userPrincipalName || id,
    userPrincipalName: userPrincipalName || undefined,
  })),
);

const USER_FIELDS = 'id,displayName,userPrincipalName';

const usersSchema = z.object({ value: readable(userSchema) });
const devicesSchema = z.object({ value: readable(graphManagedDeviceSchema) });

/** Reads about one user or device: who it is, and who is found by a name. */
export function subjectsResource(http: Http) {
  const devices = async (filter: string, signal?: AbortSignal): Promise<ManagedDevice[]> => {
    const url = `/beta/deviceManagement/managedDevices?$select=${MANAGED_DEVICE_FIELDS}&$top=${MOST_FOUND}&$filter=${encodeURIComponent(filter)}`;
    const answer = await http({ url, scopes: SCOPES.readConfigurations, signal });
    return parseAnswer(devicesSchema, answer, url).value.map(fromGraphManagedDevice);
  };
  return {
    user: (id: string, signal?: AbortSignal) => readUser(http, id, signal),

    /**
     * Users whose name or user principal name holds words that begin as typed; the first few. An
     * object id finds its user. Asked of beta: v1.0 refuses a search with an ampersand
     * (docs/reference/groups.md).
     */
    async searchUsers(text: string, signal?: AbortSignal): Promise<readonly User[]> {
      const id = guidIn(text);
      if (id !== undefined) return oneOrNone(readUser(http, id, signal));
      if (!hasWords(text)) return [];
      const search = encodeURIComponent(
        `${phraseOf(text)} OR ${phraseOf(text, 'userPrincipalName')}`,
      );
      const url = `/beta/users?$select=${USER_FIELDS}&$count=true&$top=${MOST_FOUND}&$search=${search}`;
      const answer = await http({ url, scopes: SCOPES.readUsers, headers: EVENTUAL, signal });
      return parseAnswer(usersSchema, answer, url).value;
    },

    device: (id: string, signal?: AbortSignal) => readDevice(http, id, signal),

    /**
     * Devices whose name begins as typed; the first few. The id that Intune has of one finds it.
     * Graph takes no notice of a filter that it does not know (docs/reference/limits.md), so what
     * comes is looked at again.
     */
    async searchDevices(text: string, signal?: AbortSignal): Promise<readonly ManagedDevice[]> {
      const id = guidIn(text);
      if (id !== undefined) return oneOrNone(readDevice(http, id, signal));
      const wanted = plainSpaces(withoutInvisible(text));
      if (wanted === '') return [];
      const found = await devices(`startswith(deviceName,'${quoted(wanted)}')`, signal);
      return found.filter(({ name }) => nameKey(name).startsWith(nameKey(wanted)));
    },

    /** Devices with this primary user; the first few, one more than are shown. */
    async devicesOfUser(userId: string, signal?: AbortSignal): Promise<readonly ManagedDevice[]> {
      const found = await devices(`userId eq '${quoted(userId)}'`, signal);
      return found.filter((device) => device.userId === userId.toLowerCase());
    },
  };
}

async function readUser(http: Http, id: string, signal?: AbortSignal): Promise<User> {
  const url = `/v1.0/users/${encodeURIComponent(id)}?$select=${USER_FIELDS}`;
  const answer = await http({ url, scopes: SCOPES.readUsers, signal });
  return parseAnswer(userSchema, answer, url);
}

async function readDevice(http: Http, id: string, signal?: AbortSignal): Promise<ManagedDevice> {
  const url = `/beta/deviceManagement/managedDevices/${encodeURIComponent(id)}?$select=${MANAGED_DEVICE_FIELDS}`;
  const answer = await http({ url, scopes: SCOPES.readConfigurations, signal });
  return fromGraphManagedDevice(parseAnswer(graphManagedDeviceSchema, answer, url));
}

/** What an id finds: one, or none. */
async function oneOrNone<T>(reading: Promise<T>): Promise<readonly T[]> {
  try {
    return [await reading];
  } catch (error) {
    if (toFailure(error).kind === 'notFound') return [];
    throw error;
  }
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
