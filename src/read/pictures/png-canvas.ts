/** What the samples of a PNG mean (ISO/IEC 15948, clause 6 and 11.3.2): colours, and how much each pixel hides its ground. */
import type { Form } from './png-rows.ts';

/** Grey, colours, a palette, grey with transparency, colours with transparency. */
export type Colour = 0 | 2 | 3 | 4 | 6;

/** Where samples become the image. */
export interface Canvas {
  /** Pixels that stand so far apart, from a place in the image. */
  put(samples: Uint16Array, place: number, apart: number): void;
  readonly rgb: Uint8Array;
  /** A byte for each pixel. */
  readonly alpha: Uint8Array;
}

/** @param palette red, green and blue of each entry @param clear of entries how far they hide their ground; else the samples of the one colour that is clear */
export function canvasOf(form: Form, colour: Colour, palette: Uint8Array, clear: Uint8Array): Canvas {
  const { width, height } = form;
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  return {
    put: colour === 3 ? entries(palette, clear, rgb, alpha) : colours(form, keyOf(clear, colour), rgb, alpha),
    rgb,
    alpha,
  };
}

function entries(palette: Uint8Array, clear: Uint8Array, rgb: Uint8Array, alpha: Uint8Array): Canvas['put'] {
  return (samples, place, apart) => {
    for (let index = 0, to = place; index < samples.length; index++, to += apart) {
      const entry = samples[index] ?? 0;
      for (let part = 0; part < 3; part++) rgb[to * 3 + part] = palette[entry * 3 + part] ?? 0;
      alpha[to] = clear[entry] ?? 255;
    }
  };
}

type Key = readonly [number, number, number];

/** What no sample is, where no colour is clear. */
const none: Key = [-1, -1, -1];

function keyOf(clear: Uint8Array, colour: Colour): Key {
  const sample = (index: number): number => (clear[2 * index] ?? 0) * 256 + (clear[2 * index + 1] ?? 0);
  if (colour === 0 && clear.length === 2) return [sample(0), sample(0), sample(0)];
  return colour === 2 && clear.length === 6 ? [sample(0), sample(1), sample(2)] : none;
}

function colours({ samples: count, depth }: Form, key: Key, rgb: Uint8Array, alpha: Uint8Array): Canvas['put'] {
  const most = 2 ** depth - 1;
  const bytes = Uint8Array.from({ length: most + 1 }, (_, value) =>
    depth === 16 ? value >> 8 : Math.round((value * 255) / most),
  );
  const [red, green, blue] = key;
  const [second, third] = count < 3 ? [0, 0] : [1, 2];
  const last = count % 2 === 0 ? count - 1 : undefined;
  return (samples, place, apart) => {
    for (let from = 0, to = place; from < samples.length; from += count, to += apart) {
      const one = samples[from] ?? 0;
      const two = samples[from + second] ?? 0;
      const three = samples[from + third] ?? 0;
      rgb[to * 3] = bytes[one] ?? 0;
      rgb[to * 3 + 1] = bytes[two] ?? 0;
      rgb[to * 3 + 2] = bytes[three] ?? 0;
      if (last !== undefined) alpha[to] = bytes[samples[from + last] ?? 0] ?? 0;
      else if (one === red && two === green && three === blue) alpha[to] = 0;
    }
  };
}
