/**
 * Which types of device configuration refer to certificate profiles, and through which navigation
 * property. Source: Graph beta metadata of 2026-07 (docs/reference/routes.md), inherited properties
 * included; a test compares the table with it.
 */
interface CertificateNavigation {
  /** The property holds a collection, so its path carries the id of the certificate. */
  readonly many: boolean;
  readonly owners: readonly string[];
}

const NAVIGATIONS = {
  identityCertificate: {
    many: false,
    owners: [
      'androidDeviceOwnerVpnConfiguration',
      'androidEasEmailProfileConfiguration',
      'androidForWorkGmailEasConfiguration',
      'androidForWorkNineWorkEasConfiguration',
      'androidForWorkVpnConfiguration',
      'androidVpnConfiguration',
      'androidWorkProfileGmailEasConfiguration',
      'androidWorkProfileNineWorkEasConfiguration',
      'androidWorkProfileVpnConfiguration',
      'iosEasEmailProfileConfiguration',
      'iosikEv2VpnConfiguration',
      'iosVpnConfiguration',
      'macOSVpnConfiguration',
      'windows10VpnConfiguration',
      'windowsPhone81VpnConfiguration',
    ],
  },
  identityCertificateForClientAuthentication: {
    many: false,
    owners: [
      'androidDeviceOwnerEnterpriseWiFiConfiguration',
      'androidEnterpriseWiFiConfiguration',
      'androidForWorkEnterpriseWiFiConfiguration',
      'androidWorkProfileEnterpriseWiFiConfiguration',
      'aospDeviceOwnerEnterpriseWiFiConfiguration',
      'iosDeviceFeaturesConfiguration',
      'iosEnterpriseWiFiConfiguration',
      'iosWiredNetworkConfiguration',
      'macOSEnterpriseWiFiConfiguration',
      'macOSWiredNetworkConfiguration',
      'windowsWifiEnterpriseEAPConfiguration',
      'windowsWiredNetworkConfiguration',
    ],
  },
  rootCertificate: {
    many: false,
    owners: [
      'androidDeviceOwnerImportedPFXCertificateProfile',
      'androidDeviceOwnerPkcsCertificateProfile',
      'androidDeviceOwnerScepCertificateProfile',
      'androidForWorkImportedPFXCertificateProfile',
      'androidForWorkPkcsCertificateProfile',
      'androidForWorkScepCertificateProfile',
      'androidImportedPFXCertificateProfile',
      'androidPkcsCertificateProfile',
      'androidScepCertificateProfile',
      'androidWorkProfilePkcsCertificateProfile',
      'androidWorkProfileScepCertificateProfile',
      'aospDeviceOwnerPkcsCertificateProfile',
      'aospDeviceOwnerScepCertificateProfile',
      'iosScepCertificateProfile',
      'macOSScepCertificateProfile',
      'windows81SCEPCertificateProfile',
      'windowsPhone81SCEPCertificateProfile',
    ],
  },
  rootCertificateForClientValidation: {
    many: false,
    owners: ['windowsWifiEnterpriseEAPConfiguration', 'windowsWiredNetworkConfiguration'],
  },
  rootCertificateForServerValidation: {
    many: false,
    owners: [
      'androidDeviceOwnerEnterpriseWiFiConfiguration',
      'androidEnterpriseWiFiConfiguration',
      'androidForWorkEnterpriseWiFiConfiguration',
      'androidWorkProfileEnterpriseWiFiConfiguration',
      'aospDeviceOwnerEnterpriseWiFiConfiguration',
      'iosWiredNetworkConfiguration',
      'macOSEnterpriseWiFiConfiguration',
      'macOSWiredNetworkConfiguration',
    ],
  },
  rootCertificatesForClientValidation: {
    many: true,
    owners: ['windowsZtdnsConfiguration'],
  },
  rootCertificatesForServerValidation: {
    many: true,
    owners: [
      'androidDeviceOwnerEnterpriseWiFiConfiguration',
      'iosEnterpriseWiFiConfiguration',
      'macOSEnterpriseWiFiConfiguration',
      'windowsWifiEnterpriseEAPConfiguration',
      'windowsWiredNetworkConfiguration',
      'windowsZtdnsConfiguration',
    ],
  },
  secondaryIdentityCertificateForClientAuthentication: {
    many: false,
    owners: ['windowsWiredNetworkConfiguration'],
  },
  secondaryRootCertificateForClientValidation: {
    many: false,
    owners: ['windowsWiredNetworkConfiguration'],
  },
  singleSignOnExtensionPkinitCertificate: {
    many: false,
    owners: ['iosDeviceFeaturesConfiguration', 'macOSDeviceFeaturesConfiguration'],
  },
  smimeEncryptionCertificate: {
    many: false,
    owners: ['iosEasEmailProfileConfiguration'],
  },
  smimeSigningCertificate: {
    many: false,
    owners: ['androidEasEmailProfileConfiguration', 'iosEasEmailProfileConfiguration'],
  },
} satisfies Record<string, CertificateNavigation>;

export type CertificateNavigationName = keyof typeof NAVIGATIONS;

const LABELS: Record<CertificateNavigationName, string> = {
  identityCertificate: 'Identity certificate',
  identityCertificateForClientAuthentication: 'Identity certificate for client authentication',
  rootCertificate: 'Root certificate',
  rootCertificateForClientValidation: 'Root certificate for client validation',
  rootCertificateForServerValidation: 'Root certificate for server validation',
  rootCertificatesForClientValidation: 'Root certificates for client validation',
  rootCertificatesForServerValidation: 'Root certificates for server validation',
  secondaryIdentityCertificateForClientAuthentication:
    'Secondary identity certificate for client authentication',
  secondaryRootCertificateForClientValidation: 'Secondary root certificate for client validation',
  singleSignOnExtensionPkinitCertificate: 'Single sign-on PKINIT certificate',
  smimeEncryptionCertificate: 'S/MIME encryption certificate',
  smimeSigningCertificate: 'S/MIME signing certificate',
};

/**
 * The certificate navigation properties of a type, by its name without namespace; none for types
 * without certificates.
 */
export function certificateNavigationsOf(typeName: string): CertificateNavigationName[] {
  const names = Object.keys(NAVIGATIONS) as CertificateNavigationName[];
  return names.filter((name) => (NAVIGATIONS[name].owners as readonly string[]).includes(typeName));
}

export function isCollectionNavigation(name: CertificateNavigationName): boolean {
  return NAVIGATIONS[name].many;
}

export function certificateNavigationLabel(name: CertificateNavigationName): string {
  return LABELS[name];
}
