/** The name people see, also of the output channel. */
export const displayName = 'Minute Taker';

/** Section of the settings, and prefix of commands, views and context keys. */
export const clientId = 'minuteTaker';

/** Ids as `package.json` declares them. */
export const commandIds = {
  newMinute: 'minuteTaker.newMinute',
  insertSection: 'minuteTaker.insertSection',
  createConfig: 'minuteTaker.createConfig',
  restartServer: 'minuteTaker.restartServer',
  showLog: 'minuteTaker.showLog',
  showActions: 'minuteTaker.showActions',
  revealRow: 'minuteTaker.outline.reveal',
  openTarget: 'minuteTaker.outline.openTarget',
} as const;

/** Id of the *Minute Outline* view. */
export const outlineViewId = 'minuteTaker.outline';

/** Context key that is true while the workspace, or the open document's repository, holds minutes. */
export const activeContextKey = 'minuteTaker.active';
