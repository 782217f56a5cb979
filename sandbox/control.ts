import { Hono } from 'hono';
import { FaultRuleError, readFaultRules } from './faults.ts';
import { computeImpact } from './impact.ts';
import { isRecord, numberAt, parseJson, stringAt } from './json.ts';
import { createWorld, type Host, type ResolvedOptions } from './world.ts';

/** What of the options a reset may change; a clock cannot travel in JSON. */
function overrides(json: unknown): Partial<ResolvedOptions> {
  if (!isRecord(json)) return {};
  const numbers = (['configurations', 'latencyMs', 'timeScale', 'seed'] as const).flatMap((key) => {
    const value = numberAt(json, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const { throttle } = json;
  return { ...Object.fromEntries(numbers), ...(throttle === 'off' || throttle === 'documented' ? { throttle } : {}) };
}

/** `/sandbox/*`: for tests and demos, no token needed. */
export function control(host: Host, initial: ResolvedOptions): Hono {
  const app = new Hono().basePath('/sandbox');
  app.post('/reset', async (c) => {
    host.world = createWorld({ ...initial, ...overrides(parseJson(await c.req.text())) });
    return c.json({ configurations: host.world.tenant.configurations.size });
  });
  app.get('/faults', (c) => c.json({ rules: host.world.faults.report() }));
  app.post('/faults', async (c) => {
    const json = parseJson(await c.req.text());
    try {
      host.world.faults.set(readFaultRules(json));
    } catch (error) {
      if (error instanceof FaultRuleError) return c.json({ error: { code: 'BadFault', message: error.message } }, 400);
      throw error;
    }
    return c.json({ rules: host.world.faults.report() });
  });
  app.delete('/faults', (c) => {
    host.world.faults.set([]);
    return c.body(null, 204);
  });
  app.get('/log', (c) => c.json({ entries: host.world.log.all() }));
  app.delete('/log', (c) => {
    host.world.log.clear();
    return c.body(null, 204);
  });
  app.post('/impact', async (c) => {
    const json = parseJson(await c.req.text());
    const id = isRecord(json) ? (stringAt(json, 'configurationId') ?? '') : '';
    const impact = computeImpact(host.world.tenant, id, isRecord(json) ? json['added'] : undefined);
    return impact === undefined ? c.json({ error: { code: 'NotFound', message: `No configuration '${id}'` } }, 404) : c.json(impact);
  });
  app.get('/state', (c) => {
    const { tenant } = host.world;
    const id = c.req.query('configurationId');
    if (id !== undefined) {
      const configuration = tenant.configurations.get(id);
      if (configuration === undefined) return c.json({ error: { code: 'NotFound', message: `No configuration '${id}'` } }, 404);
      return c.json({ configuration, assignments: tenant.assignments.stored(id) });
    }
    const { configurations, groups, filters, devices, users, collections } = tenant;
    const counts = { configurations, groups, filters, devices, users, collections };
    return c.json(Object.fromEntries(Object.entries(counts).map(([name, table]) => [name, table.size])));
  });
  return app;
}
