/** What changed between two packs, for people: by subject, old words beside new ones. */
import { diffWordsWithSpace } from 'diff';
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
}

export function textMarks(paint: Paint): Marks {
  return {
    gone: (words) => paint.severity.error(`[-${words}-]`),
    come: (words) => paint.good(`{+${words}+}`),
  };
}

export function changesText({ from, to, changes }: Compared, paint: Paint): string {
  const marks = textMarks(paint);
  const lines = changes.flatMap((change) => [
    '',
    paint.bold(printable(headingOf(change))),
    ...linesOf(change, (aspect) => `  ${aspect}: `, marks),
  ]);
  return `${[summaryOf(from, to, changes), ...lines].join('\n')}\n`;
}

export const markdownMarks: Marks = {
  gone: (words) => `~~${escaped(words)}~~`,
  come: (words) => `**${escaped(words)}**`,
};

export function changesMarkdown({ from, to, changes }: Compared): string {
  const parts = changes.flatMap((change) => [
    '',
    `#### ${escaped(printable(headingOf(change)))}`,
    '',
    ...linesOf(change, (aspect) => `- ${aspect}: `, markdownMarks, escaped),
  ]);
  return `${[`### ${escaped(summaryOf(from, to, changes))}`, ...parts].join('\n')}\n`;
}

export function changesJson({ from, to, changes }: Compared): string {
  return `${JSON.stringify({ from, to, changes: changes.map((one) => ({ ...one, aspects: one.aspects.map(placed) })) }, null, 2)}\n`;
}

function placed({ at, ...aspect }: AspectChange): object {
  return { ...aspect, file: at.file, start: at.start, end: at.end };
}

export function summaryOf(from: string, to: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `Nothing changed from ${from} to ${to}.`;
  return `${counted(changes.length, 'change')} from ${from} to ${to}:`;
}

const kinds = { added: 'Added: ', 'taken-out': 'Taken out: ', changed: '', renumbered: '' };

export function headingOf({ subject, kind, was }: Change): string {
  return `${kinds[kind]}${subject}${was === undefined ? '' : `, which was ${was}`}`;
}

function linesOf(
  { kind, aspects }: Change,
  name: (aspect: string) => string,
  marks: Marks,
  plain: (words: string) => string = (words) => words,
): readonly string[] {
  return aspects.map(({ aspect, before, after }) => {
    const value =
      kind === 'added' || kind === 'taken-out'
        ? plain(oneLine(after ?? before ?? ''))
        : wordsOf(oneLine(before ?? ''), oneLine(after ?? ''), marks, plain);
    return `${name(aspect)}${value}`;
  });
}

/** The words that both have, with those that went and those that came where they stand. Short values are shown whole, old and new. */
export function wordsOf(before: string, after: string, marks: Marks, plain: (words: string) => string): string {
  if (before === '') return marks.come(after);
  if (after === '') return marks.gone(before);
  if (Math.max(before.length, after.length) < 40) return `${marks.gone(before)} ${marks.come(after)}`;
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) =>
      added ? marks.come(value) : removed ? marks.gone(value) : plain(shortened(value)),
    )
    .join('');
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
  return words.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
