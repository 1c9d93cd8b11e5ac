/** Which of all that can be made of a year a finished file is, or is nearest to by its words. */
import { editsBetween, type Edit } from './inspect/edits.ts';
import { paragraphsIn, type Extension } from './inspect/paragraphs-in.ts';
import type { ReadParagraph } from './inspect/passages.ts';
import { documentsOf, make, type MakeRequest, type Output } from './make.ts';
import { statuses } from './model/status.ts';
import { sayIn } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
import { reviewCopy } from './review-copy.ts';
import { themesOf } from './roots.ts';
import { sameBytes, type Workspace } from './source/workspace.ts';
import { formats } from './write/index.ts';

/** A finished file whose words can be read. */
export interface Sought {
  readonly bytes: Uint8Array;
  readonly words: readonly ReadParagraph[];
  readonly extension: Extension;
}

export interface Nearest {
  /** Of the file that would be made. */
  readonly name?: string;
  readonly isSame?: true;
  readonly edits?: readonly Edit[];
  /** Of the paragraphs how many differ: of a few pages of a pack fewer paragraphs make a short letter than the whole pack. */
  readonly share: number;
}

/**
 * Of all that is made of the year the same bytes, else the words that differ least. Where only words matter, `isEnough` ends the search
 * with that for an audience and a status, once all its themes are seen, and at once where no word differs.
 */
export async function nearestTo(
  sought: Sought,
  root: Workspace,
  year: string,
  source: boolean,
  isEnough?: (edits: readonly Edit[]) => boolean,
): Promise<Nearest> {
  const { bytes, words, extension } = sought;
  const cache = new Cache();
  const likely = await mostAlike(root, year, words, cache);
  let nearest: Nearest = { share: Infinity };
  const beside = extension === 'html' ? linkedBeside(bytes) : [];
  for (const attempt of likely) {
    const made = madeOf(root, attempt, { extension, source, beside, copies: isEnough === undefined }, cache);
    const found = await nearestAmong(made, sought, isEnough !== undefined);
    if (found.share < nearest.share) nearest = found;
    if (found.isSame || (nearest.edits && isEnough?.(nearest.edits))) return nearest;
  }
  return nearest;
}

async function nearestAmong(
  outputs: AsyncIterable<Output>,
  { bytes, words }: Sought,
  areWordsEnough: boolean,
): Promise<Nearest> {
  let nearest: Nearest = { share: Infinity };
  for await (const { name, bytes: made } of outputs) {
    if (sameBytes(made, bytes)) return { name, isSame: true, share: -1 };
    const paragraphs = paragraphsIn(made) ?? [];
    const edits = editsBetween(paragraphs, words);
    const share = edits.length / (paragraphs.length + words.length);
    if (share < nearest.share) nearest = { name, edits, share };
    if (edits.length === 0 && areWordsEnough) break;
  }
  return nearest;
}

/** The name of what has no words of its own, as workbooks and calendars, where the file is it byte for byte. */
export async function unwordedOutput(bytes: Uint8Array, root: Workspace, year: string): Promise<string | undefined> {
  const cache = new Cache();
  const names = formats
    .filter(({ takes, extension }) => takes !== 'doc' || extension === 'txt')
    .map(({ name }) => name);
  for (const theme of themesOf(root, cache))
    for (const document of await documentsOfYear()) {
      const { outputs = [] } = await make(root, { year, document, theme, formats: names }, cache);
      const made = outputs.find((one) => sameBytes(one.bytes, bytes));
      if (made) return made.name;
    }
  return undefined;
}

async function documentsOfYear(): Promise<readonly string[]> {
  return (await documentsOf()).filter((one) => one.of === 'year').map(({ name }) => name);
}

/** How a year may have been built, for one audience. */
type Attempt = Required<Pick<MakeRequest, 'year' | 'document' | 'to'>> & Pick<MakeRequest, 'as'>;

/** How many of those that are most alike are made: by words alone an audience or a status is hardly told from another. */
const enough = 2;

/** Those whose plain text is most like the file, and the one that has most of its words: of a few pages that is the whole. */
async function mostAlike(
  root: Workspace,
  year: string,
  words: readonly ReadParagraph[],
  cache: Cache,
): Promise<readonly Attempt[]> {
  const { pack, wording } = readYear(root, year, cache, []);
  const found = countsOf(words.flatMap(({ text, isLook }) => (isLook ? [] : [text])).join('\n'));
  const said = wording
    ? statuses.filter((one) => one !== pack.status && says(words, sayIn(wording)(`status.${one}`)))
    : [];
  const all: (Attempt & { readonly likeness: number; readonly common: number })[] = [];
  for (const as of [undefined, ...said])
    for (const document of await documentsOfYear()) {
      const built = { year, document, ...(as && { as }) };
      const { outputs = [] } = await make(root, { ...built, formats: ['text'] }, cache);
      for (const { audience, bytes } of outputs) {
        const counts = countsOf(new TextDecoder().decode(bytes));
        const common = commonTo(found, counts);
        // Dice's coefficient: 1 when all words are in both.
        const likeness = (2 * common) / Math.max(1, sizeOf(found) + sizeOf(counts));
        all.push({ ...built, to: [audience], likeness, common });
      }
    }
  const whole = [...all].sort((one, other) => other.common - one.common).slice(0, 1);
  const alike = all.sort((one, other) => other.likeness - one.likeness).slice(0, enough);
  return [...new Set([...alike, ...whole])];
}

/** As the cover and the foot of the pages say it, or their head. */
function says(words: readonly ReadParagraph[], label: string): boolean {
  return words.some(({ text }) => text.includes(`${label},`) || text.toLowerCase().endsWith(label.toLowerCase()));
}

type Counts = ReadonlyMap<string, number>;

function countsOf(text: string): Counts {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function commonTo(one: Counts, other: Counts): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return common;
}

function sizeOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

interface Making extends Pick<Sought, 'extension'>, Required<Pick<MakeRequest, 'source' | 'beside'>> {
  readonly copies: boolean;
}

/** In each theme; where bytes matter, the copies for review too, whose words are those of the packs that they are made of. */
async function* madeOf(
  root: Workspace,
  attempt: Attempt,
  { extension, source, beside, copies }: Making,
  cache: Cache,
): AsyncGenerator<Output> {
  const names = formats.filter((one) => one.extension === extension).map(({ name }) => name);
  const themes = themesOf(root, cache);
  for (const theme of themes)
    yield* (await make(root, { ...attempt, theme, formats: names, source, beside }, cache)).outputs ?? [];
  if (!copies || extension !== 'docx' || attempt.document !== 'directions' || attempt.to[0] !== 'combined') return;
  for (const theme of themes) yield* (await reviewCopy(root, { ...attempt, theme, source }, cache)).outputs ?? [];
}

/** Formats of files that lay beside a web page when it was built: it leads to them. */
function linkedBeside(bytes: Uint8Array): readonly string[] {
  const page = new TextDecoder().decode(bytes);
  return formats.map(({ name }) => name).filter((name) => page.includes(`.${name}">`));
}
