/** PNG files for tests: every colour type and depth, with the faults that are asked for. */
import { zlibSync } from 'fflate';
import { crc32 } from '../src/digest.ts';

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  /** As they stand in the file: each row begins with its filter. */
  readonly rows: readonly number[];
  readonly palette?: readonly number[];
  readonly clear?: readonly number[];
  readonly interlaced?: boolean;
  /** Rows that no program can unpack. */
  readonly damaged?: boolean;
  /** Rows as they are packed. */
  readonly packed?: Uint8Array;
}

export function png({
  width,
  height,
  depth,
  colour,
  rows,
  palette,
  clear,
  interlaced,
  damaged,
  packed: own,
}: Png): Uint8Array {
  const packed = damaged ? [1, 2, 3, 4] : [...(own ?? zlibSync(Uint8Array.from(rows)))];
  const half = packed.length >> 1;
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...word(width), ...word(height), depth, colour, 0, 0, interlaced ? 1 : 0]),
    ...(palette ? chunk('PLTE', palette) : []),
    ...(clear ? chunk('tRNS', clear) : []),
    ...chunk('IDAT', packed.slice(0, half)),
    ...chunk('IDAT', packed.slice(half)),
    ...chunk('IEND', []),
  ]);
}

function word(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

export function chunk(type: string, content: readonly number[]): readonly number[] {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...content];
  return [...word(content.length), ...named, ...word(crc32(Uint8Array.from(named)))];
}
