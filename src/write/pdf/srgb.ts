/** The colour profile that PDF/A wants beside device colours: sRGB (IEC 61966-2-1) as an ICC version 4 display profile. */

/** Primaries and white adapted to the D50 of the profile connection space, as ICC publishes them. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.82491],
};
const adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];
/** The sRGB transfer curve, as a parametric curve of type 3: gamma, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** The profile's bytes, the same each time. */
export function srgbProfile(): Uint8Array {
  const trc = [...ascii('para'), 0, 0, 0, 0, 0, 3, 0, 0, ...curve.flatMap(fixed)];
  const tags: [string, number[]][] = [
    ['desc', words('sRGB IEC61966-2.1')],
    ['cprt', words('No copyright, use freely')],
    ...Object.entries(primaries).map(([tag, value]): [string, number[]] => [
      tag,
      [...ascii('XYZ '), 0, 0, 0, 0, ...value.flatMap(fixed)],
    ]),
    ['chad', [...ascii('sf32'), 0, 0, 0, 0, ...adaptation.flatMap(fixed)]],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ];
  const table: number[] = int(tags.length);
  const data: number[] = [];
  const start = 128 + 4 + tags.length * 12;
  for (const [tag, bytes] of tags) {
    const same = tags.findIndex(([, other]) => other === bytes);
    const offset = tags[same]?.[0] === tag ? start + data.length : int32(table, 4 + same * 12 + 4);
    table.push(...ascii(tag), ...int(offset), ...int(bytes.length));
    if (tags[same]?.[0] === tag) data.push(...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0));
  }
  return Uint8Array.from([...header(start + data.length), ...table, ...data]);
}

function header(size: number): number[] {
  const bytes = [
    ...int(size),
    0,
    0,
    0,
    0,
    4,
    0x30,
    0,
    0,
    ...ascii('mntrRGB XYZ '),
    0x07,
    0xce,
    0,
    2,
    0,
    9,
    0,
    6,
    0,
    49,
    0,
    0,
    ...ascii('acsp'),
  ];
  while (bytes.length < 68) bytes.push(0);
  bytes.push(...primaries.wtpt.flatMap(fixed));
  while (bytes.length < 128) bytes.push(0);
  return bytes;
}

/** A multiLocalizedUnicode element with one English text. */
function words(text: string): number[] {
  const units = [...text].flatMap((character) => [0, character.charCodeAt(0)]);
  return [
    ...ascii('mluc'),
    0,
    0,
    0,
    0,
    ...int(1),
    ...int(12),
    ...ascii('enUS'),
    ...int(units.length),
    ...int(28),
    ...units,
  ];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function int(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function int32(bytes: readonly number[], at: number): number {
  return bytes.slice(at, at + 4).reduce((value, byte) => value * 256 + byte, 0);
}

/** s15Fixed16Number. */
function fixed(value: number): number[] {
  return int(Math.round(value * 65536));
}
