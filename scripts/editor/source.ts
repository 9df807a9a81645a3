import { Failure } from './failure.ts';

/** Where the VS Code for tests comes from: Microsoft's download (desktop), or the npm registry (served to a browser). */
export type EditorSource = 'desktop' | 'npm';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';
const patience = 3000;

/** A Linux machine without a display can't show the desktop editor. */
function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}

/** `MINUTE_TAKER_EDITOR` where it is set, else the desktop editor where it can be downloaded and shown. */
export async function editorSource(): Promise<EditorSource> {
  const configured = process.env.MINUTE_TAKER_EDITOR;
  if (configured === 'desktop' || configured === 'npm') return configured;
  if (configured)
    throw new Failure(`MINUTE_TAKER_EDITOR is "${configured}": use "desktop" or "npm".`);
  return hasDisplay() && (await answers(downloads)) ? 'desktop' : 'npm';
}
