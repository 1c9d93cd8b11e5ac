/** A record → JSON, for other programs. */

export function toJson(record: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
}
