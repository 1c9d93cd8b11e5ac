/** Colours by number: how light they are, how well they can be told apart, and how to get a readable one. */
import type { Colour } from './theme.ts';

/** The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black and white). */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour between the two: 0 is all of the first, 1 all of the second. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const ends = channels(other);
  const mixed = channels(one).map((channel, index) => Math.round(channel + ((ends[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour itself, or as little of it mixed with white as gives the contrast with the background; white when nothing does. */
export function lightenedFor(colour: Colour, background: Colour, ratio: number): Colour {
  const steps = 50;
  for (let step = 0; step < steps; step++) {
    const lighter = mix(colour, '#ffffff', step / steps);
    if (luminance(lighter) > luminance(background) && contrast(lighter, background) >= ratio) return lighter;
  }
  return '#ffffff';
}

/** Relative luminance of WCAG 2.2: 0 for black, 1 for white. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
