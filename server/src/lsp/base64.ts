const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `bytes` as Base64, in which they can travel in a message. */
export function base64Of(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((three >> shift) & 63)).join('');
    groups.push(four.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '='));
  }
  return groups.join('');
}
