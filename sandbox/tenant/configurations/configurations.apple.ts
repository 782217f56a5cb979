import type { ConfigurationRow } from './configurationRows.ts';

export const appleRows: readonly ConfigurationRow[] = [
  {
    name: 'iOS - Trusted root - Contoso Root CA 2024',
    type: 'iosTrustedRootCertificate',
    settings: { certFileName: 'contoso-root-2024.cer' },
  },
  { name: 'iOS - Trusted root - Contoso Root CA 2016', type: 'iosTrustedRootCertificate' },
  {
    name: 'iOS - SCEP - User certificate',
    type: 'iosScepCertificateProfile',
    settings: { keySize: 'size2048' },
    refs: { rootCertificate: 'iOS - Trusted root - Contoso Root CA 2024' },
  },
  {
    name: 'iOS - SCEP - New CA (nothing bound)',
    type: 'iosScepCertificateProfile',
    description: 'The root certificate is still missing',
  },
  { name: 'iOS - PKCS - Wi-Fi', type: 'iosPkcsCertificateProfile' },
  { name: 'iOS - Imported PFX - S/MIME encryption', type: 'iosImportedPFXCertificateProfile' },
  {
    name: 'iOS - Wi-Fi - Contoso Corp (EAP-TLS)',
    type: 'iosEnterpriseWiFiConfiguration',
    settings: { ssid: 'CONTOSO-CORP' },
    refs: {
      rootCertificatesForServerValidation: [
        'iOS - Trusted root - Contoso Root CA 2024',
        'iOS - Trusted root - Contoso Root CA 2016',
      ],
      identityCertificateForClientAuthentication: 'iOS - PKCS - Wi-Fi',
    },
  },
  {
    name: 'iOS - Wi-Fi - Guest',
    type: 'iosWiFiConfiguration',
    settings: { ssid: 'CONTOSO-GUEST' },
  },
  {
    name: 'iOS - VPN - Per-app (Zscaler)',
    type: 'iosVpnConfiguration',
    refs: { identityCertificate: 'iOS - SCEP - User certificate' },
  },
  {
    name: 'iOS - VPN - IKEv2',
    type: 'iosikEv2VpnConfiguration',
    refs: { identityCertificate: 'iOS - PKCS - Wi-Fi' },
  },
  {
    name: 'iOS - E-mail - Exchange Online',
    type: 'iosEasEmailProfileConfiguration',
    settings: { accountName: 'Contoso Mail', hostName: 'outlook.office365.com' },
    refs: {
      identityCertificate: 'iOS - SCEP - User certificate',
      smimeSigningCertificate: 'iOS - SCEP - User certificate',
      smimeEncryptionCertificate: 'iOS - Imported PFX - S/MIME encryption',
    },
  },
  {
    name: 'iOS - Wired network - Docking',
    type: 'iosWiredNetworkConfiguration',
    refs: {
      identityCertificateForClientAuthentication: 'iOS - SCEP - User certificate',
      rootCertificateForServerValidation: 'iOS - Trusted root - Contoso Root CA 2024',
    },
  },
  {
    name: 'iOS - Device features - Home screen & SSO',
    type: 'iosDeviceFeaturesConfiguration',
    refs: { identityCertificateForClientAuthentication: 'iOS - SCEP - User certificate' },
  },
  {
    name: 'iOS - Restrictions - Supervised',
    type: 'iosGeneralDeviceConfiguration',
    settings: { appStoreBlocked: true },
  },
  { name: 'iOS - Restrictions - Personal', type: 'iosGeneralDeviceConfiguration' },
  {
    name: 'iOS - Custom - Web clip Cafétéria 🥐',
    type: 'iosCustomConfiguration',
    description: 'Emoji and accents in the name',
  },
  { name: 'iOS - Update policy', type: 'iosUpdateConfiguration' },
  { name: 'macOS - Trusted root - Contoso Root CA 2024', type: 'macOSTrustedRootCertificate' },
  {
    name: 'macOS - SCEP - Device certificate',
    type: 'macOSScepCertificateProfile',
    refs: { rootCertificate: 'macOS - Trusted root - Contoso Root CA 2024' },
  },
  { name: 'macOS - PKCS - Device certificate', type: 'macOSPkcsCertificateProfile' },
  {
    name: 'macOS - Wired network - Offices (802.1X)',
    type: 'macOSWiredNetworkConfiguration',
    settings: { networkName: 'Contoso wired', networkInterface: 'anyEthernet' },
    refs: {
      rootCertificateForServerValidation: 'macOS - Trusted root - Contoso Root CA 2024',
      identityCertificateForClientAuthentication: 'macOS - SCEP - Device certificate',
    },
  },
  {
    name: 'macOS - Wi-Fi - Contoso Corp (EAP-TLS)',
    type: 'macOSEnterpriseWiFiConfiguration',
    refs: {
      rootCertificateForServerValidation: 'macOS - Trusted root - Contoso Root CA 2024',
      rootCertificatesForServerValidation: ['macOS - Trusted root - Contoso Root CA 2024'],
      identityCertificateForClientAuthentication: 'macOS - PKCS - Device certificate',
    },
  },
  {
    name: 'macOS - VPN - GlobalProtect',
    type: 'macOSVpnConfiguration',
    refs: { identityCertificate: 'macOS - SCEP - Device certificate' },
  },
  { name: 'macOS - FileVault & firewall', type: 'macOSEndpointProtectionConfiguration' },
  { name: 'macOS - Kernel and system extensions', type: 'macOSExtensionsConfiguration' },
  { name: 'macOS - Restrictions', type: 'macOSGeneralDeviceConfiguration' },
  { name: 'macOS - Platform SSO', type: 'macOSDeviceFeaturesConfiguration' },
  { name: 'macOS - Custom - Dock & Finder', type: 'macOSCustomConfiguration' },
  { name: 'macOS - Software updates', type: 'macOSSoftwareUpdateConfiguration' },
];
