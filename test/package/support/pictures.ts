import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/project.ts';
import { updateVariable } from './options.ts';

/** Takes a picture of the whole window as evidence of a run. */
export async function takePicture(page: Page, folder: string, name: string): Promise<string> {
  const path = join(root, 'artifacts', 'ui', folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

/** Also puts the picture into the documentation, where that was asked for. */
export async function takeDocumentationPicture(
  page: Page,
  folder: string,
  name: string,
): Promise<void> {
  const path = await takePicture(page, folder, name);
  if (!process.env[updateVariable] || folder !== 'newest') return;
  const target = join(root, 'docs', 'pictures', `${name}.png`);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(path, target);
}
