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
  const trc = [...ascii('para'), ...int(0), ...short(3), ...short(0), ...curve.flatMap(fixed)];
  const tags: [string, number[]][] = [
    ['desc', words('sRGB IEC61966-2.1')],
    ['cprt', words('No copyright, use freely')],
    ...Object.entries(primaries).map(([tag, value]): [string, number[]] => [
      tag,
      [...ascii('XYZ '), ...int(0), ...value.flatMap(fixed)],
    ]),
    ['chad', [...ascii('sf32'), ...int(0), ...adaptation.flatMap(fixed)]],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ];
  const start = 128 + 4 + tags.length * 12;
  const data: number[] = [];
  const places = new Map<readonly number[], number>();
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue;
    places.set(bytes, start + data.length);
    data.push(...padded(bytes, (bytes.length + 3) & ~3));
  }
  const table = tags.flatMap(([tag, bytes]) => [...ascii(tag), ...int(places.get(bytes) ?? 0), ...int(bytes.length)]);
  return Uint8Array.from([...header(start + data.length), ...int(tags.length), ...table, ...data]);
}

/** Of version 4.3, dated 9 February 1998, 06:49. */
function header(size: number): number[] {
  const made = [1998, 2, 9, 6, 49, 0].flatMap(short);
  const begun = [...int(size), ...int(0), ...int(0x04300000), ...ascii('mntrRGB XYZ '), ...made, ...ascii('acsp')];
  return padded([...padded(begun, 68), ...primaries.wtpt.flatMap(fixed)], 128);
}

function padded(bytes: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => bytes[index] ?? 0);
}

/** A multiLocalizedUnicode element with one English text. */
function words(text: string): number[] {
  const units = ascii(text).flatMap(short);
  return [...ascii('mluc'), ...[0, 1, 12].flatMap(int), ...ascii('enUS'), ...int(units.length), ...int(28), ...units];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function short(value: number): number[] {
  return [(value >>> 8) & 0xff, value & 0xff];
}

function int(value: number): number[] {
  return [...short(value >>> 16), ...short(value)];
}

/** s15Fixed16Number. */
function fixed(value: number): number[] {
  return int(Math.round(value * 65536));
}
