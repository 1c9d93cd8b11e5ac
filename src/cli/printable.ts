/** Makes text that others wrote safe and measurable on a terminal. */
import path from 'node:path';

/** Control characters, which could move the cursor or clear the screen, and those that turn the reading direction. */
const unseen = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const unseenAll = new RegExp(unseen, 'gu');
const mark = /[\p{M}\u200b-\u200d\ufe00-\ufe0f]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The text on one line, with nothing in it that a terminal would obey: line breaks become spaces, the rest � . */
export function printable(text: string): string {
  if (!unseen.test(text) && !text.includes('\t')) return text;
  const onOneLine = text.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
  return onOneLine.replaceAll('\t', ' ').replace(unseenAll, '\ufffd');
}

/** A word of a command to be typed: in quotes where a shell would make more than one of it, or something else. */
export function asTyped(word: string): string {
  return path.sep === '\\' ? asTypedOnWindows(word) : asTypedInShell(word);
}

/** Its command line knows only double quotation marks, and a backslash is a part of names, but before such a mark. */
export function asTypedOnWindows(word: string): string {
  const shown = printable(word);
  return /^[\p{L}\p{M}\p{N}_./\\:@+-]+$/u.test(shown) ? shown : `"${shown.replace(/(?<!\\)\\+$/, '$&$&')}"`;
}

function asTypedInShell(word: string): string {
  const shown = printable(word);
  if (/^[\p{L}\p{M}\p{N}_./:@+,=-]+$/u.test(shown)) return shown;
  return /["$`\\!]/.test(shown) ? `'${shown.replaceAll("'", `'\\''`)}'` : `"${shown}"`;
}

/** One character as it is shown, and how many columns it takes: 0 for a combining mark, 2 for a wide one. A tab is four spaces. */
export interface Glyph {
  readonly shown: string;
  readonly width: number;
  /** Where it begins and ends in the text, in UTF-16 code units from 0; the end is exclusive. */
  readonly at: number;
  readonly end: number;
}

/** The characters of one line of text. */
export function glyphs(line: string): readonly Glyph[] {
  const found: Glyph[] = [];
  let at = 0;
  for (const character of line) {
    const { shown, width } = look(character);
    found.push({ shown, width, at, end: at + character.length });
    at += character.length;
  }
  return found;
}

function look(character: string): { shown: string; width: number } {
  if (character >= ' ' && character <= '~') return { shown: character, width: 1 };
  if (character === '\t') return { shown: '    ', width: 4 };
  if (unseen.test(character)) return { shown: '\ufffd', width: 1 };
  if (mark.test(character)) return { shown: character, width: 0 };
  return { shown: character, width: wide.test(character) ? 2 : 1 };
}

/** Breaks running text into lines of at most `width` characters, at spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
