import { loginPage } from './rudeAnswers.ts';
import {
  answer,
  type Route,
  redirect,
  startWebServer,
  type WebServer,
  type WebServerOptions,
} from './webServer.ts';

/** What a pad server holds. */
export interface PadServerOptions extends WebServerOptions {
  /** Default: HedgeDoc 1. */
  readonly software?: 'hedgedoc' | 'etherpad';
  /** Texts by the name of their pad. */
  readonly pads: Readonly<Record<string, string>>;
  /** Files by their name below `/uploads/`. */
  readonly uploads?: Readonly<Record<string, Uint8Array>>;
  /** Names of pads that only those who signed in may read. */
  readonly closed?: readonly string[];
  /** Answers of other paths, which come first. */
  readonly others?: Readonly<Record<string, Route>>;
}

/** Starts a server that answers as the pad's software does. */
export const startPadServer = (options: PadServerOptions): Promise<WebServer> =>
  startWebServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, ''));
    const other = Object.entries(options.others ?? {}).find(([at]) => at === path)?.[1];
    const route =
      other ??
      (options.software === 'etherpad' ? etherpad(options, path) : hedgedoc(options, path));
    route(request, response);
  }, options);

const page = (title: string): Route =>
  answer(`<!DOCTYPE html>\n<html><head><title>${title}</title></head><body></body></html>\n`, {
    'Content-Type': 'text/html; charset=utf-8',
  });

const missing: Route = answer(
  '<!DOCTYPE html>\n<html><body>404 Not Found</body></html>\n',
  { 'Content-Type': 'text/html; charset=utf-8' },
  404,
);

function hedgedoc({ pads, uploads = {}, closed = [] }: PadServerOptions, path: string): Route {
  const [, first = '', second = '', third, ...more] = path.split('/');
  if (path === '/') return page('HedgeDoc');
  if (path === '/login') return loginPage;
  if (first === 'uploads') {
    const bytes = Object.hasOwn(uploads, second) ? uploads[second] : undefined;
    return bytes === undefined ? missing : answer(bytes, { 'Content-Type': 'image/png' });
  }
  const isShelf = first === 's' || first === 'p';
  const [name, action] = isShelf ? [second, third] : [first, second === '' ? undefined : second];
  const text = Object.hasOwn(pads, name) ? pads[name] : undefined;
  if (text === undefined || more.length > 0 || (!isShelf && third !== undefined)) return missing;
  if (closed.includes(name)) return redirect('/login');
  if (action === undefined) return page(name);
  if (action === 'download' && first !== 'p') {
    return answer(text, {
      'Content-Type': 'text/markdown; charset=UTF-8',
      'Content-disposition': `attachment; filename=${encodeURIComponent(name)}.md`,
    });
  }
  return redirect(isShelf ? `/${first}/${name}` : `/${name}`);
}

function etherpad({ pads, closed = [] }: PadServerOptions, path: string): Route {
  const [, shelf, name = '', ...rest] = path.split('/');
  const text = Object.hasOwn(pads, name) ? pads[name] : undefined;
  if (shelf !== 'p') return path === '/' ? page('Etherpad') : missing;
  if (rest.length === 0) return page(name);
  if (text === undefined || rest.join('/') !== 'export/txt') return missing;
  return closed.includes(name)
    ? answer('Forbidden', { 'Content-Type': 'text/plain' }, 403)
    : answer(text);
}
