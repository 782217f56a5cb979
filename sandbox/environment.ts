import { readAssumptions } from './assumptions.ts';
import { authorityAt } from './oidc/authority.ts';
import { FAMILIES } from './tenant/families/registry.ts';
import { NAME_STYLES, nameStyle } from './tenant/hostileNames.ts';
import type { SandboxOptions } from './serve.ts';

/**
 * Options of the sandbox as environment variables say them. What is not a number stops the start,
 * rather than being guessed.
 */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): SandboxOptions {
  const total = wholeNumber(environment, 'SANDBOX_CONFIGURATIONS');
  const configurations = wholeNumber(environment, 'SANDBOX_DEVICE_CONFIGURATIONS');
  const apps = wholeNumber(environment, 'SANDBOX_APPS');
  const latencyMs = wholeNumber(environment, 'SANDBOX_LATENCY_MS');
  const timeScale = wholeNumber(environment, 'SANDBOX_TIME_SCALE');
  const seed = wholeNumber(environment, 'SANDBOX_SEED');
  const throttle = environment.SANDBOX_THROTTLE;
  if (throttle !== undefined && throttle !== 'documented' && throttle !== 'off') {
    throw new Error(`SANDBOX_THROTTLE is "${throttle}"; it can be "documented" or "off".`);
  }
  const assumed = environment.SANDBOX_ASSUME?.split(',').filter(Boolean) ?? [];
  const families = environment.SANDBOX_FAMILIES?.split(',').filter(Boolean) ?? [];
  const unknown = families.find((key) => FAMILIES.every((family) => family.key !== key));
  if (unknown !== undefined)
    throw new Error(
      `SANDBOX_FAMILIES names "${unknown}"; it can be some of ${FAMILIES.map(({ key }) => key).join(', ')}.`,
    );
  const names = nameStyle(environment.SANDBOX_NAMES);
  if (names === undefined && (environment.SANDBOX_NAMES ?? '') !== '')
    throw new Error(
      `SANDBOX_NAMES is "${environment.SANDBOX_NAMES}"; it can be one of ${NAME_STYLES.join(', ')}.`,
    );
  const untidy = environment.SANDBOX_UNTIDY ?? '';
  if (!['', 'yes', 'no'].includes(untidy))
    throw new Error(`SANDBOX_UNTIDY is "${untidy}"; it can be "yes" or "no".`);
  return {
    ...(untidy === '' ? {} : { untidy: untidy === 'yes' }),
    ...(assumed.length === 0 ? {} : { assume: readAssumptions(assumed) }),
    ...(families.length === 0 ? {} : { families }),
    ...(total === undefined ? {} : { total }),
    ...(configurations === undefined ? {} : { configurations }),
    ...(apps === undefined ? {} : { apps }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(timeScale === undefined ? {} : { timeScale }),
    ...(seed === undefined ? {} : { seed }),
    ...(throttle === undefined ? {} : { throttle }),
    ...(names === undefined ? {} : { names }),
  };
}

/**
 * `SANDBOX_TENANT`, for `config.json`: a tenant's id, or `organizations`. Undefined if it says
 * nothing.
 */
export function tenantFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const tenant = environment.SANDBOX_TENANT;
  if (tenant === undefined || tenant === '') return undefined;
  if (authorityAt(`/${tenant}/`) === undefined)
    throw new Error(
      `SANDBOX_TENANT is "${tenant}"; it can be "organizations" or the id of a tenant of the sandbox.`,
    );
  return tenant;
}

function wholeNumber(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): number | undefined {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name} is "${text}"; it must be a whole number.`);
  return Number(text);
}
