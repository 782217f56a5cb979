import { Hono } from 'hono';
import type { Call, GraphEnv } from '../http/call.ts';
import { policiesOfDevice, policyDevices, policySummary } from './policyReports.ts';

type Report = (call: Call, request: Request) => Promise<Response>;

const REPORTS: Readonly<Record<string, Report>> = {
  getConfigurationPolicyDeviceSummaryReport: policySummary,
  getConfigurationPolicyDevicesReport: policyDevices,
  getConfigurationPoliciesReportForDevice: policiesOfDevice,
};

/** `/deviceManagement/reports`: tables that are asked for by POST and change nothing. */
export function reports(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  for (const [action, report] of Object.entries(REPORTS))
    app.post(`/${action}`, (c) => report(c.env.call, c.req.raw));
  return app;
}
