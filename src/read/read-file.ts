/** Reads one file: what it says, held against its schema, and what is wrong with it. It follows from the path and the bytes alone. */
import { isWithin, type Diagnostic, type Span } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { dividedItems } from '../source/divided-items.ts';
import type { Kind } from '../source/kind.ts';
import { isUnusual } from '../doc/characters.ts';
import { Lines } from '../source/lines.ts';
import { lostWords } from '../source/lost-words.ts';
import { diagnosed, parse } from '../source/parse.ts';
import type { Source } from '../source/source.ts';
import { Entry } from './entry.ts';
import { damagedLetters } from './problems/damaged-letters.ts';
import { lackingTogether, lackingWords } from './problems/lacking-keys.ts';
import { oddPlaceholders } from './problems/odd-placeholders.ts';
import { schemaProblems } from './problems/schema-problems.ts';
import { most, tooLongText, tooMuchMarkup } from './problems/too-much-text.ts';
import { textsIn, unprintableCharacters } from './problems/unprintable-characters.ts';
import { isKey, schemas } from './schemas.ts';
import { blankTexts } from './problems/values.ts';
import * as compiled from './validators.generated.js';

export interface FileRead {
  readonly source: Source;
  /** Undefined when the contents cannot be taken in. */
  readonly entry?: Entry;
  readonly findings: readonly Diagnostic[];
  /** What the texts hold besides plain letters. */
  readonly unusual: ReadonlySet<number>;
  /** Texts that do not say what was meant, so that their style is not worth judging. */
  readonly garbled: readonly Span[];
}

export function readFile(path: string, kind: Kind, bytes: Uint8Array): FileRead {
  const source = parse(path, bytes);
  const unusual = new Set<number>();
  if (source.diagnostics.some((one) => one.severity === 'error'))
    return { source, findings: source.diagnostics, unusual, garbled: [] };
  const validator = compiled[kind];
  const errors = validator(source.value) ? [] : (validator.errors ?? []);
  // A theme prints no words, and says behind its values what they are.
  const lost = kind === 'theme' ? [] : [...lostWords(source.text, isKey), ...dividedItems(source.text)];
  const lines = new Lines(source.text);
  const garbled = lost.flatMap(({ within }) => (within ? [lines.span(path, ...within)] : []));
  const texts = textsIn(source.value, (text) => text.length > most || isUnusual(text) || !/\S/.test(text));
  const findings = [
    ...source.diagnostics,
    ...diagnosed(path, lines, lost),
    ...unprintableCharacters(source, texts, unusual),
    ...damagedLetters(source),
    ...oddPlaceholders(source),
  ];
  // The standing words are a board's to leave out.
  const blank = kind === 'wording' ? [] : blankTexts(source, texts);
  const marked = [...tooLongText(source, texts), ...tooMuchMarkup(source, texts), ...blank];
  if (errors.length === 0)
    return {
      source,
      entry: new Entry(source.value, source.origin),
      findings: [...findings, ...marked, ...(kind === 'wording' ? lackingWords(source) : [])],
      unusual,
      garbled,
    };
  // What a mark before a text does to the keys on its line has been said.
  const said = new Set(findings.flatMap(({ rule, at }) => (rule === 'mark-before-text' ? [at.start.line] : [])));
  const all = lackingTogether(schemaProblems(errors, source, schemas[kind]), kind);
  const problems = all.filter(({ at }) => !said.has(at.start.line));
  // A text that is too long anyhow.
  const refused = new Set(problems.map(({ at }) => at.start.line));
  const others = marked.filter(({ at }) => !refused.has(at.start.line));
  return { source, findings: ofOneCause([...findings, ...others, ...problems]), unusual, garbled };
}

/** A number that is none, but what a comma in brackets left of a text, `[1,234 visits]`: told as that, and never put in quotes by itself. */
function ofOneCause(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const numbers = findings.filter(({ rule }) => rule === 'wrong-type');
  const divided = findings.filter(
    ({ rule, at }) => rule === 'comma-in-brackets' && numbers.some((one) => isWithin(one.at, at)),
  );
  return findings
    .filter((one) => !numbers.includes(one) || !divided.some(({ at }) => isWithin(one.at, at)))
    .map((one) => (divided.includes(one) ? found('wrong-type', one) : one));
}
