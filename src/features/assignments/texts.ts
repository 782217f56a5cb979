/** The words of the form of an assignment, and of the lists of whom it reaches. */
export const TEXTS = {
  // AssignDesk
  assignOne: 'Assign a configuration or an app',
  assignThis: (configuration: string) => `Assign ${configuration}`,
  checkForm: 'Check the form before you send it.',
  newAssignment: 'New assignment',
  whatHappened: 'What happened',

  // AssignSide
  whatWillHappen: 'What will happen',
  assignedNow: 'Assigned now',
  assignedNowTo: (certificate: string) => `Assigned now: ${certificate}`,
  nothingToSend: 'Nothing to send yet.',

  // AssignSentence
  chooseBoth: 'Choose a configuration or an app, and a target.',
  chooseConfiguration: 'Choose a configuration or an app.',
  chooseGroup: 'Choose a group.',
  chooseCollection: 'Choose a collection.',

  // AssignImpact
  countedWithoutFilter: 'Counted without it.',
  nothingWhileBlocked: 'Blocked, so nothing changes. The numbers are those of now.',

  // ExistingAssignments
  readingAssignments: 'Reading assignments',
  notAssigned: 'Not assigned yet.',

  // RouteField
  assignThrough: 'Assign through',
  usualWay: 'The usual way',
  readingCertificate: 'Reading what it refers to…',
  noCertificate: 'No certificate is set there.',
  certificateNotRead: 'What it refers to could not be read.',
  landsOnCertificate:
    'The assignment is made on the certificate, for every configuration that refers to it.',

  // SubmitRow
  readingList: 'Reading the present assignments…',
  checkingGroups: 'Checking what the groups hold…',
  exclude: 'Exclude group',
  create: 'Create assignment',
  cancel: 'Cancel',
  oneOverridden: 'One rule is overridden; your reason goes into the receipt.',
  overridden: (count: string) => `${count} rules are overridden; your reasons go into the receipt.`,

  // WhoPage
  impact: 'Impact',
  reachedNow: (configuration: string) => `Devices and users that ${configuration} reaches now.`,
  assign: 'Assign',
  backToForm: 'Back to the form',
} as const;
