/** The name people see, also of the output channel. */
export const displayName = 'Minute Taker';

/** Section of the settings, and prefix of commands, views and context keys. */
export const clientId = 'minuteTaker';

/** Ids as `package.json` declares them. */
export const commandIds = {
  newMinute: 'minuteTaker.newMinute',
  insertSection: 'minuteTaker.insertSection',
  draftTeam: 'minuteTaker.draftTeam',
  draftAllTeams: 'minuteTaker.draftAllTeams',
  addMissingLinks: 'minuteTaker.addMissingLinks',
  addMissingLinksEverywhere: 'minuteTaker.addMissingLinksEverywhere',
  shortenIssueLinks: 'minuteTaker.shortenIssueLinks',
  checkWebLinks: 'minuteTaker.checkWebLinks',
  checkWebLinksEverywhere: 'minuteTaker.checkWebLinksEverywhere',
  archiveUploads: 'minuteTaker.archiveUploads',
  archiveUploadsEverywhere: 'minuteTaker.archiveUploadsEverywhere',
  insertParticipants: 'minuteTaker.insertParticipants',
  whoTookMinutes: 'minuteTaker.whoTookMinutes',
  carryOver: 'minuteTaker.carryOver',
  previousMinute: 'minuteTaker.previousMinute',
  nextMinute: 'minuteTaker.nextMinute',
  sameWeek: 'minuteTaker.sameWeek',
  whenDiscussed: 'minuteTaker.whenDiscussed',
  openOnWeb: 'minuteTaker.openOnWeb',
  importPad: 'minuteTaker.importPad',
  writeImport: 'minuteTaker.importPad.write',
  replaceByImport: 'minuteTaker.importPad.replace',
  cancelImport: 'minuteTaker.importPad.cancel',
  nextPlaceholder: 'minuteTaker.nextPlaceholder',
  compare: 'minuteTaker.compare',
  createConfig: 'minuteTaker.createConfig',
  restartServer: 'minuteTaker.restartServer',
  showLog: 'minuteTaker.showLog',
  showActions: 'minuteTaker.showActions',
  revealRow: 'minuteTaker.outline.reveal',
  openTarget: 'minuteTaker.outline.openTarget',
  newMinuteOfRow: 'minuteTaker.meetings.newMinute',
  openToSide: 'minuteTaker.meetings.openToSide',
} as const;

/** Id of the *Minute Outline* view. */
export const outlineViewId = 'minuteTaker.outline';

/** Id of the *Meetings* view. */
export const meetingsViewId = 'minuteTaker.meetings';

/** Context key that is true while the workspace, or the open document's repository, holds minutes. */
export const activeContextKey = 'minuteTaker.active';

/** Scheme of pages that are made up when they are shown, and that nobody can edit. */
export const generatedScheme = 'minute-taker';
