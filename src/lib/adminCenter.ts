/**
 * Where the Intune admin center shows a device configuration. The address is observed in public
 * tools, not documented by Microsoft; where it no longer holds, the admin center opens on its start
 * page.
 */
export function adminCenterConfigurationUrl(
  adminCenterUrl: string,
  configurationId: string,
): string {
  const id = encodeURIComponent(configurationId);
  return `${adminCenterUrl}/#view/Microsoft_Intune_DeviceSettings/ConfigurationMenuBlade/~/properties/configurationId/${id}`;
}
