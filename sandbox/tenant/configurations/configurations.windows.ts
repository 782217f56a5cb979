import type { ConfigurationRow } from './configurationRows.ts';

/** Certificates, networks, VPN and mail of the Windows fleet: what the ten routes need. */
export const windowsNetworkRows: readonly ConfigurationRow[] = [
  {
    name: 'WIN - Trusted root - Contoso Root CA 2016',
    type: 'windows81TrustedRootCertificate',
    settings: { certFileName: 'contoso-root-2016.cer', destinationStore: 'computerCertStoreRoot' },
  },
  {
    name: 'WIN - Trusted root - Contoso Root CA 2024',
    type: 'windows81TrustedRootCertificate',
    settings: { certFileName: 'contoso-root-2024.cer', destinationStore: 'computerCertStoreRoot' },
  },
  {
    name: 'WIN - Trusted root - Issuing CA 3',
    type: 'windows81TrustedRootCertificate',
    settings: {
      certFileName: 'contoso-issuing-3.cer',
      destinationStore: 'computerCertStoreIntermediate',
    },
  },
  {
    name: 'WIN - SCEP - Device certificate',
    type: 'windows81SCEPCertificateProfile',
    description: 'NDES, renewed at 20 %',
    settings: { keyUsage: 'digitalSignature', renewalThresholdPercentage: 20 },
    refs: { rootCertificate: 'WIN - Trusted root - Contoso Root CA 2024' },
  },
  {
    name: 'WIN - SCEP - User certificate',
    type: 'windows81SCEPCertificateProfile',
    refs: { rootCertificate: 'WIN - Trusted root - Contoso Root CA 2016' },
  },
  {
    name: 'WIN - PKCS - Wi-Fi device certificate',
    type: 'windows10PkcsCertificateProfile',
    settings: { certificationAuthorityName: 'Contoso Issuing CA 3' },
  },
  { name: 'WIN - Imported PFX - S/MIME', type: 'windows10ImportedPFXCertificateProfile' },
  {
    name: 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
    type: 'windowsWifiEnterpriseEAPConfiguration',
    description: 'Office Wi-Fi. Two roots while the old CA is phased out.',
    settings: { ssid: 'CONTOSO-CORP', connectAutomatically: true, eapType: 'eapTls' },
    refs: {
      rootCertificatesForServerValidation: [
        'WIN - Trusted root - Contoso Root CA 2016',
        'WIN - Trusted root - Contoso Root CA 2024',
      ],
      identityCertificateForClientAuthentication: 'WIN - SCEP - Device certificate',
      rootCertificateForClientValidation: 'WIN - Trusted root - Issuing CA 3',
    },
  },
  {
    name: 'WIN - Wi-Fi - Guest (nothing bound)',
    type: 'windowsWifiEnterpriseEAPConfiguration',
    description: 'No certificate is referenced',
    settings: { ssid: 'CONTOSO-GUEST', eapType: 'peap' },
  },
  {
    name: 'WIN - Wi-Fi - Old tenant (no certificate routes)',
    type: 'windowsWifiEnterpriseEAPConfiguration',
    description: 'Here the service answers "No OData route exists" to a POST through a certificate',
    settings: { ssid: 'CONTOSO-OLD' },
    refs: {
      rootCertificatesForServerValidation: ['WIN - Trusted root - Contoso Root CA 2016'],
      identityCertificateForClientAuthentication: 'WIN - SCEP - User certificate',
    },
  },
  {
    name: 'WIN - Wi-Fi - Warehouse (PSK)',
    type: 'windowsWifiConfiguration',
    settings: { ssid: 'CONTOSO-WH', wifiSecurityType: 'wpa2Personal' },
  },
  {
    name: 'WIN - Wired 802.1X - Offices',
    type: 'windowsWiredNetworkConfiguration',
    refs: {
      rootCertificatesForServerValidation: ['WIN - Trusted root - Contoso Root CA 2024'],
      identityCertificateForClientAuthentication: 'WIN - PKCS - Wi-Fi device certificate',
      secondaryIdentityCertificateForClientAuthentication: 'WIN - SCEP - Device certificate',
    },
  },
  {
    name: 'WIN - VPN - Always On (IKEv2)',
    type: 'windows10VpnConfiguration',
    settings: { connectionName: 'Contoso Always On', connectionType: 'ikEv2' },
    refs: { identityCertificate: 'WIN - SCEP - User certificate' },
  },
  {
    name: 'WIN - VPN - Partners (PKCS)',
    type: 'windows10VpnConfiguration',
    refs: { identityCertificate: 'WIN - PKCS - Wi-Fi device certificate' },
  },
  { name: 'WIN - VPN - Legacy SSL (Windows 8.1)', type: 'windows81VpnConfiguration' },
  {
    name: 'WIN - E-mail - Exchange Online',
    type: 'windows10EasEmailProfileConfiguration',
    settings: { accountName: 'Contoso', hostName: 'outlook.office365.com' },
  },
  {
    name: 'WIN - ZTDNS - Protected resolvers',
    type: 'windowsZtdnsConfiguration',
    refs: { rootCertificatesForServerValidation: ['WIN - Trusted root - Contoso Root CA 2024'] },
  },
  // Windows Phone: long out of support, and still in the specification
  {
    name: 'WP81 - Trusted root - Contoso Root CA 2016',
    type: 'windowsPhone81TrustedRootCertificate',
  },
  {
    name: 'WP81 - SCEP - User certificate',
    type: 'windowsPhone81SCEPCertificateProfile',
    refs: { rootCertificate: 'WP81 - Trusted root - Contoso Root CA 2016' },
  },
  {
    name: 'WP81 - VPN - Field service',
    type: 'windowsPhone81VpnConfiguration',
    description: 'Kept for the three phones that are left',
    refs: { identityCertificate: 'WP81 - SCEP - User certificate' },
  },
  { name: 'WP81 - Restrictions', type: 'windowsPhone81GeneralConfiguration' },
];

/** Everything else of the Windows fleet. */
export const windowsRows: readonly ConfigurationRow[] = [
  {
    name: 'WIN - Device restrictions - Baseline',
    type: 'windows10GeneralConfiguration',
    description: 'Company default',
    settings: { passwordRequired: true, cortanaBlocked: true },
  },
  {
    name: 'WIN - Device restrictions - Kiosks',
    type: 'windows10GeneralConfiguration',
    settings: { passwordRequired: false },
  },
  {
    name: 'WIN - Device restrictions - Executives',
    type: 'windows10GeneralConfiguration',
    scopeTags: ['1'],
  },
  { name: 'WIN - Kiosk - Shop floor single app', type: 'windowsKioskConfiguration' },
  {
    name: 'WIN - BitLocker - XTS-AES 256',
    type: 'windows10EndpointProtectionConfiguration',
    settings: { bitLockerEncryptDevice: true },
  },
  {
    name: 'WIN - Firewall & Defender',
    type: 'windows10EndpointProtectionConfiguration',
    description: 'Ampersand in the name',
  },
  {
    name: 'WIN - Defender for Endpoint - Onboarding',
    type: 'windowsDefenderAdvancedThreatProtectionConfiguration',
  },
  {
    name: 'WIN - Custom - Language packs',
    type: 'windows10CustomConfiguration',
    key: 'language packs de',
    description: 'German',
  },
  {
    name: 'WIN - Custom - Language packs',
    type: 'windows10CustomConfiguration',
    key: 'language packs pl',
    description: 'Polish. Same name as the German one.',
  },
  { name: 'WIN - Custom - OMA-URI "Start layout"', type: 'windows10CustomConfiguration' },
  {
    name: 'WIN - Update ring 0 - IT',
    type: 'windowsUpdateForBusinessConfiguration',
    settings: { qualityUpdatesDeferralPeriodInDays: 0 },
  },
  {
    name: 'WIN - Update ring 1 - Pilot',
    type: 'windowsUpdateForBusinessConfiguration',
    settings: { qualityUpdatesDeferralPeriodInDays: 3 },
  },
  {
    name: 'WIN - Update ring 2 - Broad',
    type: 'windowsUpdateForBusinessConfiguration',
    settings: { qualityUpdatesDeferralPeriodInDays: 7 },
  },
  { name: 'WIN - Delivery optimization', type: 'windowsDeliveryOptimizationConfiguration' },
  { name: 'WIN - Windows Hello for Business', type: 'windowsIdentityProtectionConfiguration' },
  { name: 'WIN - Edition upgrade - Pro to Enterprise', type: 'editionUpgradeConfiguration' },
  { name: 'WIN - Shared PC - Training rooms', type: 'sharedPCConfiguration' },
  { name: 'WIN - Health monitoring', type: 'windowsHealthMonitoringConfiguration' },
  { name: 'WIN - Domain join - Hybrid Autopilot', type: 'windowsDomainJoinConfiguration' },
  { name: 'WIN - DFCI - Surface firmware', type: 'windows10DeviceFirmwareConfigurationInterface' },
  { name: 'WIN - Network boundary', type: 'windows10NetworkBoundaryConfiguration' },
  { name: 'WIN - Take a Test - Apprentices', type: 'windows10SecureAssessmentConfiguration' },
  { name: 'WIN - Surface Hub - Meeting rooms', type: 'windows10TeamGeneralConfiguration' },
  { name: 'WIN - Windows 8.1 restrictions (retired)', type: 'windows81GeneralConfiguration' },
  {
    name: 'Migrated policy from the classic portal',
    type: 'unsupportedDeviceConfiguration',
    settings: { originalEntityTypeName: 'WindowsRestrictedAppsConfiguration', details: [] },
  },
];
