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
const aside =
  /(?:,\s(?:having|which|who|rather\s+than|instead\s+of|not|after|following)\s[^,]*|\s\((?:with|not|rather|after|through)\s[^()]*\))$/;

const split = String.raw`(?:,|\b(?:with|by|to|from|of|for|between|and\s+that|${subordinateTo.join('|')}))\s`;
const pieces = new RegExp(String.raw`^[^]*${split}(?![^]*${split})`, 'i');
const isBelow = new RegExp(String.raw`\b(?:${subordinateTo.join('|')})\s$`, 'i');
/** “It is agreed that X must”, not “so that X must” or “the list that X must”. */
const decides = /\b(?:agre|decid|direct|requir|resolv|order|instruct)\w+,?\s+that\s$/i;
const otherVerb = new RegExp(String.raw`\b${anyOf([...bindingVerbs, ...advisingVerbs])}\b`, 'i');

/** @param text the words that the verb stands in @param any the source of a pattern for the names of bodies */
export function whoActs({ subject, from, to }: Verb, text: string, any: string): readonly Actors[] {
  const start = from - subject.length;
  const names = `${any}(?:(?:,\\s+|,?\\s+(?:and|or)\\s+)${any})*(?!\\w)`;
  const inverted = /\b(?:so|nor|neither)\s+$/.test(subject) ? `^\\s+${names}` : '(?!)';
  const behind = text.slice(to, to + 300);
  const found = (words: string, at: number, isBeside: boolean): Actors => ({
    words,
    from: at,
    isWhole: false,
    isBeside,
  });
  const [turned] = new RegExp(inverted).exec(behind) ?? [];
  if (turned !== undefined) return [found(turned, to, false)];
  const [after] = new RegExp(`^,?\\s+(?:jointly\\s+|together\\s+)?with\\s+${names}`).exec(behind) ?? [];
  // “and Y its own”, where the verb is said once.
  const own = new RegExp(`^[^.;]*?,\\s+and\\s+(${any}\\s+(?:its|their)\\s+own\\b)`).exec(behind);
  // Of several bodies in a row, commas part none.
  if (new RegExp(`^\\s*(?:${any},\\s+)+${any},?\\s+and\\s+${any}\\s*$`).test(subject))
    return [{ words: subject, from: start, isWhole: true, isBeside: false }];
  const words = subject.replace(/(?<![\s,])[\s,]+$/, '');
  const [before] =
    new RegExp(`,?(?:\\s+(?:acting\\s+)?(?:together|jointly|along))?\\s+\\(?with\\s+${names}\\)?$`).exec(words) ?? [];
  const main = before === undefined ? words : words.slice(0, -before.length);
  return [
    ...(after === undefined ? [] : [found(after, to, true)]),
    ...(own?.[1] === undefined ? [] : [found(own[1], to + own[0].length - own[1].length, true)]),
    ...(before === undefined
      ? []
      : [found(before, start + main.length, !/^,?\s+(?:acting|together|jointly|along)\b/.test(before))]),
    ...clauseOf(main, start, any),
  ];
}

/** The bodies before the verb, without those that are spoken of on the way: “working with the council, NHS Lothian”. */
function clauseOf(subject: string, start: number, any: string): readonly Actors[] {
  const words = subject.replace(/,\s(?:acting\s)?(?:jointly|together)$/, '').replace(aside, '');
  // What a name is made of parts nothing: “the City of Example Council”.
  const name = new RegExp(`(?<!\\w)${any}(?!\\w)`, 'g');
  const whole = words.replace(name, (one) => 'N'.repeat(one.length));
  const from = pieces.exec(whole)?.[0].length ?? 0;
  const clause = words.slice(from);
  const lead = words.slice(0, from);
  // “X must tell Y and must”: whoever acts has been said.
  if (/\b(?:and|or|but|then)$/.test(clause)) return [];
  if (isBelow.test(lead) && !decides.test(lead) && /^N+\b/.test(whole.slice(from))) return [];
  const [second] = otherVerb.test(clause) ? (/(?:N+(?:,\s|,?\s(?:and|or)\s))*N+$/.exec(whole) ?? ['']) : [clause];
  const at = words.length - second.length;
  return [{ words: words.slice(at), from: start + at, isWhole: words.slice(0, at).trim() === '', isBeside: false }];
}
