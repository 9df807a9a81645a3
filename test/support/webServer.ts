import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createEncryptedServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

/** Answers a request, or doesn't. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine. */
export interface WebServer {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  /** What was asked, in order. */
  readonly requests: readonly Asked[];
  /** Connections that were made, whether or not anything was asked. */
  readonly connections: () => number;
  /** Most requests that were open at any moment. */
  readonly mostAtOnce: () => number;
  /** Ends it, and whatever is still open. */
  readonly close: () => Promise<void>;
}

/** One request as it came in. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** How a server is set up. */
export interface WebServerOptions {
  /** Address to listen on; default 127.0.0.1. */
  readonly address?: string;
  /** Makes it speak TLS. */
  readonly certificate?: Certificate;
}

/** Starts a server whose every request `route` answers. */
export async function startWebServer(
  route: Route,
  { address = '127.0.0.1', certificate }: WebServerOptions = {},
): Promise<WebServer> {
  const requests: Asked[] = [];
  const sockets = new Set<Socket>();
  const count = { connections: 0, open: 0, most: 0 };
  const listener: RequestListener = (request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    count.open++;
    count.most = Math.max(count.most, count.open);
    response.on('close', () => void count.open--);
    route(request, response);
  };
  const server =
    certificate === undefined
      ? createServer(listener)
      : createEncryptedServer({ ...certificate }, listener);
  server.on('connection', (socket: Socket) => {
    count.connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://${host}:${port}`,
    port,
    requests,
    connections: () => count.connections,
    mostAtOnce: () => count.most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers each path by its own route; `*` is for all others, else they are 404. */
export const routes =
  (table: Readonly<Record<string, Route>>): Route =>
  (request, response) => {
    const path = request.url ?? '';
    const route = Object.hasOwn(table, path) ? table[path] : table['*'];
    if (route !== undefined) return route(request, response);
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
  };

/** Answers a text or bytes. */
export const answer =
  (
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/plain; charset=utf-8' },
    status = 200,
  ): Route =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

/** Sends on to `location`. */
export const redirect = (location: string, status = 302): Route =>
  answer('', { Location: location }, status);
