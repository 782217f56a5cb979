import type { Platform } from '#domain/configuration/platform.ts';

/** One type of Microsoft's metadata. */
export interface ReferenceType {
  readonly platform: Platform;
  /** Certificate properties, inherited ones included; `true` where one holds several. */
  readonly certificates: Readonly<Record<string, boolean>>;
}

/**
 * The concrete types below `deviceConfiguration`, from the generated Python SDK of Graph beta of
 * 2026-07-23 (MIT, docs/reference/routes.md "Types"). The platform is told from the type's name.
 */
export const REFERENCE_TYPES: Readonly<Record<string, ReferenceType>> = {
  androidCustomConfiguration: { platform: 'android', certificates: {} },
  androidDeviceOwnerDerivedCredentialAuthenticationConfiguration: {
    platform: 'androidEnterprise',
    certificates: {},
  },
  androidDeviceOwnerEnterpriseWiFiConfiguration: {
    platform: 'androidEnterprise',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
      rootCertificatesForServerValidation: true,
    },
  },
  androidDeviceOwnerGeneralDeviceConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidDeviceOwnerImportedPFXCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidDeviceOwnerPkcsCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidDeviceOwnerScepCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidDeviceOwnerTrustedRootCertificate: { platform: 'androidEnterprise', certificates: {} },
  androidDeviceOwnerVpnConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidDeviceOwnerWiFiConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidEasEmailProfileConfiguration: {
    platform: 'android',
    certificates: { identityCertificate: false, smimeSigningCertificate: false },
  },
  androidEnterpriseWiFiConfiguration: {
    platform: 'android',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  androidForWorkCustomConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidForWorkEnterpriseWiFiConfiguration: {
    platform: 'androidEnterprise',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  androidForWorkGeneralDeviceConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidForWorkGmailEasConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidForWorkImportedPFXCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidForWorkNineWorkEasConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidForWorkPkcsCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidForWorkScepCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidForWorkTrustedRootCertificate: { platform: 'androidEnterprise', certificates: {} },
  androidForWorkVpnConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidForWorkWiFiConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidGeneralDeviceConfiguration: { platform: 'android', certificates: {} },
  androidImportedPFXCertificateProfile: {
    platform: 'android',
    certificates: { rootCertificate: false },
  },
  androidOmaCpConfiguration: { platform: 'android', certificates: {} },
  androidPkcsCertificateProfile: { platform: 'android', certificates: { rootCertificate: false } },
  androidScepCertificateProfile: { platform: 'android', certificates: { rootCertificate: false } },
  androidTrustedRootCertificate: { platform: 'android', certificates: {} },
  androidVpnConfiguration: { platform: 'android', certificates: { identityCertificate: false } },
  androidWiFiConfiguration: { platform: 'android', certificates: {} },
  androidWorkProfileCustomConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidWorkProfileEnterpriseWiFiConfiguration: {
    platform: 'androidEnterprise',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  androidWorkProfileGeneralDeviceConfiguration: { platform: 'androidEnterprise', certificates: {} },
  androidWorkProfileGmailEasConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidWorkProfileNineWorkEasConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidWorkProfilePkcsCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidWorkProfileScepCertificateProfile: {
    platform: 'androidEnterprise',
    certificates: { rootCertificate: false },
  },
  androidWorkProfileTrustedRootCertificate: { platform: 'androidEnterprise', certificates: {} },
  androidWorkProfileVpnConfiguration: {
    platform: 'androidEnterprise',
    certificates: { identityCertificate: false },
  },
  androidWorkProfileWiFiConfiguration: { platform: 'androidEnterprise', certificates: {} },
  aospDeviceOwnerDeviceConfiguration: { platform: 'androidAOSP', certificates: {} },
  aospDeviceOwnerEnterpriseWiFiConfiguration: {
    platform: 'androidAOSP',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  aospDeviceOwnerPkcsCertificateProfile: {
    platform: 'androidAOSP',
    certificates: { rootCertificate: false },
  },
  aospDeviceOwnerScepCertificateProfile: {
    platform: 'androidAOSP',
    certificates: { rootCertificate: false },
  },
  aospDeviceOwnerTrustedRootCertificate: { platform: 'androidAOSP', certificates: {} },
  aospDeviceOwnerWiFiConfiguration: { platform: 'androidAOSP', certificates: {} },
  editionUpgradeConfiguration: { platform: 'windows', certificates: {} },
  iosCustomConfiguration: { platform: 'iOS', certificates: {} },
  iosDerivedCredentialAuthenticationConfiguration: { platform: 'iOS', certificates: {} },
  iosDeviceFeaturesConfiguration: {
    platform: 'iOS',
    certificates: {
      identityCertificateForClientAuthentication: false,
      singleSignOnExtensionPkinitCertificate: false,
    },
  },
  iosEasEmailProfileConfiguration: {
    platform: 'iOS',
    certificates: {
      identityCertificate: false,
      smimeEncryptionCertificate: false,
      smimeSigningCertificate: false,
    },
  },
  iosEducationDeviceConfiguration: { platform: 'iOS', certificates: {} },
  iosEduDeviceConfiguration: { platform: 'iOS', certificates: {} },
  iosEnterpriseWiFiConfiguration: {
    platform: 'iOS',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificatesForServerValidation: true,
    },
  },
  iosExpeditedCheckinConfiguration: { platform: 'iOS', certificates: {} },
  iosGeneralDeviceConfiguration: { platform: 'iOS', certificates: {} },
  iosikEv2VpnConfiguration: { platform: 'iOS', certificates: { identityCertificate: false } },
  iosImportedPFXCertificateProfile: { platform: 'iOS', certificates: {} },
  iosPkcsCertificateProfile: { platform: 'iOS', certificates: {} },
  iosScepCertificateProfile: { platform: 'iOS', certificates: { rootCertificate: false } },
  iosTrustedRootCertificate: { platform: 'iOS', certificates: {} },
  iosUpdateConfiguration: { platform: 'iOS', certificates: {} },
  iosVpnConfiguration: { platform: 'iOS', certificates: { identityCertificate: false } },
  iosWiFiConfiguration: { platform: 'iOS', certificates: {} },
  iosWiredNetworkConfiguration: {
    platform: 'iOS',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  macOSCustomAppConfiguration: { platform: 'macOS', certificates: {} },
  macOSCustomConfiguration: { platform: 'macOS', certificates: {} },
  macOSDeviceFeaturesConfiguration: {
    platform: 'macOS',
    certificates: { singleSignOnExtensionPkinitCertificate: false },
  },
  macOSEndpointProtectionConfiguration: { platform: 'macOS', certificates: {} },
  macOSEnterpriseWiFiConfiguration: {
    platform: 'macOS',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
      rootCertificatesForServerValidation: true,
    },
  },
  macOSExtensionsConfiguration: { platform: 'macOS', certificates: {} },
  macOSGeneralDeviceConfiguration: { platform: 'macOS', certificates: {} },
  macOSImportedPFXCertificateProfile: { platform: 'macOS', certificates: {} },
  macOSPkcsCertificateProfile: { platform: 'macOS', certificates: {} },
  macOSScepCertificateProfile: { platform: 'macOS', certificates: { rootCertificate: false } },
  macOSSoftwareUpdateConfiguration: { platform: 'macOS', certificates: {} },
  macOSTrustedRootCertificate: { platform: 'macOS', certificates: {} },
  macOSVpnConfiguration: { platform: 'macOS', certificates: { identityCertificate: false } },
  macOSWiFiConfiguration: { platform: 'macOS', certificates: {} },
  macOSWiredNetworkConfiguration: {
    platform: 'macOS',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForServerValidation: false,
    },
  },
  sharedPCConfiguration: { platform: 'windows', certificates: {} },
  unsupportedDeviceConfiguration: { platform: 'unknown', certificates: {} },
  windows10CustomConfiguration: { platform: 'windows', certificates: {} },
  windows10DeviceFirmwareConfigurationInterface: { platform: 'windows', certificates: {} },
  windows10EasEmailProfileConfiguration: { platform: 'windows', certificates: {} },
  windows10EndpointProtectionConfiguration: { platform: 'windows', certificates: {} },
  windows10EnterpriseModernAppManagementConfiguration: { platform: 'windows', certificates: {} },
  windows10GeneralConfiguration: { platform: 'windows', certificates: {} },
  windows10ImportedPFXCertificateProfile: { platform: 'windows', certificates: {} },
  windows10NetworkBoundaryConfiguration: { platform: 'windows', certificates: {} },
  windows10PFXImportCertificateProfile: { platform: 'windows', certificates: {} },
  windows10PkcsCertificateProfile: { platform: 'windows', certificates: {} },
  windows10SecureAssessmentConfiguration: { platform: 'windows', certificates: {} },
  windows10TeamGeneralConfiguration: { platform: 'windows', certificates: {} },
  windows10VpnConfiguration: { platform: 'windows', certificates: { identityCertificate: false } },
  windows81GeneralConfiguration: { platform: 'windows', certificates: {} },
  windows81SCEPCertificateProfile: {
    platform: 'windows',
    certificates: { rootCertificate: false },
  },
  windows81TrustedRootCertificate: { platform: 'windows', certificates: {} },
  windows81VpnConfiguration: { platform: 'windows', certificates: {} },
  windows81WifiImportConfiguration: { platform: 'windows', certificates: {} },
  windowsDefenderAdvancedThreatProtectionConfiguration: { platform: 'windows', certificates: {} },
  windowsDeliveryOptimizationConfiguration: { platform: 'windows', certificates: {} },
  windowsDomainJoinConfiguration: { platform: 'windows', certificates: {} },
  windowsHealthMonitoringConfiguration: { platform: 'windows', certificates: {} },
  windowsIdentityProtectionConfiguration: { platform: 'windows', certificates: {} },
  windowsKioskConfiguration: { platform: 'windows', certificates: {} },
  windowsPhone81CustomConfiguration: { platform: 'windowsPhone', certificates: {} },
  windowsPhone81GeneralConfiguration: { platform: 'windowsPhone', certificates: {} },
  windowsPhone81ImportedPFXCertificateProfile: { platform: 'windowsPhone', certificates: {} },
  windowsPhone81SCEPCertificateProfile: {
    platform: 'windowsPhone',
    certificates: { rootCertificate: false },
  },
  windowsPhone81TrustedRootCertificate: { platform: 'windowsPhone', certificates: {} },
  windowsPhone81VpnConfiguration: {
    platform: 'windowsPhone',
    certificates: { identityCertificate: false },
  },
  windowsPhoneEASEmailProfileConfiguration: { platform: 'windowsPhone', certificates: {} },
  windowsUpdateForBusinessConfiguration: { platform: 'windows', certificates: {} },
  windowsWifiConfiguration: { platform: 'windows', certificates: {} },
  windowsWifiEnterpriseEAPConfiguration: {
    platform: 'windows',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForClientValidation: false,
      rootCertificatesForServerValidation: true,
    },
  },
  windowsWiredNetworkConfiguration: {
    platform: 'windows',
    certificates: {
      identityCertificateForClientAuthentication: false,
      rootCertificateForClientValidation: false,
      rootCertificatesForServerValidation: true,
      secondaryIdentityCertificateForClientAuthentication: false,
      secondaryRootCertificateForClientValidation: false,
    },
  },
  windowsZtdnsConfiguration: {
    platform: 'windows',
    certificates: {
      rootCertificatesForClientValidation: true,
      rootCertificatesForServerValidation: true,
    },
  },
};

/** The abstract bases: no configuration is one. */
export const REFERENCE_BASES: readonly string[] = [
  'androidCertificateProfileBase',
  'androidDeviceOwnerCertificateProfileBase',
  'androidForWorkCertificateProfileBase',
  'androidForWorkEasEmailProfileBase',
  'androidWorkProfileCertificateProfileBase',
  'androidWorkProfileEasEmailProfileBase',
  'aospDeviceOwnerCertificateProfileBase',
  'appleDeviceFeaturesConfigurationBase',
  'appleExpeditedCheckinConfigurationBase',
  'appleVpnConfiguration',
  'easEmailProfileConfigurationBase',
  'iosCertificateProfile',
  'iosCertificateProfileBase',
  'macOSCertificateProfileBase',
  'vpnConfiguration',
  'windows10CertificateProfileBase',
  'windows81CertificateProfileBase',
  'windowsCertificateProfileBase',
  'windowsPhone81CertificateProfileBase',
  'windowsVpnConfiguration',
];
