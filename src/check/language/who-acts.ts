/** Who is told to act by a verb such as “must”, as far as a sentence names bodies. */
import { advisingVerbs, bindingVerbs, subordinateTo } from '../style/phrases.ts';
import { anyOf } from './pattern.ts';
import type { Verb } from './verbs.ts';

/** A stretch of a text that names who acts. */
export interface Actors {
  readonly words: string;
  /** Where it begins in the text. */
  readonly from: number;
  /** Whether it is the whole subject of its sentence. */
  readonly isWhole: boolean;
  /** With whom somebody acts, “X, with Y, must”: Y has something to do where the direction is given to it too. */
  readonly isBeside: boolean;
}

/** What is said on the way of a body before the verb: “X, having consulted Y, must”. */
const aside = new RegExp(
  String.raw`(?:,\s(?:having|which|who|rather\s+than|instead\s+of|(?:and\s+|but\s+)?not|after|following|on\s+behalf\s+of|\w+ed\s+by|led\s+by|like|unlike|as)\s[^,]*|\s\((?:with|(?:and\s+|but\s+)?not|rather|after|through)\s[^()]*\))$`,
);
/** “and, from 1 October, Y” and “, as well as Y” are “and Y”. */
const between = /(?<=\band),\s[^,]*,(?=\s)/g;
const asWell = /,?\sas\swell\sas(?=\s)/g;
const split = String.raw`(?:,|\b(?:with|by|to|from|of|for|between|and\s+that|${subordinateTo.join('|')}))\s`;
const pieces = new RegExp(String.raw`^[^]*${split}(?![^]*${split})`, 'i');
const isBelow = new RegExp(String.raw`\b(?:${subordinateTo.join('|')})\s$`, 'i');
/** “It is agreed that X must”, not “so that X must” or “the list that X must”. */
const decides = /\b(?:agre|decid|direct|requir|resolv|order|instruct)\w+,?\s+that\s$/i;
const otherVerb = new RegExp(String.raw`\b${anyOf([...bindingVerbs, ...advisingVerbs])}\b`, 'i');

/**
 * Who acts by a verb in a text.
 * @param any the source of a pattern for the names of bodies
 */
export function actorsBy(any: string): (verb: Verb, text: string) => readonly Actors[] {
  const joined = String.raw`${any}(?:,?\s+(?:and|or)\s+${any})*(?!\w)`;
  const turned = new RegExp(String.raw`^\s+${joined}`);
  const after = new RegExp(String.raw`^,?\s+(?:jointly\s+|together\s+)?with\s+${joined}`);
  // “and Y its own”, where the verb is said once.
  const own = new RegExp(String.raw`(?<=^[^.;]*?,\s+and\s+)${any}\s+(?:its|their)\s+own\b`);
  const before = new RegExp(String.raw`(?:,(?:\s+[a-z]+){0,3})?\s+\(?with\s+${joined}\)?$`);
  // Of several bodies in a row, commas part none.
  const list = new RegExp(String.raw`^\s*(?:${any},\s+)+${any},?\s+and\s+${any}\s*$`);
  const name = new RegExp(String.raw`(?<!\w)${any}(?!\w)`, 'g');
  return ({ subject, from, to }, text) => {
    const start = from - subject.length;
    const behind = text.slice(to, to + 300);
    const [, so] = /\b(so|nor|neither|as)\s+$/.exec(subject) ?? [];
    const other = so === undefined ? null : turned.exec(behind);
    if (other) return foundIn(other, to, so === 'as');
    if (list.test(subject)) return [{ words: subject, from: start, isWhole: true, isBeside: false }];
    const words = subject
      .replace(/(?<![\s,])[\s,]+$/, '')
      .replace(between, (one) => ' '.repeat(one.length))
      .replace(asWell, (one) => ' and'.padEnd(one.length));
    const beside = before.exec(words);
    const isJoint = /^,?\s+(?:acting|together|jointly|along)\b/.test(beside?.[0] ?? '');
    return [
      ...[after, own].flatMap((one) => foundIn(one.exec(behind), to, true)),
      ...foundIn(beside, start, !isJoint),
      ...clauseOf(words.slice(0, beside?.index), start, name),
    ];
  };
}

/** The bodies before the verb, without those that are spoken of on the way: “working with the council, NHS Lothian”. */
function clauseOf(subject: string, start: number, name: RegExp): readonly Actors[] {
  const words = subject.replace(/,\s(?:acting\s)?(?:jointly|together)$/, '').replace(aside, '');
  // What a name is made of parts nothing: “the City of Example Council”.
  const whole = words.replace(name, (one) => 'N'.repeat(one.length));
  const from = pieces.exec(whole)?.[0].length ?? 0;
  const clause = words.slice(from);
  const lead = words.slice(0, from);
  // “People who are moved from Y must be seen”.
  if (/\bwho(?:se)?\b[^,]*$/.test(lead)) return [];
  // “X must tell Y and must”: whoever acts has been said.
  if (/\b(?:and|or|but|then)$/.test(clause)) return [];
  if (isBelow.test(lead) && !decides.test(lead) && /^N+\b/.test(whole.slice(from))) return [];
  const [second] = otherVerb.test(clause)
    ? (/(?<!N|N,\s|N,?\s(?:and|or)\s)(?:N+(?:,\s|,?\s(?:and|or)\s))*N+$/.exec(whole) ?? [''])
    : [clause];
  const at = words.length - second.length;
  return [{ words: words.slice(at), from: start + at, isWhole: words.slice(0, at).trim() === '', isBeside: false }];
}

function foundIn(match: RegExpExecArray | null, start: number, isBeside: boolean): readonly Actors[] {
  return match ? [{ words: match[0], from: start + match.index, isWhole: false, isBeside }] : [];
}
