import { gzipSync } from 'node:zlib';
import { answer, type Route } from './webServer.ts';

const megabyte = 1024 * 1024;

/** Takes the request and never says a word. */
export const silence: Route = () => undefined;

/** Says what is to come, and then nothing. */
export const headOnly: Route = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  response.flushHeaders();
};

/** One byte after the other, for ever: never silent, never done. */
export const trickle: Route = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  const timer = setInterval(() => response.write('x'), 10);
  response.on('close', () => clearInterval(timer));
};

const pouring =
  (headers: Readonly<Record<string, string>>): Route =>
  (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.writeHead(200, { 'Content-Type': 'text/plain', ...headers });
    response.on('drain', pour);
    pour();
  };

/** As much as anybody takes. */
export const flood: Route = pouring({});

/** Announces 50 MB, and would send them. */
export const fiftyMegabytes: Route = pouring({ 'Content-Length': `${50 * megabyte}` });

/** 50 kB that unpack to 50 MB: what is packed one after the other is one file. */
export const bomb: Route = (request, response) => {
  const part = gzipSync(Buffer.alloc(megabyte, 'x'));
  answer(Buffer.concat(new Array<Buffer>(50).fill(part)), {
    'Content-Type': 'text/plain',
    'Content-Encoding': 'gzip',
  })(request, response);
};

/** Cuts the connection instead of answering. */
export const cut: Route = (request) => void request.socket.resetAndDestroy();

/** Cuts the connection in the middle of the text. */
export const cutBody: Route = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '1000' });
  response.write('# The beginning', () => response.socket?.destroy());
};

/** Sends these bytes as they are, whether or not they are HTTP. */
export const raw =
  (bytes: string): Route =>
  (request) =>
    void request.socket.end(bytes);

/** The page that pads show to those who have to sign in first. */
export const loginPage: Route = answer(
  '<!DOCTYPE html>\n<html><body><form action="/login">Sign in</form></body></html>\n',
  { 'Content-Type': 'text/html; charset=utf-8' },
);
