/** Finds short titles of Acts that are nearly right. */
import { matches } from '../../model/matches.ts';
import { readingsWithFields } from '../language/readings.ts';
import { plainWords } from '../language/plain.ts';
import { inText, type Rule } from '../rule.ts';

const ending = /\bAct(,?)\s{1,3}((?:19|20)\d\d)\b/g;
/** A word of a title, also where no space stands before its bracket. */
const part = /\\?\(?[^\s()\\]+\\?\)?/g;
/** A short title is shorter than this. */
const longest = 160;

export const actTitleMiswritten: Rule = {
  severity: 'warning',
  summary: 'The short title of an Act differs by a word, a mark or its year from the one in the glossary.',
  why: 'An Act is cited by its short title, which each Act gives itself; another title is another Act, or none.',
  example: inText(
    'The Public Bodies (Joint Work) (Scotland) Act 2014 applies.',
    'The Public Bodies (Joint Working) (Scotland) Act 2014 applies.',
  ),
  holds: 'texts',
  *check(pack) {
    const acts = pack.glossary.acts.map(plainWords).map((title) => ({ title, parts: title.split(/\s+/).map(plain) }));
    for (const { words, span, typed } of readingsWithFields(pack))
      for (const { 0: end, 1: comma, index } of matches(words, ending)) {
        const to = index + end.length;
        const before = Math.max(0, to - longest);
        const cited = matches(words.slice(before, to), part).map((found) => ({
          text: found[0],
          from: before + found.index,
        }));
        const near = nearestAct(cited, acts, words.slice(before, to));
        if (near) {
          const at = span(near.from, to);
          const written = words.slice(near.from, to);
          yield isOfAnotherYear(written, near.title)
            ? {
                message: `“${written}” has another year than “${near.title}”.`,
                at,
                help: `Write the year of that Act; if another Act is meant, add it to “acts:” in directions/glossary.yaml.`,
              }
            : {
                message: `“${written}” is not the short title of the Act.`,
                at,
                help: `Write “${near.title}”.`,
                ...(typed(near.from, to) && { fix: [{ at, text: near.title }] }),
              };
        } else if (comma && !acts.some(({ title }) => words.slice(before, to).replaceAll(/[\\,]/g, '').endsWith(title)))
          yield {
            message: `“${end}” has a comma before the year.`,
            at: span(index, to),
            help: 'Short titles of modern Acts have none: leave the comma out.',
          };
      }
  },
};

/** Acts of several years have one name, so that nobody but the author knows which is meant. */
function isOfAnotherYear(written: string, title: string): boolean {
  const [own, other] = [written, title].map((one) => one.replaceAll(/\s+/g, ' '));
  return own !== other && own?.slice(0, -4) === other?.slice(0, -4);
}

interface Cited {
  readonly text: string;
  readonly from: number;
}

interface Act {
  readonly title: string;
  readonly parts: readonly string[];
}

/** The listed Act that the words nearly end with, and where they begin; undefined when they name it rightly or name none. */
function nearestAct(
  cited: readonly Cited[],
  acts: readonly Act[],
  text: string,
): { readonly title: string; readonly from: number } | undefined {
  // A bracket may stand behind a backslash, lest it be taken for a link.
  const flat = text.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
  if (acts.some(({ title }) => flat.endsWith(title))) return undefined;
  for (const { title, parts } of acts)
    for (const length of [parts.length, parts.length - 1, parts.length + 1]) {
      const tail = cited.slice(-length);
      const words = tail.map((one) => plain(one.text));
      if (tail.length === length && isNear(words, parts)) return { title, from: bare(tail[0]) };
    }
  return undefined;
}

/** Whether at most one word differs, is missing or is one too many, and the first words agree or are the ones that differ. */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  // Another first word, "Mental Health Act", begins another title.
  return a - start <= 1 && b - start <= 1 && (start > 0 || (a === 0 && b === 0));
}

/** Without brackets and commas, in small letters. */
function plain(word: string): string {
  return word.replaceAll(/[()[\]\\,.;:“”"'*]/g, '').toLowerCase();
}

/** Where the title begins, behind an opening bracket or quotation mark. */
function bare(first: Cited | undefined): number {
  return first ? first.from + (/^[\\(["“'*]+/.exec(first.text)?.[0].length ?? 0) : 0;
}
