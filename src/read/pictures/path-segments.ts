/** Path data of SVG (chapter 9 of SVG 2) as absolute moves, lines and cubic curves; svgpath reads it and takes arcs and shorthands apart. */
import svgpath from 'svgpath';
import type { PathSegment } from '../../doc/picture.ts';
import { Refused } from './refused.ts';

/** Throws Refused for data that browsers would draw only up to the fault. */
export function segmentsOf(data: string): readonly PathSegment[] {
  // Its types do not have the fault that it found.
  const path: typeof svgpath & { readonly err?: string } = svgpath(data);
  if (path.err) throw new Refused(faultOf(path.err, data));
  const found: PathSegment[] = [];
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const [command, ...numbers] = segment;
      // A line that follows the end of a figure begins at its start.
      if (found.at(-1)?.[0] === 'Z' && command !== 'M' && command !== 'Z') found.push(['M', x, y]);
      found.push(segmentOf(command, numbers, x, y));
    });
  return found;
}

function segmentOf(command: string, numbers: readonly number[], x: number, y: number): PathSegment {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (command === 'M' || command === 'L') return [command, a, b];
  if (command === 'H') return ['L', a, y];
  if (command === 'V') return ['L', x, a];
  if (command === 'C') return ['C', a, b, c, d, e, f];
  if (command === 'Q') return ['C', near(x, a), near(y, b), near(c, a), near(d, b), c, d];
  if (command === 'Z') return ['Z'];
  throw new Refused(`the path has “${command}” where a command should be`);
}

/** The control point of a quadratic curve raised to the third degree. */
function near(end: number, control: number): number {
  return end + (2 / 3) * (control - end);
}

/** What svgpath expected where it found something else, by the words it says so with. */
const expected = [
  [/^SvgPath: bad command/, 'a command'],
  [/flag/, '0 or 1'],
  [/./, 'a number'],
] as const;

/** @param told for example "SvgPath: bad command X (at pos 4)" */
function faultOf(told: string, data: string): string {
  const at = /\(at pos (\d+)\)$/.exec(told)?.[1];
  if (at === undefined) return 'the path does not begin with a move (M)';
  const wanted = expected.find(([words]) => words.test(told))?.[1] ?? '';
  const rest = data.slice(Number(at), Number(at) + 12).trim();
  return rest === '' ? `the path ends where ${wanted} should be` : `the path has “${rest}” where ${wanted} should be`;
}
