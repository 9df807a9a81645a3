import type { FailureReason } from './outcome.ts';
import type { NoPad } from './padSources.ts';
import type { PadText } from './padText.ts';
import type { UploadType } from './uploadType.ts';

/** Why there is no answer, and what to do. `host` is where it happened, as a user would allow it. */
export function failureSentence(reason: FailureReason | NoPad, host: string | undefined): string {
  const server = host ?? 'The server';
  switch (reason) {
    case 'syntax':
      return 'This is no web address. Copy the address from the browser.';
    case 'scheme':
      return 'Only addresses that begin with https:// or http:// can be fetched.';
    case 'credentials':
      return 'The address contains a user name or a password. Leave them out: only what is readable without signing in can be fetched.';
    case 'port':
      return 'The address names a port that belongs to another service than the web. Check the address.';
    case 'frontPage':
      return 'This is the front page of a server. Copy the address of the pad itself.';
    case 'encrypted':
      return 'A CryptPad can be read in the browser only. Copy its text there and import the clipboard, or export it and import the file.';
    case 'blocked':
      return `${server} is inside a private network, which nothing is fetched from unless you allow it. If you trust this server, add “${server}” to your setting minuteTaker.web.allowedHosts, or on the command line use --allow-host ${server}.`;
    case 'unknownHost':
      return `There is no server called ${server}. Check the address.`;
    case 'noLookup':
      return `${server} could not be looked up. Check your connection to the internet.`;
    case 'unreachable':
      return `${server} can't be reached. Check the address and your connection.`;
    case 'tls':
      return `${server} has no valid certificate, so nothing was fetched from it.`;
    case 'reset':
      return `${server} cut the connection. Try again later.`;
    case 'timeout':
      return `${server} took too long to answer. Try again later.`;
    case 'cancelled':
      return 'The download was cancelled.';
    case 'protocol':
      return `${server} is no web server. Check the address.`;
    case 'packing':
      return `${server} sent something damaged. Try again later.`;
    case 'tooLarge':
      return `${server} sent more than can be taken.`;
    case 'tooManyRedirects':
      return `${server} and others sent on more than ten times. Check the address.`;
    case 'redirectLoop':
      return `${server} sends on in a circle. Is it readable without signing in?`;
    case 'badRedirect':
      return `${server} sends on to an address that can't be fetched. Check the address.`;
    case 'downgrade':
      return `${server} sends on to an address without encryption (http), which is not followed.`;
  }
}

/** What a status other than 2xx says about a pad. */
export function padStatusSentence(status: number): string {
  const answered = `The pad server answered ${status}`;
  if (status === 401 || status === 403) {
    return `${answered}: the pad is not readable without signing in. Make it readable for guests, or copy its text and import the clipboard.`;
  }
  if (status === 404 || status === 410) {
    return `${answered}: there is no such pad. Check the address.`;
  }
  return isPassing(status)
    ? `${answered}: it is busy or has a problem of its own. Try again later.`
    : `${answered} instead of the pad's text. Check the address.`;
}

/** What a status other than 2xx says about an upload. */
export function uploadStatusSentence(status: number): string {
  const answered = `The server answered ${status}`;
  if (status === 401 || status === 403) {
    return `${answered}: the file is not readable without signing in.`;
  }
  if (status === 404 || status === 410) return `${answered}: the file is not there any more.`;
  return isPassing(status)
    ? `${answered}: it is busy or has a problem of its own. Try again later.`
    : `${answered} instead of the file.`;
}

const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** What came instead of a pad's text. */
export const noPadText: Readonly<Record<Exclude<PadText['kind'], 'text'>, string>> = {
  page: "The server answered a web page instead of the pad's text: is the pad readable without signing in? If not, copy its text and import the clipboard.",
  binary: 'The server answered something that is not text. Check the address.',
  empty: 'The pad is empty.',
};

/** What came instead of an upload. */
export const noUpload: Readonly<Record<Exclude<UploadType['kind'], 'file'>, string>> = {
  page: 'The server answered a web page instead of the file: is it readable without signing in?',
  empty: 'The file is empty.',
  unknown: 'The file is no picture, PDF, text or office document.',
};
