import { isIP } from 'node:net';

/** A web address that may be asked, as far as its spelling tells. */
export interface Target {
  /** Without fragment, user and password. */
  readonly url: URL;
  /** Name or IP address, without brackets and without the dot at the end. */
  readonly host: string;
  readonly port: number;
}

/** Why an address is not even looked up. */
export type Misspelling = 'syntax' | 'scheme' | 'credentials' | 'port';

/** Longer addresses, in characters, are no place where anybody put something. */
const longest = 16_000;

/**
 * Reads an address, relative to `base` where that is given. Every spelling of an IP address (decimal, octal,
 * hexadecimal, shortened, full-width digits) comes out as the usual one.
 */
export function targetOf(address: string, base?: URL): Target | Misspelling {
  const text = address.trim();
  if (text.length > longest || !URL.canParse(text, base?.href)) return 'syntax';
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  url.hash = '';
  const host = bareHost(url);
  // Node and the user would see what no name service gives out; sentences and shells could take it for more than a name.
  if (!/^[a-z\d._-]+$|^[a-f\d:.]+$/.test(host)) return 'syntax';
  const port = url.port === '' ? defaultPorts[url.protocol] : Number(url.port);
  return otherProtocols.has(port) ? 'port' : { url, host, port };
}

const defaultPorts = { 'http:': 80, 'https:': 443 } as const;

/** The host as it is looked up and compared. */
export const bareHost = ({ hostname }: URL): string =>
  hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/** The name that TLS asks for; IP addresses have none. */
export const serverName = ({ host }: Target): string => (isIP(host) === 0 ? host : '');

/** How a user allows a target: `host`, with the port where it is not the usual one. */
export const allowEntry = ({ url }: Target): string => url.host.replace(/\.(?=:|$)/, '');

/** Ports whose servers speak something else and could be made to obey it; browsers refuse the same. */
const otherProtocols: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667,
  6668, 6669, 6679, 6697, 10_080, 11_211,
]);
