import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and its certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for `name` that its owner signed: nobody else vouches for it. Made anew, so it never expires. */
export function selfSigned(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(ecdsaWithSha256);
  const owner = sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from(name)))));
  const extensions = sequence(
    sequence(subjectAltName, tagged(0x04, sequence(tagged(0x82, Buffer.from(name))))),
    sequence(basicConstraints, tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff]))))),
  );
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)])),
    algorithm,
    owner,
    sequence(time(-1), time(1)),
    owner,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  );
  const signature = sign('sha256', content, privateKey);
  const whole = sequence(
    content,
    algorithm,
    tagged(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, Buffer.concat(parts));

const name = (...bytes: readonly number[]): Buffer => tagged(0x06, Buffer.from(bytes));
const commonName = name(0x55, 0x04, 0x03);
const subjectAltName = name(0x55, 0x1d, 0x11);
const basicConstraints = name(0x55, 0x1d, 0x13);
const ecdsaWithSha256 = name(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02);

/** A moment so many days from now. */
function time(days: number): Buffer {
  const date = new Date(Date.now() + days * 86_400_000).toISOString();
  return tagged(0x18, Buffer.from(date.replace(/[-:T]|\.\d+/g, '')));
}
