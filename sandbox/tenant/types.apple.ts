import type { TypeRow } from './types.ts';

/**
 * name, base ('' = deviceConfiguration), platform of the filters that fit ('' = none), then the certificate navigations
 * as `name:type`, with [] for a collection. A base with * is abstract.
 * Source: Microsoft's beta metadata (MIT), see FACTS 2.6; the platform is derived from the type's name.
 */
export const appleTypes: readonly TypeRow[] = [
  ['appleDeviceFeaturesConfigurationBase*', '', ''],
  ['appleExpeditedCheckinConfigurationBase*', '', ''],
  ['appleVpnConfiguration*', '', ''],
  ['iosCertificateProfile*', '', 'iOS'],
  ['iosCertificateProfileBase*', 'iosCertificateProfile', 'iOS'],
  ['iosCustomConfiguration', '', 'iOS'],
  ['iosDerivedCredentialAuthenticationConfiguration', '', 'iOS'],
  [
    'iosDeviceFeaturesConfiguration', 'appleDeviceFeaturesConfigurationBase', 'iOS',
    'identityCertificateForClientAuthentication:iosCertificateProfileBase',
    'singleSignOnExtensionPkinitCertificate:iosCertificateProfileBase',
  ],
  [
    'iosEasEmailProfileConfiguration', 'easEmailProfileConfigurationBase', 'iOS',
    'identityCertificate:iosCertificateProfileBase',
    'smimeEncryptionCertificate:iosCertificateProfile',
    'smimeSigningCertificate:iosCertificateProfile',
  ],
  ['iosEducationDeviceConfiguration', '', 'iOS'],
  ['iosEduDeviceConfiguration', '', 'iOS'],
  [
    'iosEnterpriseWiFiConfiguration', 'iosWiFiConfiguration', 'iOS',
    'identityCertificateForClientAuthentication:iosCertificateProfileBase',
    'rootCertificatesForServerValidation:iosTrustedRootCertificate[]',
  ],
  ['iosExpeditedCheckinConfiguration', 'appleExpeditedCheckinConfigurationBase', 'iOS'],
  ['iosGeneralDeviceConfiguration', '', 'iOS'],
  ['iosikEv2VpnConfiguration', 'iosVpnConfiguration', 'iOS'],
  ['iosImportedPFXCertificateProfile', 'iosCertificateProfile', 'iOS'],
  ['iosPkcsCertificateProfile', 'iosCertificateProfileBase', 'iOS'],
  ['iosScepCertificateProfile', 'iosCertificateProfileBase', 'iOS', 'rootCertificate:iosTrustedRootCertificate'],
  ['iosTrustedRootCertificate', '', 'iOS'],
  ['iosUpdateConfiguration', '', 'iOS'],
  ['iosVpnConfiguration', 'appleVpnConfiguration', 'iOS', 'identityCertificate:iosCertificateProfileBase'],
  ['iosWiFiConfiguration', '', 'iOS'],
  [
    'iosWiredNetworkConfiguration', '', 'iOS',
    'identityCertificateForClientAuthentication:iosCertificateProfileBase',
    'rootCertificateForServerValidation:iosTrustedRootCertificate',
  ],
  ['macOSCertificateProfileBase*', '', 'macOS'],
  ['macOSCustomAppConfiguration', '', 'macOS'],
  ['macOSCustomConfiguration', '', 'macOS'],
  [
    'macOSDeviceFeaturesConfiguration', 'appleDeviceFeaturesConfigurationBase', 'macOS',
    'singleSignOnExtensionPkinitCertificate:macOSCertificateProfileBase',
  ],
  ['macOSEndpointProtectionConfiguration', '', 'macOS'],
  [
    'macOSEnterpriseWiFiConfiguration', 'macOSWiFiConfiguration', 'macOS',
    'identityCertificateForClientAuthentication:macOSCertificateProfileBase',
    'rootCertificateForServerValidation:macOSTrustedRootCertificate',
    'rootCertificatesForServerValidation:macOSTrustedRootCertificate[]',
  ],
  ['macOSExtensionsConfiguration', '', 'macOS'],
  ['macOSGeneralDeviceConfiguration', '', 'macOS'],
  ['macOSImportedPFXCertificateProfile', 'macOSCertificateProfileBase', 'macOS'],
  ['macOSPkcsCertificateProfile', 'macOSCertificateProfileBase', 'macOS'],
  ['macOSScepCertificateProfile', 'macOSCertificateProfileBase', 'macOS', 'rootCertificate:macOSTrustedRootCertificate'],
  ['macOSSoftwareUpdateConfiguration', '', 'macOS'],
  ['macOSTrustedRootCertificate', '', 'macOS'],
  ['macOSVpnConfiguration', 'appleVpnConfiguration', 'macOS', 'identityCertificate:macOSCertificateProfileBase'],
  ['macOSWiFiConfiguration', '', 'macOS'],
  [
    'macOSWiredNetworkConfiguration', '', 'macOS',
    'identityCertificateForClientAuthentication:macOSCertificateProfileBase',
    'rootCertificateForServerValidation:macOSTrustedRootCertificate',
  ],
];
