import type { Locator, Page } from 'playwright-core';

/** The text editor in front. */
export function editor(page: Page): Locator {
  return page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
}

function quickRow(page: Page, text: string | RegExp): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/** Picks an item from the list that VS Code shows at the top, by typing and clicking. */
export async function pickFromList(
  page: Page,
  typed: string,
  item: string,
  beforePick: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type(typed);
  await quickRow(page, item).waitFor();
  await beforePick();
  await quickRow(page, item).click();
}

/** Runs a command by its title in the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await pickFromList(page, title, title);
}

/** The tab of a file. */
export function tab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab.active', { hasText: name });
}

/** The first line of the text in front that holds this text. */
export function line(page: Page, text: string): Locator {
  return editor(page).locator('.view-line', { hasText: text }).first();
}

/** Puts the cursor at the end of the first line of the file in front that holds the text; `file` is what it holds. */
export async function cursorToEndOf(page: Page, file: string, text: string): Promise<void> {
  const number = file.split('\n').findIndex((each) => each.includes(text)) + 1;
  await editor(page).locator('.view-line').first().waitFor();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input:focus');
  await input.waitFor();
  await page.keyboard.type(String(number));
  // Enter does nothing before the list has understood the number.
  await quickRow(page, new RegExp(`\\b${number}\\b`)).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await line(page, text).waitFor();
  await page.keyboard.press('End');
}

/** An item of the completion list. */
export function suggestion(page: Page, label: string): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
}

/** The selected entry of the list of quick fixes. */
export function selectedFix(page: Page, title: string): Locator {
  return page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
}

/** Saves the file in front and waits until it is on disk. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
}

/** Rows of the Problems panel. */
export function problem(page: Page, text: string | RegExp): Locator {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
}

/** Waits until an element no longer moves, so that a picture does not show half an animation. */
export async function settled(element: Locator): Promise<void> {
  const handle = await element.elementHandle();
  await handle?.waitForElementState('stable');
}

/** Waits until an element has faded in, for the same reason. */
export async function shown(element: Locator): Promise<void> {
  await element.evaluate((it) => Promise.all(it.getAnimations().map(({ finished }) => finished)));
}

/** Folds or unfolds the list of files, which otherwise takes the room of the views below it. */
export async function toggleFiles(page: Page): Promise<void> {
  await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
}

/** Rows of a tree view in the side bar. */
export function treeRow(page: Page, text: string | RegExp): Locator {
  return page
    .locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text })
    .first();
}
