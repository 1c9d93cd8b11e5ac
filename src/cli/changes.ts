/** What changed between two packs, for people: by subject, old words beside new ones. */
import { diffArrays, diffWordsWithSpace, type ChangeObject } from 'diff';
import type { AspectChange, Change } from '../model/changes.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';
import { counted } from './report/sections.ts';

/** The two sides as they were asked for, and the changes from the first to the second. */
export interface Compared {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

/** How words that went and words that came are set off. */
export interface Marks {
  readonly gone: (words: string) => string;
  readonly come: (words: string) => string;
  /** Whether only what white space sets apart can be set off, as in Markdown: a mark between a letter and a full stop is none. */
  readonly isApart?: true;
}

/** How changes are told under headings: on a terminal, or in Markdown. */
export interface Manner {
  readonly marks: Marks;
  /** Words that neither went nor came. */
  readonly plain: (words: string) => string;
  readonly title: (words: string) => string;
  readonly heading: (words: string) => string;
  readonly item: (words: string) => string;
}

export function onTerminal(paint: Paint): Manner {
  return {
    marks: {
      gone: (words) => paint.severity.error(`[-${words}-]`),
      come: (words) => paint.good(`{+${words}+}`),
    },
    plain: (words) => words,
    title: (words) => words,
    heading: paint.bold,
    item: (words) => `  ${words}`,
  };
}

export const inMarkdown: Manner = {
  marks: {
    gone: (words) => between('~~', words),
    come: (words) => between('**', words),
    isApart: true,
  },
  plain: escaped,
  title: (words) => `### ${escaped(words)}`,
  heading: (words) => `#### ${escaped(words)}\n`,
  item: (words) => `- ${words}`,
};

/** A mark that stands beside white space on its inner side is none. */
function between(mark: string, words: string): string {
  const inner = words.trim();
  return inner === '' ? words : words.replace(inner, () => `${mark}${escaped(inner)}${mark}`);
}

/** A title, and below each heading its items. */
export function outline(
  { title, heading, item }: Manner,
  summary: string,
  parts: readonly (readonly [heading: string, items: readonly string[]])[],
): string {
  const lines = parts.flatMap(([name, items]) => ['', heading(name), ...items.map(item)]);
  return `${[title(summary), ...lines].join('\n')}\n`;
}

export function changesText({ from, to, changes }: Compared, manner: Manner): string {
  const parts = changes.map((change) => [printable(headingOf(change)), linesOf(change, manner)] as const);
  return outline(manner, summaryOf(from, to, changes), parts);
}

export function changesJson({ from, to, changes }: Compared): string {
  return `${JSON.stringify({ from, to, changes: changes.map((one) => ({ ...one, aspects: one.aspects.map(placed) })) }, null, 2)}\n`;
}

const style = `body{font:1.1rem/1.5 Arial,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h2{font-size:1.15rem;margin:1.6rem 0 .2rem}dl{margin:0}dt{font-weight:bold;margin-top:.4rem}dd{margin:0}
ins{background:#d9f2df;color:#06401a;text-decoration:underline}del{background:#fbe0e0;color:#7a0b0b}
.said{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
@media print{ins{font-weight:bold}}`;

const inHtml: Marks = {
  gone: (words) => `<del><span class="said">[taken out: </span>${asHtml(words)}<span class="said">]</span></del>`,
  come: (words) => `<ins><span class="said">[put in: </span>${asHtml(words)}<span class="said">]</span></ins>`,
};

export function changesHtml({ from, to, changes }: Compared): string {
  const title = asHtml(printable(`Changes from ${from} to ${to}`));
  const parts = changes.map((change) => {
    const aspects = change.aspects.map(({ aspect, before, after }) => {
      const value = wordsOf(oneLine(before), oneLine(after), inHtml, asHtml);
      return `<dt>${asHtml(printable(aspect))}</dt><dd>${value}</dd>`;
    });
    return `<h2>${asHtml(printable(headingOf(change)))}</h2>\n<dl>${aspects.join('')}</dl>`;
  });
  return [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head>`,
    `<body><main><h1>${title}</h1>\n<p>${asHtml(printable(summaryOf(from, to, changes)))}</p>`,
    ...parts,
    '</main></body></html>',
    '',
  ].join('\n');
}

function asHtml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function placed({ at, ...aspect }: AspectChange): object {
  return { ...aspect, file: at.file, start: at.start, end: at.end };
}

export function summaryOf(from: string, to: string, changes: readonly Change[]): string {
  if (changes.length === 0)
    return `No direction, fact or figure changed from ${from} to ${to}. What else a pack prints, such as the order of directions, the contact and the standing words, is not compared: --format docx or pdf shows it.`;
  return `${counted(changes.length, 'change')} from ${from} to ${to}:`;
}

const kinds = { added: 'Added: ', 'taken-out': 'Taken out: ', changed: '', renumbered: '' };

export function headingOf({ subject, kind, was }: Change): string {
  return `${kinds[kind]}${subject}${was === undefined ? '' : `, which was ${was}`}`;
}

function linesOf({ kind, aspects }: Change, { marks, plain }: Manner): readonly string[] {
  return aspects.map(({ aspect, before, after }) => {
    const value =
      kind === 'added' || kind === 'taken-out'
        ? plain(oneLine(after ?? before ?? ''))
        : wordsOf(oneLine(before ?? ''), oneLine(after ?? ''), marks, plain);
    return `${aspect}: ${value}`;
  });
}

/** The words that both have, with those that went and those that came where they stand. Short values are shown whole, old and new. */
export function wordsOf(before: string, after: string, marks: Marks, plain: (words: string) => string): string {
  if (before === '') return marks.come(after);
  if (after === '') return marks.gone(before);
  if (Math.max(before.length, after.length) < 40) return `${marks.gone(before)} ${marks.come(after)}`;
  return (marks.isApart ? diffApart(before, after) : diffWordsWithSpace(before, after))
    .map(({ value, added, removed }) =>
      added ? marks.come(value) : removed ? marks.gone(value) : plain(shortened(value)),
    )
    .join('');
}

/** By what white space sets apart. */
function diffApart(before: string, after: string): readonly ChangeObject<string>[] {
  const [was, is] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  return diffArrays(was, is).map((part) => ({ ...part, value: part.value.join('') }));
}

/** Words that did not change are there to find the place by. */
function shortened(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 70)} … ${words.slice(-70)}`;
}

export function oneLine(value = ''): string {
  return printable(value.replaceAll('\n', ' · '));
}

/** A text in Markdown that means what it says. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}
