/** Zip files of any kind: read as they were written, or refused before they cost anything. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NotZip, openZip } from '../../src/ooxml/open-zip.ts';
import { zipParts } from '../../src/ooxml/zip-parts.ts';

const largest = 1_000_000;

function outcome(bytes: Uint8Array, path = 'a.xml'): string {
  try {
    const part = openZip(bytes, largest).part(path);
    return part ? new TextDecoder().decode(part) : 'nothing';
  } catch (error) {
    if (!(error instanceof NotZip)) throw error;
    return error.reason;
  }
}

/** The file with bytes set where a structure of this signature begins, the `count`th of its kind. */
function struck(
  bytes: Uint8Array,
  signature: readonly number[],
  at: number,
  values: readonly number[],
  count = 0,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  let found = -1;
  for (let index = 0; index <= count; index++)
    found = copy.findIndex((_, place) => place > found && signature.every((byte, step) => copy[place + step] === byte));
  copy.set(values, found + at);
  return copy;
}

const entry = [0x50, 0x4b, 1, 2];
const file = [0x50, 0x4b, 3, 4];
const stored = zipSync({ 'a.xml': [strToU8('<a day="16"/>'), { level: 0 }] });
const packed = zipSync({ 'a.xml': strToU8('<a>'.repeat(1000)), 'b.xml': strToU8('<b>'.repeat(1000)) });

/** The second part is said to be the first: its checksum and lengths, as they stand in the first header, and its place. */
const apart = zipSync({ 'b.xml': new Uint8Array(1000), 'a.xml': new Uint8Array() }, { level: 0 });
const shared = struck(struck(apart, entry, 16, [...apart.subarray(14, 26)], 1), entry, 42, [0, 0, 0, 0], 1);

describe('a zip file', () => {
  test('gives back what was put in, packed or not, and knows what it has not', () => {
    expect(outcome(stored)).toBe('<a day="16"/>');
    expect(outcome(packed, 'b.xml')).toBe('<b>'.repeat(1000));
    expect(outcome(packed, 'toString')).toBe('nothing');
    expect(outcome(zipParts(new Map([['word/a.xml', '<ä/>']])), 'word/a.xml')).toBe('<ä/>');
    expect(outcome(zipParts(new Map([['a.xml', '']])))).toBe('');
  });

  test('may have a comment at its end', () => {
    const commented = Uint8Array.from([...stored, 0x50, 0x4b, 5, 6, 0]);
    commented.set([5], stored.length - 2);
    expect(outcome(commented)).toBe('<a day="16"/>');
  });

  test.each<[string, Uint8Array, string]>([
    ['is no zip file', strToU8('Dear all,'), 'no zip'],
    ['is empty', new Uint8Array(), 'no zip'],
    ['is cut off', packed.subarray(0, packed.length - 30), 'no zip'],
    ['has lost its beginning', packed.subarray(40), 'damaged'],
    ['has one figure changed', struck(stored, strToU8('16') as unknown as number[], 1, [0x39]), 'damaged'],
    ['says that a part is longer', struck(packed, entry, 24, [0, 0, 1, 0]), 'damaged'],
    ['says that a part is shorter', struck(packed, entry, 24, [1, 0, 0, 0]), 'damaged'],
    ['says that a part is larger than is allowed', struck(packed, entry, 24, [0, 0, 0, 0x7f]), 'too large'],
    ['is packed in a way that nothing unpacks', struck(packed, entry, 10, [12]), 'damaged'],
    ['leads beyond its end', struck(packed, entry, 42, [0, 0, 0, 0x7f]), 'damaged'],
    ['leads to what is no part', struck(packed, file, 0, [0]), 'damaged'],
    ['has two parts of one name', struck(packed, strToU8('b.xml') as unknown as number[], 0, [0x61], 1), 'damaged'],
    ['has parts that share their bytes', shared, 'damaged'],
  ])('that %s is refused', (_, bytes, reason) => {
    expect(outcome(bytes)).toBe(reason);
  });

  test('all parts that are asked for have one allowance', () => {
    const zip = openZip(zipSync({ 'a.xml': new Uint8Array(600_000), 'b.xml': new Uint8Array(600_000) }), largest);
    expect(zip.part('a.xml')).toHaveLength(600_000);
    expect(zip.part('a.xml')).toHaveLength(600_000);
    expect(() => zip.part('b.xml')).toThrow('too large');
  });

  test('of more parts than it counts is refused, not read in part', () => {
    const many = Object.fromEntries(Array.from({ length: 200_001 }, (_, index) => [`${index}.xml`, new Uint8Array()]));
    const zip = zipSync({ 'a.xml': strToU8('<a/>'), ...many }, { level: 0 });
    const start = process.cpuUsage();
    expect(outcome(zip)).toBe('damaged');
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  test('that says little and unpacks to much is left at what it said', () => {
    const bomb = struck(zipSync({ 'a.xml': new Uint8Array(10_000_000) }, { level: 6 }), entry, 24, [0x10, 0, 0, 0]);
    // What is unpacked without a limit is moved into more and more room.
    const moved = vi.spyOn(Uint8Array.prototype, 'set');
    expect(outcome(bomb)).toBe('damaged');
    const rooms = moved.mock.contexts.map((room) => (room as Uint8Array).length);
    moved.mockRestore();
    expect(Math.max(0, ...rooms)).toBeLessThan(100_000);
  });

  test('with any bytes changed is read or refused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { maxLength: 4 }), (changes) => {
        const copy = Uint8Array.from(packed);
        for (const [at, value] of changes) copy[at] = value;
        expect(['<a>'.repeat(1000), 'nothing', 'no zip', 'damaged', 'too large']).toContain(outcome(copy));
      }),
    );
  });
});
