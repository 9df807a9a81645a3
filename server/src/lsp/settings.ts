import { readSettings } from '#config/settings.ts';
import { allRules } from '#rules/allRules.ts';
import { onNotice, type Session } from './session.ts';

/** Sections of the editor's settings that the server reads. */
export const settingSections = [
  'minuteTaker',
  'markdown.validate',
  'files.exclude',
  'markdown.updateLinksOnFileMove',
] as const;

/** The editor's settings. */
export interface FollowedSettings {
  readonly read: () => Promise<void>;
  /** Comes true when those are in use that the editor has announced so far. */
  readonly settled: () => Promise<void>;
}

/** Reads the settings at the start and whenever they change. */
export function followSettings(session: Session): FollowedSettings {
  const { connection, client, repositories } = session;
  let reading = Promise.resolve();

  const use = (json: unknown, exclude: unknown): void => {
    const settings = readSettings(json, allRules);
    // The settings exist without the extension that obeys them.
    const hasBuiltin = client.options.builtinMarkdown === true;
    const editorValidatesLinks = settings.editorValidatesLinks && hasBuiltin;
    const editorMovesLinks = hasBuiltin ? settings.editorMovesLinks : undefined;
    repositories.configure(
      { ...settings, editorValidatesLinks, editorMovesLinks },
      globsOf(exclude),
    );
  };
  const ask = async (): Promise<void> => {
    if (!client.configuration) return;
    try {
      const items = settingSections.map((section) => ({ section }));
      const values: unknown = await connection.workspace.getConfiguration(items);
      const [minuteTaker, validate, exclude, updateLinksOnFileMove] = Array.isArray(values)
        ? values
        : [];
      const markdown = { validate, updateLinksOnFileMove };
      use({ minuteTaker: minuteTaker ?? {}, markdown }, exclude);
    } catch {
      session.log('workspace/configuration was not answered; the settings stay as they are');
    }
  };

  // One after the other: an older answer must not come last.
  const read = (): Promise<void> => {
    reading = reading.then(ask);
    return reading;
  };

  onNotice(session, 'workspace/didChangeConfiguration', ({ settings }: { settings?: unknown }) => {
    if (client.configuration) void read();
    else use(settings, undefined);
  });
  return { read, settled: () => reading };
}

const globsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([glob, on]) => (on === true ? [glob] : []))
    : [];
