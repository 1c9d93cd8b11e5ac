/** Runs → lines of a given width. Lines break where the Unicode line breaking algorithm (UAX #14) breaks Latin, Greek and Cyrillic text. */
import { glyphOf, type Faces } from './faces.ts';
import type { Run } from './runs.ts';
import type { Face } from './truetype.ts';

/** A line. Its last segment keeps the space at which it broke, so that words stay apart when the text is read out. */
export interface Line {
  readonly segments: readonly Segment[];
  /** In points, without the space at its end. */
  readonly width: number;
}

export interface Segment extends Run {
  /** In points, with all its spaces. */
  readonly width: number;
}

/** At least one line, also for no runs. A word wider than the line is broken between characters: nothing is lost or sticks out. @param hang how much shorter all lines but the first are */
export function breakLines(runs: readonly Run[], faces: Faces, size: number, width: number, hang = 0): Line[] {
  const text = runs.map((run) => run.text).join('');
  const advances = advancesOf(runs, faces, size);
  const lines: Line[] = [];
  const first: First = { run: 0, offset: 0 };
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, advances, start, start === 0 ? width : width - hang);
    lines.push(lineOf(runs, first, text, advances, start, end));
    start = end;
  }
  if (lines.length === 0 || text.endsWith('\n')) lines.push({ segments: [], width: 0 });
  return lines;
}

/** A stretch that no line may break. */
export interface Piece {
  /** In points, without the spaces at its end and with them. */
  readonly width: number;
  readonly whole: number;
}

/** The stretches that no line may break, those of each line apart that only breaks of its own end. */
export function piecesOf(runs: readonly Run[], faces: Faces, size: number): readonly (readonly Piece[])[] {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return [];
  const advances = advancesOf(runs, faces, size);
  const lines: Piece[][] = [[]];
  let [width, whole] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    whole += advances[at] ?? 0;
    if (text[at] !== ' ') width = whole;
    const isEnd = text[at] === '\n' || at + 1 === text.length;
    if (!isEnd && !mayBreak(text, at + 1)) continue;
    lines.at(-1)?.push({ width, whole });
    [width, whole] = [0, 0];
    if (text[at] === '\n') lines.push([]);
  }
  return lines;
}

/** The width in points of the widest of them. */
export function widestPiece(lines: readonly (readonly Piece[])[]): number {
  return lines.flat().reduce((most, { width }) => Math.max(most, width), 0);
}

/** One advance for each UTF-16 code unit, kerned with what follows it in its run; the second half of a pair has none. */
function advancesOf(runs: readonly Run[], faces: Faces, size: number): number[] {
  const advances: number[] = [];
  for (const run of runs) addAdvances(advances, run, faces[run.face], run.size ?? size);
  return advances;
}

function addAdvances(advances: number[], { text, figures }: Run, face: Face, size: number): void {
  const scale = size / face.unitsPerEm;
  let [before, last] = [-1, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const glyph = code === 0x0a ? -1 : glyphOf(face, code, figures);
    if (before >= 0 && glyph >= 0 && !figures)
      advances[last] = (advances[last] ?? 0) + face.kern(before, glyph) * scale;
    last = advances.push(glyph < 0 ? 0 : face.advance(glyph) * scale) - 1;
    before = glyph;
    if (code > 0xffff) {
      advances.push(0);
      at++;
    }
  }
}

/** Where the line that begins at `start` ends: after its spaces, after a line break, or inside a word that is too wide. */
function endOfLine(text: string, advances: readonly number[], start: number, width: number): number {
  let chance = start;
  let used = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n') return at + 1;
    if (at > start && mayBreak(text, at)) chance = at;
    used += advances[at] ?? 0;
    if (used > width + 0.001 && text[at] !== ' ') return chance > start ? chance : insideWord(text, start, at);
  }
  return text.length;
}

/** Where what is too wide for its line is broken: words that are tied between them, a sum between its thousands, anything else where the line is full, but after one character at least. */
function insideWord(text: string, start: number, at: number): number {
  const tie = text.lastIndexOf('\u00a0', at);
  if (tie >= start && at > start) return tie + 1;
  if (at === start) return isLowSurrogate(text, at + 1) ? at + 2 : at + 1;
  if (isLowSurrogate(text, at)) return at - 1;
  if (!/[\d,.]/.test(text[at] ?? '')) return at;
  let comma = at;
  while (comma > start && /[\d.]/.test(text[comma - 1] ?? '')) comma--;
  return comma > start && text[comma - 1] === ',' ? comma : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const spaces = new Set(' \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f');
const hyphens = new Set('-\u2010\u2012\u2013\u2014');

/** Whether a line may end before the character at `at`. Never before a space, nor in "2023-24", nor after the sign in "-5". */
export function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at] ?? '';
  if (spaces.has(next)) return false;
  if (spaces.has(before)) return true;
  if (!hyphens.has(before) || hyphens.has(next)) return false;
  const beforeThat = text[at - 2] ?? ' ';
  return !spaces.has(beforeThat) && /[\p{L}(\[‘“'"]/u.test(next);
}

/** The run that a line begins in, and where that run begins. */
interface First {
  run: number;
  offset: number;
}

/** @param first of the line before; it is led on to this line’s, so that no line looks through all runs */
function lineOf(
  runs: readonly Run[],
  first: First,
  text: string,
  advances: readonly number[],
  start: number,
  end: number,
): Line {
  const segments: Segment[] = [];
  for (let run = runs[first.run]; run && first.offset < end; run = runs[first.run]) {
    const [from, to] = [Math.max(start, first.offset), Math.min(end, first.offset + run.text.length)];
    const words = text.slice(from, to).replace('\n', ' ');
    if (words !== '') segments.push({ ...run, text: words, width: sum(advances, from, to) });
    if (first.offset + run.text.length > end) break;
    first.offset += run.text.length;
    first.run++;
  }
  let last = end;
  while (last > start && /[ \n\u00a0]/.test(text[last - 1] ?? '')) last--;
  return { segments, width: sum(advances, start, last) };
}

function sum(advances: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += advances[at] ?? 0;
  return total;
}
