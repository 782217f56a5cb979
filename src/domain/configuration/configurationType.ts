import type { Platform, Platforms } from '#domain/configuration/platform.ts';

/**
 * The 119 concrete types of device configuration, by platform and kind. Graph has no platform
 * property: it follows from `@odata.type`. Source: Graph beta metadata of 2026-07
 * (docs/reference/routes.md); a test compares the table with it.
 */
export const DEVICE_CONFIGURATION_KINDS = {
  custom: 'Custom',
  defender: 'Microsoft Defender for Endpoint',
  deliveryOptimization: 'Delivery Optimization',
  derivedCredential: 'Derived credential',
  deviceFeatures: 'Device features',
  domainJoin: 'Domain join',
  editionUpgrade: 'Edition upgrade',
  email: 'E-mail',
  endpointProtection: 'Endpoint protection',
  expeditedCheckin: 'Expedited check-in',
  extensions: 'Extensions',
  firmware: 'Device firmware (DFCI)',
  healthMonitoring: 'Health monitoring',
  identityProtection: 'Identity protection',
  importedPfx: 'Imported PFX certificate',
  kioskAndEducation: 'Kiosk and education',
  modernApps: 'Modern app management',
  networkBoundary: 'Network boundary',
  pkcs: 'PKCS certificate',
  restrictions: 'Device restrictions',
  scep: 'SCEP certificate',
  trustedRoot: 'Trusted root certificate',
  unsupported: 'Not supported by Graph',
  updates: 'Software updates',
  vpn: 'VPN',
  wiFi: 'Wi-Fi',
  wiredNetwork: 'Wired network',
} as const;

/** The kinds of device configurations; other families have their own. */
export type DeviceConfigurationKind = keyof typeof DEVICE_CONFIGURATION_KINDS;

type TypeTable = Partial<
  Record<Platform, Partial<Record<DeviceConfigurationKind, readonly string[]>>>
>;

const TYPES: TypeTable = {
  windows: {
    custom: ['windows10CustomConfiguration'],
    defender: ['windowsDefenderAdvancedThreatProtectionConfiguration'],
    deliveryOptimization: ['windowsDeliveryOptimizationConfiguration'],
    domainJoin: ['windowsDomainJoinConfiguration'],
    editionUpgrade: ['editionUpgradeConfiguration'],
    email: ['windows10EasEmailProfileConfiguration'],
    endpointProtection: ['windows10EndpointProtectionConfiguration'],
    firmware: ['windows10DeviceFirmwareConfigurationInterface'],
    healthMonitoring: ['windowsHealthMonitoringConfiguration'],
    identityProtection: ['windowsIdentityProtectionConfiguration'],
    importedPfx: ['windows10ImportedPFXCertificateProfile', 'windows10PFXImportCertificateProfile'],
    kioskAndEducation: [
      'sharedPCConfiguration',
      'windows10SecureAssessmentConfiguration',
      'windowsKioskConfiguration',
    ],
    modernApps: ['windows10EnterpriseModernAppManagementConfiguration'],
    networkBoundary: ['windows10NetworkBoundaryConfiguration', 'windowsZtdnsConfiguration'],
    pkcs: ['windows10PkcsCertificateProfile'],
    restrictions: [
      'windows10GeneralConfiguration',
      'windows10TeamGeneralConfiguration',
      'windows81GeneralConfiguration',
    ],
    scep: ['windows81SCEPCertificateProfile'],
    trustedRoot: ['windows81TrustedRootCertificate'],
    updates: ['windowsUpdateForBusinessConfiguration'],
    vpn: ['windows10VpnConfiguration', 'windows81VpnConfiguration'],
    wiFi: [
      'windows81WifiImportConfiguration',
      'windowsWifiConfiguration',
      'windowsWifiEnterpriseEAPConfiguration',
    ],
    wiredNetwork: ['windowsWiredNetworkConfiguration'],
  },
  windowsPhone: {
    custom: ['windowsPhone81CustomConfiguration'],
    email: ['windowsPhoneEASEmailProfileConfiguration'],
    importedPfx: ['windowsPhone81ImportedPFXCertificateProfile'],
    restrictions: ['windowsPhone81GeneralConfiguration'],
    scep: ['windowsPhone81SCEPCertificateProfile'],
    trustedRoot: ['windowsPhone81TrustedRootCertificate'],
    vpn: ['windowsPhone81VpnConfiguration'],
  },
  iOS: {
    custom: ['iosCustomConfiguration'],
    derivedCredential: ['iosDerivedCredentialAuthenticationConfiguration'],
    deviceFeatures: ['iosDeviceFeaturesConfiguration'],
    email: ['iosEasEmailProfileConfiguration'],
    expeditedCheckin: ['iosExpeditedCheckinConfiguration'],
    importedPfx: ['iosImportedPFXCertificateProfile'],
    kioskAndEducation: ['iosEducationDeviceConfiguration', 'iosEduDeviceConfiguration'],
    pkcs: ['iosPkcsCertificateProfile'],
    restrictions: ['iosGeneralDeviceConfiguration'],
    scep: ['iosScepCertificateProfile'],
    trustedRoot: ['iosTrustedRootCertificate'],
    updates: ['iosUpdateConfiguration'],
    vpn: ['iosikEv2VpnConfiguration', 'iosVpnConfiguration'],
    wiFi: ['iosEnterpriseWiFiConfiguration', 'iosWiFiConfiguration'],
    wiredNetwork: ['iosWiredNetworkConfiguration'],
  },
  macOS: {
    custom: ['macOSCustomAppConfiguration', 'macOSCustomConfiguration'],
    deviceFeatures: ['macOSDeviceFeaturesConfiguration'],
    endpointProtection: ['macOSEndpointProtectionConfiguration'],
    extensions: ['macOSExtensionsConfiguration'],
    importedPfx: ['macOSImportedPFXCertificateProfile'],
    pkcs: ['macOSPkcsCertificateProfile'],
    restrictions: ['macOSGeneralDeviceConfiguration'],
    scep: ['macOSScepCertificateProfile'],
    trustedRoot: ['macOSTrustedRootCertificate'],
    updates: ['macOSSoftwareUpdateConfiguration'],
    vpn: ['macOSVpnConfiguration'],
    wiFi: ['macOSEnterpriseWiFiConfiguration', 'macOSWiFiConfiguration'],
    wiredNetwork: ['macOSWiredNetworkConfiguration'],
  },
  android: {
    custom: ['androidCustomConfiguration', 'androidOmaCpConfiguration'],
    email: ['androidEasEmailProfileConfiguration'],
    importedPfx: ['androidImportedPFXCertificateProfile'],
    pkcs: ['androidPkcsCertificateProfile'],
    restrictions: ['androidGeneralDeviceConfiguration'],
    scep: ['androidScepCertificateProfile'],
    trustedRoot: ['androidTrustedRootCertificate'],
    vpn: ['androidVpnConfiguration'],
    wiFi: ['androidEnterpriseWiFiConfiguration', 'androidWiFiConfiguration'],
  },
  androidEnterprise: {
    custom: ['androidForWorkCustomConfiguration', 'androidWorkProfileCustomConfiguration'],
    derivedCredential: ['androidDeviceOwnerDerivedCredentialAuthenticationConfiguration'],
    email: [
      'androidForWorkGmailEasConfiguration',
      'androidForWorkNineWorkEasConfiguration',
      'androidWorkProfileGmailEasConfiguration',
      'androidWorkProfileNineWorkEasConfiguration',
    ],
    importedPfx: [
      'androidDeviceOwnerImportedPFXCertificateProfile',
      'androidForWorkImportedPFXCertificateProfile',
    ],
    pkcs: [
      'androidDeviceOwnerPkcsCertificateProfile',
      'androidForWorkPkcsCertificateProfile',
      'androidWorkProfilePkcsCertificateProfile',
    ],
    restrictions: [
      'androidDeviceOwnerGeneralDeviceConfiguration',
      'androidForWorkGeneralDeviceConfiguration',
      'androidWorkProfileGeneralDeviceConfiguration',
    ],
    scep: [
      'androidDeviceOwnerScepCertificateProfile',
      'androidForWorkScepCertificateProfile',
      'androidWorkProfileScepCertificateProfile',
    ],
    trustedRoot: [
      'androidDeviceOwnerTrustedRootCertificate',
      'androidForWorkTrustedRootCertificate',
      'androidWorkProfileTrustedRootCertificate',
    ],
    vpn: [
      'androidDeviceOwnerVpnConfiguration',
      'androidForWorkVpnConfiguration',
      'androidWorkProfileVpnConfiguration',
    ],
    wiFi: [
      'androidDeviceOwnerEnterpriseWiFiConfiguration',
      'androidDeviceOwnerWiFiConfiguration',
      'androidForWorkEnterpriseWiFiConfiguration',
      'androidForWorkWiFiConfiguration',
      'androidWorkProfileEnterpriseWiFiConfiguration',
      'androidWorkProfileWiFiConfiguration',
    ],
  },
  androidAOSP: {
    pkcs: ['aospDeviceOwnerPkcsCertificateProfile'],
    restrictions: ['aospDeviceOwnerDeviceConfiguration'],
    scep: ['aospDeviceOwnerScepCertificateProfile'],
    trustedRoot: ['aospDeviceOwnerTrustedRootCertificate'],
    wiFi: ['aospDeviceOwnerEnterpriseWiFiConfiguration', 'aospDeviceOwnerWiFiConfiguration'],
  },
  unknown: {
    unsupported: ['unsupportedDeviceConfiguration'],
  },
};

/** What a configuration is, as its family tells it. */
export interface ConfigurationType {
  /**
   * Of a device configuration the type name without namespace, e.g. `iosScepCertificateProfile`; of
   * other families what their description makes of it.
   */
  readonly name: string;
  readonly platform: Platform;
  /** Where it is for several platforms: which. */
  readonly platforms?: readonly Platform[];
  /** One of the family's kinds, or `other`. */
  readonly kind: string;
  /** What Graph itself calls a kind that this app does not know. */
  readonly label?: string;
  /** What Graph itself says of the type, for the screen; the name, if not given. */
  readonly graphType?: string;
}

/** Every platform that a type is for. */
export function platformsOf({
  platform,
  platforms = [platform],
}: Pick<ConfigurationType, 'platform' | 'platforms'>): readonly Platform[] {
  return platforms;
}

/** The same as one value, which keeps its identity as long as the type does. */
export function platformOrSeveral({
  platform,
  platforms,
}: Pick<ConfigurationType, 'platform' | 'platforms'>): Platforms {
  return platforms ?? platform;
}

const BY_NAME = new Map<string, ConfigurationType>(
  allTypes().map((type) => [type.name.toLowerCase(), type]),
);

/** Every concrete type the app knows. */
export function allTypes(): ConfigurationType[] {
  return (Object.entries(TYPES) as [Platform, NonNullable<TypeTable[Platform]>][]).flatMap(
    ([platform, kinds]) =>
      (Object.entries(kinds) as [DeviceConfigurationKind, readonly string[]][]).flatMap(
        ([kind, names]) => names.map((name) => ({ name, platform, kind })),
      ),
  );
}

/**
 * The type behind an `@odata.type`, with or without `#` and namespace. A type the table does not
 * hold (Microsoft adds some every year) has platform `unknown` and kind `other`; the app still
 * shows and assigns it.
 */
export function configurationTypeOf(odataType: string | undefined): ConfigurationType {
  const name = (odataType ?? '').replace(/^#?microsoft\.graph\./i, '');
  return BY_NAME.get(name.toLowerCase()) ?? { name, platform: 'unknown', kind: 'other' };
}
