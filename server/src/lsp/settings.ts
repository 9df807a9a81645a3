import { readSettings } from '#config/settings.ts';
import { allRules } from '#rules/allRules.ts';
import { onNotice, type Session } from './session.ts';

/** Sections of the editor's settings that the server reads. */
export const settingSections = ['minuteTaker', 'markdown.validate', 'files.exclude'] as const;

/** Reads the settings at the start and whenever they change. */
export function followSettings(session: Session): { readonly read: () => Promise<void> } {
  const { connection, client, repositories } = session;

  const use = (json: unknown, exclude: unknown): void => {
    const settings = readSettings(json, allRules);
    // The setting exists without the extension that obeys it.
    const editorValidatesLinks =
      settings.editorValidatesLinks && client.options.builtinMarkdown === true;
    repositories.configure({ ...settings, editorValidatesLinks }, globsOf(exclude));
  };
  const read = async (): Promise<void> => {
    if (!client.configuration) return;
    try {
      const items = settingSections.map((section) => ({ section }));
      const values: unknown = await connection.workspace.getConfiguration(items);
      const [minuteTaker, validate, exclude] = Array.isArray(values) ? values : [];
      use({ minuteTaker: minuteTaker ?? {}, markdown: { validate } }, exclude);
    } catch {
      session.log('workspace/configuration was not answered; the settings stay as they are');
    }
  };

  onNotice(session, 'workspace/didChangeConfiguration', ({ settings }: { settings?: unknown }) => {
    if (client.configuration) void read();
    else use(settings, undefined);
  });
  return { read };
}

const globsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([glob, on]) => (on === true ? [glob] : []))
    : [];
