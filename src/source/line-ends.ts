/** Line ends as they are kept: a checkout on Windows that changed them is the same file. */

/** With LF where the bytes have CRLF; the same bytes when they have none. */
export function withUnixLineEnds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes;
  return bytes.filter((byte, index) => byte !== carriageReturn || bytes[index + 1] !== lineFeed);
}

const carriageReturn = 13;
const lineFeed = 10;
