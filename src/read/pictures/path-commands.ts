/** The path data of SVG (chapter 9 of SVG 2) as absolute moves, lines and cubic curves. */
import type { Segment } from '../../doc/picture.ts';
import { arc } from './arc.ts';
import { Refused } from './refused.ts';

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Throws Refused for data that browsers would draw only up to the fault. */
export function segmentsOf(data: string): readonly Segment[] {
  const pen = new Pen();
  const cursor = new Cursor(data);
  while (!cursor.ended()) {
    const command = cursor.command();
    const upper = command.toUpperCase();
    const count = counts[upper];
    if (count === undefined) throw new Refused(`the path has “${command}” where a command should be`);
    if (pen.segments.length === 0 && upper !== 'M') throw new Refused('the path does not begin with a move (M)');
    let first = true;
    do {
      const values = Array.from({ length: count }, (_, index) =>
        upper === 'A' && (index === 3 || index === 4) ? cursor.flag() : cursor.number(),
      );
      // The pairs after a move are lines.
      pen.go(upper === 'M' && !first ? 'L' : upper, command !== upper, values);
      first = false;
    } while (count > 0 && cursor.numberFollows());
  }
  return pen.segments;
}

class Pen {
  readonly segments: Segment[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** The last control point of a curve, which S and T reflect, and the kind of curve it belongs to. */
  private control: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;
  private closed = false;

  go(command: string, relative: boolean, values: readonly number[]): void {
    const [dx, dy] = relative ? [this.x, this.y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
    if (this.closed && command !== 'M' && command !== 'Z') this.segments.push(['M', this.x, this.y]);
    this.closed = false;
    if (command === 'M') this.move(a + dx, b + dy);
    else if (command === 'L') this.line(a + dx, b + dy);
    else if (command === 'H') this.line(a + dx, this.y);
    else if (command === 'V') this.line(this.x, a + dy);
    else if (command === 'C') this.cubic(a + dx, b + dy, c + dx, d + dy, e + dx, f + dy);
    else if (command === 'S') this.cubic(...this.reflected('C'), a + dx, b + dy, c + dx, d + dy);
    else if (command === 'Q') this.quadratic(a + dx, b + dy, c + dx, d + dy);
    else if (command === 'T') this.quadratic(...this.reflected('Q'), a + dx, b + dy);
    else if (command === 'A') this.arc({ rx: a, ry: b, turn: c, large: d === 1, sweep: e === 1 }, f + dx, g + dy);
    else this.close();
  }

  private move(x: number, y: number): void {
    this.segments.push(['M', x, y]);
    [this.startX, this.startY] = [x, y];
    this.to(x, y);
  }

  private line(x: number, y: number): void {
    this.segments.push(['L', x, y]);
    this.to(x, y);
  }

  private cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.segments.push(['C', x1, y1, x2, y2, x, y]);
    this.to(x, y);
    this.control = { kind: 'C', x: x2, y: y2 };
  }

  /** Raised to the third degree. */
  private quadratic(cx: number, cy: number, x: number, y: number): void {
    const near = (from: number, control: number): number => from + (2 / 3) * (control - from);
    this.segments.push(['C', near(this.x, cx), near(this.y, cy), near(x, cx), near(y, cy), x, y]);
    this.to(x, y);
    this.control = { kind: 'Q', x: cx, y: cy };
  }

  private arc(form: Parameters<typeof arc>[0], x: number, y: number): void {
    this.segments.push(...arc(form, [this.x, this.y], [x, y]));
    this.to(x, y);
  }

  private close(): void {
    this.segments.push(['Z']);
    this.to(this.startX, this.startY);
    this.closed = true;
  }

  private to(x: number, y: number): void {
    [this.x, this.y] = [x, y];
    this.control = undefined;
  }

  private reflected(kind: 'C' | 'Q'): readonly [number, number] {
    return this.control?.kind === kind ? [2 * this.x - this.control.x, 2 * this.y - this.control.y] : [this.x, this.y];
  }
}

/** Reads numbers that may follow each other without anything between: `1.5.5-2`. */
class Cursor {
  private readonly data: string;
  private at = 0;

  constructor(data: string) {
    this.data = data;
    this.skip(/[\s,]*/y);
  }

  ended(): boolean {
    return this.at >= this.data.length;
  }

  command(): string {
    return this.take(/\S/y) ?? '';
  }

  number(): number {
    const found = this.take(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y);
    if (found === undefined) throw this.broken('a number');
    if (Math.abs(Number(found)) > 1e6) throw new Refused(`the path has the number ${found}, which is too large`);
    return Number(found);
  }

  /** One figure, which needs nothing after it. */
  flag(): number {
    const found = this.take(/[01]/y);
    if (found === undefined) throw this.broken('0 or 1');
    return Number(found);
  }

  numberFollows(): boolean {
    return /[-+.\d]/.test(this.data[this.at] ?? '');
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.data)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    this.skip(/\s*,?\s*/y);
    return found;
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.at += pattern.exec(this.data)?.[0].length ?? 0;
  }

  private broken(expected: string): Refused {
    const rest = this.data.slice(this.at, this.at + 12);
    return new Refused(
      rest === '' ? `the path ends where ${expected} should be` : `the path has “${rest}” where ${expected} should be`,
    );
  }
}
