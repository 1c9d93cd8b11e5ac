/** Who is told to act by a verb such as “must”, as far as a sentence names bodies. */
import { advisingVerbs, bindingVerbs, subordinate, subordinateTo } from '../style/phrases.ts';
import { anyOf } from './pattern.ts';
import type { Verb } from './verbs.ts';

/** A stretch of a text that names who acts. */
export interface Actors {
  readonly words: string;
  /** Where it begins in the text. */
  readonly from: number;
  /** Whether it is the whole subject of its sentence, or of a clause behind another: “and Y must”. */
  readonly isWhole: boolean;
  /** With whom somebody acts, “X, with Y, must”: Y has something to do where the direction is given to it too. */
  readonly isBeside: boolean;
}

/** What is said on the way of a body before the verb: “X, having consulted Y, must”. */
const aside = new RegExp(
  String.raw`(?:,\s(?:having|which|who|rather\s+than|instead\s+of|(?:and\s+|but\s+)?not|after|following|on\s+behalf\s+of|\w+ed\s+by|led\s+by|like|unlike|as|working|in\s(?:partnership|collaboration|conjunction|consultation|liaison)|through)\s[^,]*|\s\((?:with|(?:and\s+|but\s+)?not|rather|after|through)\s[^()]*\))$`,
);
/** “and, from 1 October, Y” and “, as well as Y” are “and Y”. */
const between = /(?<=\band),\s[^,]*,(?=\s)/g;
const asWell = /,?\sas\swell\sas(?=\s)/g;
const fromWhom = 'with|by|to|from|of|for|between';
const split = String.raw`(?:,|\b(?:${fromWhom}|and\s+that|${subordinateTo.join('|')}))\s`;
const pieces = new RegExp(String.raw`^[^]*${split}(?![^]*${split})`, 'i');
/** “payments to Y”, “plans for Y”, “services that X hosts for Y”. */
const fromThem =
  /(?:\S\s(?:to|from|between)|\b(?:[Pp]lan|[Ss]ervice|[Bb]udget|[Aa]rrangement|[Pp]roposal|[Rr]eport)s?\sfor|\b(?:that|which)\sN+\s\w+s\sfor)\sN+(?:,?\s(?:and|or)\sN+)*$/;
const isBelow = new RegExp(String.raw`\b(?:${subordinateTo.join('|')})\s$`, 'i');
/** “It is agreed that X must” and “, while X must”, not “so that X must” or “the list that X must”. */
const isMain = new RegExp(
  String.raw`(?:\b(?:${[
    String.raw`(?:agre|deci[ds]|direct|requir|resolv|order|instruct|determin|conclu[ds])\w+`,
    '(?:ask|consider|expect|confirm|intend|insist|request)(?:s|ed)',
    'means|follows|(?<!\\bit\\s)is',
    '(?:is|was)\\s(?:clear|essential|important|necessary|vital|right)',
  ].join('|')})|^\s*It\s(?:is|was)\s(?!the\b|an?\b)\w+(?:\sby\s[^,]+)?),?\s+that\s$|\S\s+while\s$`,
  'i',
);
const isDenied = /^\s*(?:Nothing|No\spart|None)\s(?:in|of)\s[^,;]*\s(?:means|implies|suggests|says|requires)\sthat\s$/;
/** What a body does with something of its own, and with nobody. */
const ofItsOwn =
  /^\s+(?:each\s+|also\s+)?(?:publish|report|review|prepare|produce|record|update)(?:\s+(?:its|their)\b|,\s+and\b)/;
const otherVerb = new RegExp(String.raw`\b${anyOf([...bindingVerbs, ...advisingVerbs])}\b`, 'i');
const inTurn = String.raw`,?\sin\sturn|\s(?:also|then|too|now|first|again|likewise|itself|staff|officers|teams|\w+ly|(?:each|every)\s\w+)|\sfor\sits\spart`;
/** Who begins a clause behind another, with what stands before its verb: “and Y in turn must”, “; Y and its partners must”. */
const next = new RegExp(
  String.raw`(?<=(?:(?<!N,?\s)\b(?:and|but)|\bwhile|[;:])\s)N+(?:,?\s(?:and|or)\sN+)*(?=(?:${inTurn}|\s\([^()]*\)|\sand\s(?:its|their)\s\w+)?$)`,
);
const opening = String.raw`^\s*(?:for|with|in|${subordinateTo.join('|')})\s`;
const opens = new RegExp(`${opening}[^,]*$`, 'i');
/** Who begins the main clause behind one without a comma: “once X has reported Y must”. */
const behindOpening = new RegExp(
  String.raw`(?<=^\s*as\sbefore\s|${opening}[^,]*(?<!\b(?:${fromWhom}|in|at|and|or|the|${subordinateTo.join('|')}))\s)N+(?:,?\s(?:and|or)\sN+)*$`,
  'i',
);
/** The main clause behind a verb that is below it: “if X must act, Y must”. */
const mainBehind = new RegExp(
  String.raw`^[^.,;]*,\s(?!${anyOf([...subordinate, 'and', 'but', 'or'])}\b)[^.,;]*?${otherVerb.source}`,
  'i',
);

/**
 * Who acts by a verb in a text.
 * @param any the source of a pattern for the names of bodies
 */
export function actorsBy(any: string): (verb: Verb, text: string) => readonly Actors[] {
  const joined = String.raw`${any}(?:,?\s+(?:and|or)\s+${any})*(?!\w)`;
  const turned = new RegExp(String.raw`^\s+${joined}`);
  const after = new RegExp(
    String.raw`^(?:,(?:\s+[a-z]+){0,3}|\s+jointly|\s+together)?\s+with\s+${joined}(?!\s+(?:staff|officers|teams|services)\b)`,
  );
  // “X must train staff, by May, together with Y”, not “together with Y’s”.
  const atEnd = new RegExp(String.raw`(?<=^[^.;]*?\s)(?:jointly|together)\s+with\s+${joined}(?![’'])`);
  // “and Y its own”, “and Y likewise”, where the verb is said once.
  const own = new RegExp(String.raw`(?<=^[^.;]*?,\s+and\s+)${any}(?:\s+(?:its|their)\s+\w|,?\s+likewise\b)`);
  const before = new RegExp(
    String.raw`(?:,(?:\s+[a-z]+){0,3}|(?<=${any})\s+(?:acting|together|jointly|along|working))?\s+\(?with\s+${joined}\)?$`,
  );
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
    const isJoint = /^,?\s+(?:acting|together|jointly|along)\b|^\s+working\b/.test(beside?.[0] ?? '');
    return [
      ...foundIn(after.exec(behind), to, true),
      ...foundIn(atEnd.exec(behind), to, true),
      // “X must send Z a list, and Y its own” may be sent to Y.
      ...foundIn(own.exec(behind), to, !ofItsOwn.test(behind)),
      ...foundIn(beside, start, !isJoint),
      ...clauseOf(words.slice(0, beside?.index), start, { name, behind }),
    ];
  };
}

/** The bodies before the verb, without those that are spoken of on the way: “working with the council, NHS Lothian”. */
function clauseOf(
  subject: string,
  start: number,
  { name, behind }: { readonly name: RegExp; readonly behind: string },
): readonly Actors[] {
  const said = subject.replace(/,\s(?:acting\s)?(?:jointly|together)$/, '').replace(aside, '');
  // What a name is made of parts nothing: “the City of Example Council”.
  const named = said.replace(name, (one) => 'N'.repeat(one.length));
  const whole = named.replace(/(?<=N)\s(?:rather\sthan|instead\sof)\sN+$/, '');
  const words = said.slice(0, whole.length);
  const from = pieces.exec(whole)?.[0].length ?? 0;
  const clause = words.slice(from);
  const lead = words.slice(0, from);
  const isUnder = isBelow.test(lead) && (!isMain.test(lead) || isDenied.test(lead)) && /^N+\b/.test(whole.slice(from));
  const isAfterVerb = otherVerb.test(clause);
  // “How X should plan and Y must deliver”, “if people of X must wait, Y must”.
  if ((isUnder && isAfterVerb) || (opens.test(whole) && mainBehind.test(behind))) return [];
  const other = (otherVerb.test(words) ? next.exec(whole) : null) ?? behindOpening.exec(whole);
  if (other) {
    const { 0: names, index } = other;
    return [{ words: words.slice(index, index + names.length), from: start + index, isWhole: true, isBeside: false }];
  }
  // “People who are moved by Y must be seen”, “referrals from Y must be seen”.
  if (isUnder || /\bwho(?:se)?\b[^,]*$/.test(lead) || fromThem.test(whole)) return [];
  // “X must tell Y and must”: whoever acts has been said.
  if (/\b(?:and|or|but|then)$/.test(clause)) return [];
  const [second] = isAfterVerb
    ? (/(?<!N|N,\s|N,?\s(?:and|or)\s)(?:N+(?:,\s|,?\s(?:and|or)\s))*N+$/.exec(whole) ?? [''])
    : [clause];
  const at = words.length - second.length;
  return [{ words: words.slice(at), from: start + at, isWhole: words.slice(0, at).trim() === '', isBeside: false }];
}

function foundIn(match: RegExpExecArray | null, start: number, isBeside: boolean): readonly Actors[] {
  return match ? [{ words: match[0], from: start + match.index, isWhole: false, isBeside }] : [];
}
