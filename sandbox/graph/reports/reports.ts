import { Hono } from 'hono';
import type { Call, GraphEnv } from '../http/call.ts';
import { appDevices, appOverview, appsSummary } from './appReports.ts';
import { compliancePolicySummary } from './overviews.ts';
import { policiesOfDevice, policyDevices, policySummary } from './policyReports.ts';

type Report = (call: Call, request: Request) => Promise<Response>;

const REPORTS: Readonly<Record<string, Report>> = {
  getConfigurationPolicyDeviceSummaryReport: policySummary,
  getConfigurationPolicyDevicesReport: policyDevices,
  getConfigurationPoliciesReportForDevice: policiesOfDevice,
  getDeviceStatusSummaryByCompliacePolicyReport: compliancePolicySummary,
  getAppStatusOverviewReport: appOverview,
  getAppsInstallSummaryReport: appsSummary,
  retrieveDeviceAppInstallationStatusReport: appDevices,
};

/** `/deviceManagement/reports`: tables that are asked for by POST and change nothing. */
export function reports(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  for (const [action, report] of Object.entries(REPORTS))
    app.post(`/${action}`, (c) => report(c.env.call, c.req.raw));
  return app;
}
