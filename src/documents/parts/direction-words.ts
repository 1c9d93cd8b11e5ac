/** What is said of a direction wherever it is spoken of: what it asks, by when, with whom, and what it does to earlier ones. */
import { plain } from '../../doc/build.ts';
import type { Amended } from '../../model/amended.ts';
import { dueDay, formatDeadline } from '../../model/deadline.ts';
import { numberAmongYears, type Direction } from '../../model/direction.ts';
import { monthNames } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import { factsOfDirection, fill } from '../../model/placeholder.ts';
import type { Recipient } from '../../model/recipient.ts';
import { isFor } from '../audience.ts';
import type { Context } from '../context.ts';
import { inlines } from '../markup.ts';

/** Fewer first words of a text than these say too little of it. */
export const fewestWords = 12;

const leading = 'by|on|until|from|since';
const month = monthNames.join('|');
const leadsOn =
  'an?|and|are|as|at|be|been|before|between|but|except|for|has|have|how|if|in(?:\\s+(?:order|relation))?|into|is|its|must|not|of|or|than|that|the|their|they|through|to|unless|when|where|whether|which|who|with|within';

/** What is no end: words that lead on, and a day of which the rest is cut off. */
const dangling = new RegExp(
  `(?<![\\s,;:])(?:[\\s,;:]+(?:(?:${leading})(?:\\s+\\d{1,2})?(?:\\s+(?:${month}))?|${leadsOn}))+$|[,;:]$`,
  'u',
);

/** Whether the direction stands in the audience's document. */
export function isForAudience(direction: Direction, { audience }: Context): boolean {
  return isFor(audience, direction.to);
}

/** Those of the pack that do. */
export function directionsFor(context: Context, { pack }: Pick<Context, 'pack'> = context): readonly Direction[] {
  return [...everyDirection(pack)].filter((direction) => isForAudience(direction, context));
}

/** A text that is so few words longer is not cut: what is left of it would say less, and take hardly less room. */
const spare = 3;

/** So many words more may be needed to reach what a text says. */
const further = 8;

/** Fewer words than these behind the verb do not say what must be done. */
const fewestBehindVerb = 5;

/** What binds, and what is written where that was meant. */
const binding = /^(?:must|shall),?$/;
const verbs = [binding, /^(?:should|will),?$/];

/** Its title, or about so many of the first words of its text after the names of those it is given to. */
export function headlineOf(direction: Direction, { facts, names, series }: Context, most = fewestWords): string {
  const known = factsOfDirection(direction, facts);
  if (direction.title !== undefined) return fill(direction.title, known);
  const whole = plain(inlines(direction.text, known));
  // Whom it is given to is said beside it; names that hold an “and” may be joined here by “, and” or, as others are, by “and”.
  const joined = [names(direction.to), series(direction.to.map(({ name }) => name))];
  const named = joined.find((one) => whole.startsWith(`${one} `)) ?? '';
  const text = whole.slice(named.length).trim().replaceAll(/\s+/g, ' ');
  const words = (withoutDate(text, direction) ?? text).split(' ');
  return words.length <= most + spare ? words.join(' ') : cutOff(words, most);
}

/** How they share it; not “each year”, “jointly and severally”. */
const sharing =
  /^(must|shall|should|will) (?:each(?! (?:year|quarter|month|week|day|time|of|other)\b)|both(?! together\b)|jointly(?! and\b)|together(?! with\b)) /;

/** The same as one of those it is given to reads it, where how they share it stands beside: "must report", not "must each report". */
export function ownHeadlineOf(direction: Direction, context: Context, most = fewestWords): string {
  const words = headlineOf(direction, context, most);
  return direction.mode === undefined ? words : words.replace(sharing, '$1 ');
}

/** So many characters hold all that a person lets dangle. */
const tail = 200;

function ended(words: string): string {
  const at = Math.max(0, words.length - tail);
  return words.slice(0, at) + words.slice(at).replace(dangling, '');
}

/** Behind the verb of the sentence that is cut, and not within quotation marks or brackets. */
function cutOff(words: readonly string[], most: number): string {
  const begun = words.slice(0, most - 1).findLastIndex((word) => /[.!?]$/.test(word)) + 1;
  const near = words.slice(0, most + further);
  const [at] = verbs.flatMap((verb) => {
    const found = verbFrom(near, begun, verb);
    return found === -1 ? [] : [found];
  });
  const behind = at === undefined && begun === 0 ? bindsFrom(words) : -1;
  if (behind !== -1) return leftOutBetween(words, behind, most);
  const enough = at === undefined ? begun || most : Math.max(most, at + 1 + fewestBehindVerb);
  const { end, mark } = closedFrom(words, enough, (at ?? -1) + 1 + fewestBehindVerb);
  return words.length <= end ? words.join(' ') : `${ended(words.slice(0, end).join(' '))}…${mark}`;
}

/** Where the first sentence begins to bind; -1 where it does not. */
function bindsFrom(words: readonly string[]): number {
  const stop = words.findIndex((word) => /[.!?:]$/.test(word));
  return verbFrom(words.slice(0, stop === -1 ? words.length : stop), 0, binding);
}

/** Of whom it is said which must be asked or who must pay, is not who is told to do something. */
function verbFrom(words: readonly string[], from: number, verb: RegExp): number {
  return words.findIndex(
    (word, index) => index >= from && verb.test(word) && !/^(?:that|which|who)$/.test(words[index - 1] ?? ''),
  );
}

/** What a sentence begins with and what it asks, where much stands between: “Where a person who lives… must carry out a review”. */
function leftOutBetween(words: readonly string[], behind: number, most: number): string {
  const { end, mark } = closedFrom(words.slice(0, behind), Math.ceil(most / 2), 0);
  return `${ended(words.slice(0, end).join(' '))}…${mark} ${cutOff(words.slice(behind), most)}`;
}

/** A number without them is another one. */
const isUnit = /^(?:hundred|thousand|million|billion|pounds|per)\b/;

const closingMarks = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
  ["'", "'"],
]);

/** So many of the words as close what is open among the first, or, where it goes on for long, leave it out; where too little is then left, the mark that closes it. */
function closedFrom(
  words: readonly string[],
  most: number,
  fewest: number,
): { readonly end: number; readonly mark: string } {
  const whole = words.findIndex((word, index) => index >= most && !isUnit.test(word));
  const enough = whole === -1 ? words.length : whole;
  const opened = words.slice(0, enough).findLastIndex((word) => /^['"‘“([]/.test(word));
  const isClosing = (word: string): boolean => /['"’”)\]][.,;:!?]*$/.test(word);
  if (opened === -1 || words.slice(opened, enough).some(isClosing)) return { end: enough, mark: '' };
  const closes = words.findIndex((word, index) => index >= enough && isClosing(word));
  if (closes !== -1 && closes < enough + further) return { end: closes + 1, mark: '' };
  return opened >= fewest
    ? { end: opened, mark: '' }
    : { end: enough, mark: closingMarks.get(words[opened]?.slice(0, 1) ?? '') ?? '' };
}

/** Without “by” its deadline at its end or before its list, which is said beside it; undefined when it does not end with that, or leads on to it in another way: “until June 2030”. */
function withoutDate(words: string, { deadline }: Direction): string | undefined {
  if (!deadline || deadline === 'continuing') return undefined;
  const stop = words.endsWith(':') ? ':' : '.';
  const end = ` by ${formatDeadline(deadline)}${stop}`;
  const rest = words.endsWith(end) ? words.slice(0, -end.length).replace(/,$/, '') : '';
  return rest === '' || /(?:[,;:]| (?:and|or|not|than))$/.test(rest) ? undefined : `${rest}${stop}`;
}

/** "Must publish", where it stands alone. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "June 2030", "Continuing", or that no date is stated. */
export function dueWords({ deadline }: Direction, { say }: Context): string {
  if (!deadline) return say('summary.no-deadline');
  return deadline === 'continuing' ? say('summary.continuing') : formatDeadline(deadline);
}

/** Dated directions first, by their days; then those that continue, then those without a date; each in the order of the pack. */
export function byDueDay(directions: readonly Direction[]): readonly Direction[] {
  const rank = ({ deadline }: Direction): string =>
    deadline ? (deadline === 'continuing' ? '9999-continuing' : dueDay(deadline)) : '9999-none';
  return directions.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** The others that a direction is given to, and how they share it, as one of them reads it; empty for a direction to it alone. */
export function withWords({ to, mode }: Direction, recipient: Recipient, { say, names }: Context): string {
  const others = to.filter((one) => one !== recipient);
  if (others.length === 0) return '';
  return say(mode ? `summary.with-${mode}` : 'summary.with', { recipients: names(others) });
}

/** "Revokes 2029-30/3.3"; that it is new, where the pack says of others what they do to earlier directions. */
export function earlierWords({ changes }: Direction, context: Context): readonly string[] {
  const isSaid = [...everyDirection(context.pack)].some((one) => one.changes.length > 0);
  if (isSaid && changes.length === 0) return [context.say('summary.new')];
  return changes.map((one) => context.say(`direction.${one.effect}`, { direction: numberAmongYears(one) }));
}

/** What made the direction what it is, where that is not the first version. */
export function amendmentOf(direction: Direction, { amendedDirections = [] }: Context): Amended | undefined {
  return amendedDirections.find(({ now }) => now?.direction === direction);
}

/** "Direction 1.1" or "Directions 1.1 and 1.2". */
export function numbersOf(directions: readonly Direction[], { say, series }: Context): string {
  return say(directions.length === 1 ? 'summary.one' : 'summary.several', {
    numbers: series(directions.map(({ number }) => number)),
  });
}
