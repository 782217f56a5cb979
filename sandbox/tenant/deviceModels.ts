/** The hardware the company bought: one line per fleet, with how many of it. */
export interface Fleet {
  readonly count: number;
  readonly filterPlatform: string;
  readonly prefix: string;
  readonly operatingSystem: 'Windows' | 'iOS' | 'iPadOS' | 'macOS' | 'Android';
  readonly versions: readonly [string, ...string[]];
  readonly manufacturer: string;
  readonly model: string;
  readonly owner: 'company' | 'personal' | 'unknown';
  readonly enrollment: string;
  readonly profiles: readonly [string | null, ...(string | null)[]];
  readonly category: string;
  readonly architecture?: string;
  readonly join?: 'azureADJoined' | 'azureADRegistered' | 'hybridAzureADJoined';
  readonly sku?: readonly [number, string];
  /** shared devices have no user */
  readonly shared?: boolean;
}

const W11: readonly [string, ...string[]] = [
  '10.0.26100.4349',
  '10.0.26100.3775',
  '10.0.22631.5472',
  '10.0.22621.4317',
];
const W10: readonly [string, ...string[]] = ['10.0.19045.5965', '10.0.19044.3086'];
const ENTERPRISE = [4, 'Enterprise'] as const;
const PRO = [48, 'Professional'] as const;

const windows = {
  filterPlatform: 'windows10AndLater',
  operatingSystem: 'Windows',
  architecture: 'x64',
  join: 'azureADJoined',
} as const;
const ios = { filterPlatform: 'iOS', manufacturer: 'Apple', architecture: 'arM64' } as const;
const mac = {
  filterPlatform: 'macOS',
  operatingSystem: 'macOS',
  manufacturer: 'Apple',
  architecture: 'arM64',
  category: 'Laptop',
} as const;
const android = {
  filterPlatform: 'androidForWork',
  operatingSystem: 'Android',
  architecture: 'unknown',
} as const;

export const FLEETS: readonly Fleet[] = [
  {
    ...windows,
    count: 60,
    prefix: 'LT-',
    versions: W11,
    manufacturer: 'LENOVO',
    model: 'ThinkPad T14 Gen 5',
    owner: 'company',
    enrollment: 'windowsAzureADJoin',
    profiles: ['Autopilot - Staff', 'Autopilot - Staff', null],
    category: 'Laptop',
    sku: ENTERPRISE,
  },
  {
    ...windows,
    count: 40,
    prefix: 'LT-',
    versions: W11,
    manufacturer: 'Dell Inc.',
    model: 'Latitude 7450',
    owner: 'company',
    enrollment: 'windowsAzureADJoin',
    profiles: ['Autopilot - Staff'],
    category: 'Laptop',
    sku: ENTERPRISE,
  },
  {
    ...windows,
    count: 16,
    prefix: 'SF-',
    versions: W11,
    manufacturer: 'Microsoft Corporation',
    model: 'Surface Pro 11',
    owner: 'company',
    enrollment: 'windowsAzureADJoin',
    profiles: ['Autopilot - Executives'],
    category: 'Tablet',
    architecture: 'arM64',
    sku: ENTERPRISE,
  },
  {
    ...windows,
    count: 18,
    prefix: 'PC-',
    versions: W10,
    manufacturer: 'HP',
    model: 'HP EliteDesk 800 G6',
    owner: 'company',
    enrollment: 'windowsCoManagement',
    profiles: [null],
    category: 'Desktop',
    join: 'hybridAzureADJoined',
    sku: ENTERPRISE,
  },
  {
    ...windows,
    count: 12,
    prefix: 'KIOSK-',
    versions: W11,
    manufacturer: 'HP',
    model: 'HP Engage One',
    owner: 'company',
    enrollment: 'windowsAutoEnrollment',
    profiles: ['Autopilot - Kiosk'],
    category: 'Kiosk',
    sku: [188, 'IoTEnterprise'],
    shared: true,
  },
  {
    ...windows,
    count: 14,
    prefix: 'DESKTOP-',
    versions: W11,
    manufacturer: 'ASUSTeK COMPUTER INC.',
    model: 'ZenBook UX425',
    owner: 'personal',
    enrollment: 'userEnrollment',
    profiles: [null],
    category: '',
    join: 'azureADRegistered',
    sku: PRO,
  },
  {
    ...ios,
    count: 44,
    operatingSystem: 'iOS',
    prefix: 'iPhone ',
    versions: ['18.5', '18.4.1', '17.7.2'],
    model: 'iPhone 15',
    owner: 'company',
    enrollment: 'appleBulkWithUser',
    profiles: ['ADE - Phones'],
    category: 'Phone',
  },
  {
    ...ios,
    count: 14,
    operatingSystem: 'iOS',
    prefix: 'iPhone von ',
    versions: ['18.5', '16.7.11'],
    model: 'iPhone 13 mini',
    owner: 'personal',
    enrollment: 'appleUserEnrollment',
    profiles: [null],
    category: 'Phone',
  },
  {
    ...ios,
    count: 12,
    operatingSystem: 'iPadOS',
    prefix: 'iPad-Lager-',
    versions: ['18.5', '17.7.8'],
    model: 'iPad (10th generation)',
    owner: 'company',
    enrollment: 'appleBulkWithoutUser',
    profiles: ['ADE - Warehouse iPads'],
    category: 'Tablet',
    shared: true,
  },
  {
    ...mac,
    count: 24,
    prefix: 'MAC-',
    versions: ['15.5', '15.4.1', '14.7.6'],
    model: 'MacBook Pro (14-inch, M4)',
    owner: 'company',
    enrollment: 'appleBulkWithUser',
    profiles: ['ADE - Macs'],
  },
  {
    ...mac,
    count: 6,
    prefix: 'MAC-',
    versions: ['13.7.6', '12.7.6'],
    model: 'MacBook Pro (16-inch, 2019)',
    owner: 'company',
    enrollment: 'userEnrollment',
    profiles: [null],
    architecture: 'x64',
  },
  {
    ...android,
    count: 18,
    prefix: 'AE-FM-',
    versions: ['15', '14.0'],
    manufacturer: 'Samsung',
    model: 'SM-S921B',
    owner: 'company',
    enrollment: 'androidEnterpriseFullyManaged',
    profiles: ['AE fully managed'],
    category: 'Phone',
  },
  {
    ...android,
    count: 10,
    prefix: 'AE-DED-',
    versions: ['13.0', '11.0'],
    manufacturer: 'Zebra Technologies',
    model: 'TC58',
    owner: 'company',
    enrollment: 'androidEnterpriseDedicatedDevice',
    profiles: ['AE dedicated - Scanners'],
    category: 'Scanner',
    shared: true,
  },
  {
    ...android,
    count: 6,
    prefix: 'AE-WP-',
    versions: ['15', '12.0'],
    manufacturer: 'Google',
    model: 'Pixel 8',
    owner: 'personal',
    enrollment: 'userEnrollment',
    profiles: [null],
    category: 'Phone',
  },
  {
    ...android,
    count: 4,
    filterPlatform: 'androidAOSP',
    prefix: 'AOSP-',
    versions: ['12.0'],
    manufacturer: 'RealWear',
    model: 'Navigator 520',
    owner: 'company',
    enrollment: 'androidAOSPUserlessDeviceEnrollment',
    profiles: ['AOSP headsets'],
    category: 'Headset',
    shared: true,
  },
  {
    ...android,
    count: 2,
    filterPlatform: 'android',
    prefix: 'ANDROID-',
    versions: ['9.0', '8.1.0'],
    manufacturer: 'Samsung',
    model: 'SM-T585',
    owner: 'unknown',
    enrollment: 'userEnrollment',
    profiles: [null],
    category: '',
  },
];
