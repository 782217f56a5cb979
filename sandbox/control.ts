import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ApprovalPolicyError, readPolicy, reportApprovals } from './approvals/control.ts';
import { bringApprovers } from './approvals/policies.ts';
import { AssumptionError, readAssumptions } from './assumptions.ts';
import { FaultRuleError, readFaultRules } from './faults.ts';
import { computeImpact } from './impact.ts';
import { isRecord, numberAt, parseJson, stringAt } from './json.ts';
import { findItem } from './tenant/families/registry.ts';
import { nameStyle } from './tenant/hostileNames.ts';
import type { ResolvedOptions, World, Worlds } from './world.ts';

/** What of the options a reset may change; a clock cannot travel in JSON. */
function overrides(json: unknown): Partial<ResolvedOptions> {
  if (!isRecord(json)) return {};
  const numbers = (
    ['configurations', 'total', 'apps', 'latencyMs', 'timeScale', 'seed'] as const
  ).flatMap((key) => {
    const value = numberAt(json, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const { assume, throttle, families, untidy } = json;
  const names = nameStyle(json['names']);
  return {
    ...Object.fromEntries(numbers),
    ...(Array.isArray(assume) ? { assume: readAssumptions(assume) } : {}),
    ...(Array.isArray(families) ? { families: families.map(String) } : {}),
    ...(families === 'all' ? { families: undefined } : {}),
    ...(typeof untidy === 'boolean' ? { untidy } : {}),
    ...(throttle === 'off' || throttle === 'documented' ? { throttle } : {}),
    ...(names === undefined ? {} : { names }),
  };
}

/**
 * `/sandbox/*`: for tests and demos, no token needed. A reset is of all tenants, everything else of
 * the one that `tenant` names.
 */
export function control(worlds: Worlds, initial: ResolvedOptions): Hono {
  const app = new Hono().basePath('/sandbox');
  const worldOf = (c: Context): World => {
    const tenantId = c.req.query('tenant');
    const world = tenantId === undefined ? worlds.home : worlds.of(tenantId);
    if (world === undefined)
      throw new HTTPException(404, {
        res: c.json({ error: { code: 'NotFound', message: `No tenant '${tenantId ?? ''}'` } }, 404),
      });
    return world;
  };
  app.post('/reset', async (c) => {
    try {
      worlds.reset({ ...initial, ...overrides(parseJson(await c.req.text())) });
    } catch (error) {
      if (error instanceof AssumptionError)
        return c.json({ error: { code: 'BadAssumption', message: error.message } }, 400);
      throw error;
    }
    return c.json({ configurations: worlds.home.tenant.configurations.size });
  });
  app.get('/faults', (c) => c.json({ rules: worldOf(c).faults.report() }));
  app.post('/faults', async (c) => {
    const json = parseJson(await c.req.text());
    try {
      worldOf(c).faults.set(readFaultRules(json));
    } catch (error) {
      if (error instanceof FaultRuleError)
        return c.json({ error: { code: 'BadFault', message: error.message } }, 400);
      throw error;
    }
    return c.json({ rules: worldOf(c).faults.report() });
  });
  app.delete('/faults', (c) => {
    worldOf(c).faults.set([]);
    return c.body(null, 204);
  });
  app.get('/approvals', (c) => c.json(reportApprovals(worldOf(c).approvals, initial.now())));
  app.post('/approvals', async (c) => {
    const { approvals, tenant } = worldOf(c);
    try {
      approvals.policy = readPolicy(await c.req.text(), approvals.policy);
      bringApprovers(tenant, initial.now());
    } catch (error) {
      if (error instanceof ApprovalPolicyError)
        return c.json({ error: { code: 'BadPolicy', message: error.message } }, 400);
      throw error;
    }
    return c.json(reportApprovals(approvals, initial.now()));
  });
  app.get('/log', (c) => c.json({ entries: worldOf(c).log.all() }));
  app.delete('/log', (c) => {
    worldOf(c).log.clear();
    return c.body(null, 204);
  });
  app.post('/impact', async (c) => {
    const json = parseJson(await c.req.text());
    const id = isRecord(json) ? (stringAt(json, 'configurationId') ?? '') : '';
    const impact = computeImpact(worldOf(c).tenant, id, isRecord(json) ? json['added'] : undefined);
    return impact === undefined
      ? c.json({ error: { code: 'NotFound', message: `No configuration '${id}'` } }, 404)
      : c.json(impact);
  });
  app.get('/state', (c) => {
    const { tenant } = worldOf(c);
    const id = c.req.query('configurationId');
    if (id !== undefined) {
      const configuration = tenant.configurations.get(id) ?? findItem(tenant, id)?.item;
      if (configuration === undefined)
        return c.json({ error: { code: 'NotFound', message: `No configuration '${id}'` } }, 404);
      return c.json({ configuration, assignments: tenant.assignments.stored(id) });
    }
    const { configurations, groups, filters, devices, users, collections } = tenant;
    const families = Object.fromEntries(tenant.items);
    const counts = { configurations, groups, filters, devices, users, collections, ...families };
    return c.json(
      Object.fromEntries(Object.entries(counts).map(([name, table]) => [name, table.size])),
    );
  });
  return app;
}
