/** How strongly a sentence binds: "must" and "shall", or "should", "will" and the like. */
import { matches, once } from '../../model/matches.ts';
import { advisingVerbs, ambiguousVerbs, bindingVerbs, relative, subordinate } from '../style/phrases.ts';
import { anyOf } from './pattern.ts';
import type { Reading } from './reading.ts';
import { sentences, type Stretch } from './sentences.ts';

export interface Verb extends Stretch {
  readonly strength: 'binding' | 'advisory';
  /** Beginning of the sentence, and the words before the verb: whom it binds. */
  readonly start: number;
  readonly subject: string;
  /** Whether it stands in a clause that says whom, when or what is meant, “all who should be seen”, “if people should ask”. */
  readonly isSubordinate: boolean;
}

const modal = new RegExp(String.raw`\b${anyOf([...bindingVerbs, ...advisingVerbs, ...ambiguousVerbs])}\b`, 'gi');
const binding = new RegExp(`^${anyOf(bindingVerbs)}$`, 'i');
const ambiguous = new RegExp(`^${anyOf(ambiguousVerbs)}$`, 'i');
const relativeClause = new RegExp(String.raw`\b${anyOf(relative)}\b`);
/** Behind it begins a clause of its own: “for all who ask and should”, “and it should”, not “what it can and should”. */
const anew =
  /(?:\bdo\s(?:all|what)\s\w+\scan|(?<!\b(?:can|may|could|must)))\s(?:and|but)\s(?:(?:also|then)\s)?((?:it|they|this)\s)?$/;
const subordinateClause = new RegExp(String.raw`\b${anyOf(subordinate)}\b`, 'i');

/** The verbs that tell somebody to do something, in order. */
export function verbs(reading: Reading): readonly Verb[] {
  const { words } = reading;
  const all = sentencesOf(reading);
  const find = (): readonly Verb[] => all.flatMap((sentence) => verbsOf(sentence));
  return all === sentences(words) ? once(words, verbs, find) : find();
}

/** The sentences: a stop in a name that is filled in, “Example Co. Council”, ends none. */
function sentencesOf({ words, typed }: Reading): readonly Stretch[] {
  const all = sentences(words);
  const endsInName = ({ to }: Stretch): boolean => to < words.length && !typed(to - 1, to);
  if (!all.some(endsInName)) return all;
  const joined: Stretch[] = [];
  for (const one of all) {
    const before = joined.at(-1);
    if (before && endsInName(before))
      joined.splice(-1, 1, { from: before.from, to: one.to, text: words.slice(before.from, one.to) });
    else joined.push(one);
  }
  return joined;
}

/** The first one of a sentence, and every "should" and "must" after it. */
function verbsOf(sentence: Stretch): readonly Verb[] {
  const found: Verb[] = [];
  for (const verb of matches(sentence.text, modal)) {
    if (isMonth(sentence.text, verb)) continue;
    const before = sentence.text.slice(Math.max(0, verb.index - 400), verb.index);
    const clause = before.slice(before.lastIndexOf(',') + 1);
    if (ambiguous.test(verb[0]) && (found.length > 0 || subordinateClause.test(clause))) continue;
    const from = sentence.from + verb.index;
    found.push({
      from,
      to: from + verb[0].length,
      text: verb[0],
      strength: binding.test(verb[0]) ? 'binding' : 'advisory',
      start: sentence.from,
      subject: before,
      isSubordinate: isBelow(clause, verb[0], sentence.text.slice(verb.index + verb[0].length)),
    });
  }
  return found;
}

/** “If people should ask”, “In case the City of Example Council should ask”. */
const conditional =
  /\b(?:[Ii]f|[Ii]n case)\s(?:(?:an?|any|the|its|their|no)\s)?(?:[\w’'-]+|\p{Lu}[\w’'-]*(?:\s(?:of\s)?\p{Lu}[\w’'-]*){1,6})\s$/u;
/** Behind “Should” with which a sentence begins: “people ask, X must”. */
const thenMust = /^\s[^,.;]+,\s(?!(?:and|but|or|which|who|that)\b)[^.;]*?\b(?:must|shall|will)\b/;

function isBelow(clause: string, verb: string, behind: string): boolean {
  if (/^should$/i.test(verb) && (conditional.test(clause) || (clause.trim() === '' && thenMust.test(behind))))
    return true;
  return relativeClause.test(clause) && !beginsAnew(clause, behind);
}

/** Whether a verb is none of the clause that it follows: it is in “who are ill and should be seen”. */
function beginsAnew(clause: string, behind: string): boolean {
  const found = anew.exec(clause);
  return found !== null && (found[1] !== undefined || !/^\s+(?:not\s+)?be\b/.test(behind));
}

/** May, not “may”: with a capital within a sentence, or before a year. */
function isMonth(sentence: string, { 0: word, index }: RegExpMatchArray & { readonly index: number }): boolean {
  return word === 'May' && (index > 0 || /^\s+\d{4}\b/.test(sentence.slice(index + word.length)));
}

/** Whether the text opens with an order, "Explore and define …": its first sentence has no such verb and names nobody first. */
export function opensWithOrder(reading: Reading): boolean {
  const [first] = sentencesOf(reading);
  if (!first || reading.role !== 'direction' || verbsOf(first).length > 0) return false;
  return (
    /^[A-Z][a-z]+\s+[a-z]/.test(first.text) &&
    !/^(?:The|An|All|This|These|Each|In|To|Where|When|Services|People|Staff|For|By|As|If|Both)\b/.test(first.text)
  );
}
