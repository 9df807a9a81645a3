/** Longer messages are no message of any editor: the library would wait and collect them in memory. */
const longestMessage = 64 * 1024 * 1024;

/** A header that has not ended after so many bytes never will. */
const longestHeader = 16 * 1024;

const headerEnd = '\r\n\r\n';

/**
 * Watches the bytes of a stream of messages as they come in, beside the reader: tells whether the sender announces more
 * than anybody would send. What else is wrong with a header is the reader's business.
 */
export function createMessageLimit(): (chunk: Uint8Array) => boolean {
  let header = '';
  let bodyLeft = 0;
  let isLost = false;

  return (chunk) => {
    let at = 0;
    while (at < chunk.length && !isLost) {
      const skipped = Math.min(bodyLeft, chunk.length - at);
      bodyLeft -= skipped;
      at += skipped;
      const part = chunk.subarray(at, at + longestHeader);
      if (part.length === 0) break;
      const before = header.length;
      header += latin1.decode(part);
      const end = header.indexOf(headerEnd);
      if (end < 0) {
        at += part.length;
        if (header.length > longestHeader) return true;
        continue;
      }
      at += end + headerEnd.length - before;
      const length = Number(/^content-length: *(\d+) *$/im.exec(header.slice(0, end))?.[1]);
      if (length > longestMessage) return true;
      isLost = Number.isNaN(length);
      bodyLeft = length;
      header = '';
    }
    return false;
  };
}

/** One character per byte. */
const latin1 = new TextDecoder('latin1');
