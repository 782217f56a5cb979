import type { ConfigurationRow } from './configurationRows.ts';

export const androidRows: readonly ConfigurationRow[] = [
  {
    name: 'AE - Trusted root - Contoso Root CA 2024',
    type: 'androidDeviceOwnerTrustedRootCertificate',
  },
  {
    name: 'AE - SCEP - Device certificate',
    type: 'androidDeviceOwnerScepCertificateProfile',
    refs: { rootCertificate: 'AE - Trusted root - Contoso Root CA 2024' },
  },
  {
    name: 'AE - PKCS - User certificate',
    type: 'androidDeviceOwnerPkcsCertificateProfile',
    refs: { rootCertificate: 'AE - Trusted root - Contoso Root CA 2024' },
  },
  {
    name: 'AE - Wi-Fi - Contoso Corp (EAP-TLS)',
    type: 'androidDeviceOwnerEnterpriseWiFiConfiguration',
    settings: { ssid: 'CONTOSO-CORP' },
    refs: {
      rootCertificateForServerValidation: 'AE - Trusted root - Contoso Root CA 2024',
      identityCertificateForClientAuthentication: 'AE - SCEP - Device certificate',
    },
  },
  {
    name: 'AE - VPN - AnyConnect',
    type: 'androidDeviceOwnerVpnConfiguration',
    refs: { identityCertificate: 'AE - PKCS - User certificate' },
  },
  {
    name: 'AE - Restrictions - Fully managed',
    type: 'androidDeviceOwnerGeneralDeviceConfiguration',
  },
  {
    name: 'AE - Restrictions - Scanners (dedicated)',
    type: 'androidDeviceOwnerGeneralDeviceConfiguration',
    settings: { kioskModeScreenSaverConfigurationEnabled: false },
  },
  {
    name: 'AE-WP - Trusted root - Contoso Root CA 2024',
    type: 'androidWorkProfileTrustedRootCertificate',
  },
  {
    name: 'AE-WP - SCEP - User certificate',
    type: 'androidWorkProfileScepCertificateProfile',
    refs: { rootCertificate: 'AE-WP - Trusted root - Contoso Root CA 2024' },
  },
  {
    name: 'AE-WP - E-mail - Gmail',
    type: 'androidWorkProfileGmailEasConfiguration',
    refs: { identityCertificate: 'AE-WP - SCEP - User certificate' },
  },
  {
    name: 'AE-WP - Restrictions - Personal phones',
    type: 'androidWorkProfileGeneralDeviceConfiguration',
  },
  { name: 'AOSP - Wi-Fi - Headsets', type: 'aospDeviceOwnerWiFiConfiguration' },
  { name: 'AOSP - Restrictions - Headsets', type: 'aospDeviceOwnerDeviceConfiguration' },
  {
    name: 'Android (DA) - Trusted root - Contoso Root CA 2016',
    type: 'androidTrustedRootCertificate',
  },
  {
    name: 'Android (DA) - SCEP - User certificate',
    type: 'androidScepCertificateProfile',
    refs: { rootCertificate: 'Android (DA) - Trusted root - Contoso Root CA 2016' },
  },
  {
    name: 'Android (DA) - E-mail - Samsung tablets',
    type: 'androidEasEmailProfileConfiguration',
    refs: { identityCertificate: 'Android (DA) - SCEP - User certificate' },
  },
  { name: 'Android (DA) - Restrictions', type: 'androidGeneralDeviceConfiguration' },
];
