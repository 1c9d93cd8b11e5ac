/** Finds directions whose text binds a body that "to" does not name, or leaves out one that it does. */
import type { Finding } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import { anyOf, named } from '../language/pattern.ts';
import { inOneLine } from '../language/plain.ts';
import { directionReadings, type DirectionReading } from '../language/readings.ts';
import { sentences } from '../language/sentences.ts';
import { series } from '../../model/series.ts';
import { verbs, type Verb } from '../language/verbs.ts';
import { actorsBy } from '../language/who-acts.ts';
import type { Rule } from '../rule.ts';

export const textBindsAnotherRecipient: Rule = {
  severity: 'warning',
  summary:
    'The text of a direction says that a body must act which “to” does not name, or names none of the bodies it is given to but others.',
  why: 'A direction is left out of the pack of a body that “to” does not name; and a body must comply with what is given to it (section 27(4) of the 2014 Act). Text and data must say the same.',
  example: {
    file: '2030-31/02-resources.yaml',
    bad: 'text: "{nhs-example} must report its own',
    good: 'text: "{nhs-example} and {example-council} must each report its own',
  },
  *check(pack) {
    for (const one of directionReadings(pack)) if (one.direction.to.length > 0) yield* compared(one, pack);
  },
};

/** So much is looked at behind a verb: a text of verbs without a stop takes no longer than its length. */
const reach = 1_000;

function* compared({ direction, texts }: DirectionReading, pack: Pack): Generator<Finding> {
  const names = pack.ijb.recipients.flatMap(({ name, legalName }) => [name, legalName ?? name]);
  const any = anyOf(names);
  // “The council” alone names it too, but may be only spoken of where more is said before it.
  const short = String.raw`(?:${any}|[Tt]he\s(?:council|local\sauthority|(?:health|NHS)\sboard))`;
  const actorsOf = actorsBy(short);
  const name = new RegExp(named(names), 'g');
  const { number, to } = direction;
  const bound = new Map<Recipient, Finding['at']>();
  /** Those that “to” does not name. */
  const outside = new Map<Recipient, Finding['at']>();
  for (const text of texts)
    for (const verb of verbs(text)) {
      const behind = text.words.slice(verb.to, verb.to + reach);
      for (const { words: clause, from, isWhole, isBeside } of actorsOf(verb, text.words)) {
        const isBound = isWhole && !passive.test(behind);
        for (const found of [...matches(clause, name), ...(isBound ? matches(clause, shortName) : [])]) {
          const words = found[0].replaceAll(/\s+/g, ' ');
          const recipient = calledSo(words, pack);
          const at = from + found.index;
          const isSpokenOf =
            recipient && /^the /i.test(words) && inOneLine(recipient.name) !== words && to.includes(recipient);
          const isTold =
            recipient &&
            !to.includes(recipient) &&
            (isBeside || bindsNot(verb, behind) || isDirectedIn(behind, recipient, direction, pack));
          if (recipient && !isSpokenOf && !isTold && !bound.has(recipient))
            bound.set(recipient, text.span(at, at + found[0].length));
        }
      }
    }
  for (const text of texts)
    for (const [recipient, at, behind] of toldToo(text, pack, short))
      if (!bound.has(recipient) && (to.includes(recipient) || !isDirectedIn(behind, recipient, direction, pack)))
        bound.set(recipient, at);
  // Beside an order to a body that it is given to, “X is to close its ward” is what that body has to know.
  if (!to.some((one) => bound.has(one)))
    for (const [recipient, at] of toldOtherwise(texts, pack, any))
      if (!to.includes(recipient)) outside.set(recipient, at);
  const given = series(to.map((one) => one.name));
  for (const [recipient, at] of bound) if (!to.includes(recipient)) outside.set(recipient, at);
  for (const [recipient, at] of outside)
    yield {
      message: `Direction ${number} says what ${recipient.name} is to do, and is given to ${given} only.`,
      at,
      help: `Add ${recipient.id} to “to:”, or name another body in the text.`,
      related: [{ at: direction.origin.span('to'), message: 'given to' }],
    };
  const both = to.length === 1 && outside.size === 0 && bothBodies.exec(texts[0]?.words ?? '');
  if (both && texts[0])
    yield {
      message: `Direction ${number} says what “${both[0].trim()}” are to do, and is given to ${given} only.`,
      at: texts[0].span(0, both[0].length),
      help: 'Add the other body to “to:”, or name the one in the text.',
      related: [{ at: direction.origin.span('to'), message: 'given to' }],
    };
  const left = to.filter((one) => !bound.has(one));
  const [first] = left;
  // One that binds nobody by name binds those it is given to; so does one that leaves a body to a later sentence.
  if (first && bound.size > 0 && [...bound.keys()].every((one) => to.includes(one)))
    yield {
      message: `Direction ${number} is given to ${given}, and its text says nothing of what ${series(left.map((one) => one.name))} ${left.length === 1 ? 'is' : 'are'} to do.`,
      at: direction.origin.span('to', to.indexOf(first)),
      help: `Take ${series(left.map((one) => one.id))} out of “to:”, or say in the text what ${left.length === 1 ? 'it is' : 'they are'} to do.`,
    };
}

/** With these words a direction begins that is for two. */
const bothBodies =
  /^(?:Each of )?(?:[Bb]oth|[Tt]he two) (?:of the )?(?:bodies|recipients|authorities)(?=,? (?:must|shall|should|will|are to)\b)/;

/** Whom a sentence tells to do something without a verb such as “must”: “The council is to …”, “It is for the council to …”. */
function* toldOtherwise(
  texts: DirectionReading['texts'],
  pack: Pack,
  any: string,
): Generator<readonly [Recipient, Finding['at']]> {
  const bodies = `(?:[Bb]oth\\s+)?(?:${any}(?:,\\s+|,?\\s+and\\s+))*${any}(?:,\\s+(?:acting\\s+)?(?:jointly|together),)?`;
  const told = new RegExp(
    `^\\s*(?:${bodies}\\s+(?:is|are)\\s+(?:each\\s+|both\\s+)?to|It\\s+is\\s+for\\s+${bodies}\\s+to)\\s+(?!be\\b|have\\b|receive\\b)`,
  );
  for (const text of texts)
    for (const sentence of sentences(text.words))
      for (const found of matches(told.exec(sentence.text)?.[0] ?? '', new RegExp(any, 'g'))) {
        const recipient = calledSo(found[0].replaceAll(/\s+/g, ' '), pack);
        const at = sentence.from + found.index;
        if (recipient) yield [recipient, text.span(at, at + found[0].length)];
      }
}

/** Whom a sentence binds to what the one before says: “Y has to do so too”, “The same is required of Y”; each with what stands behind. */
function* toldToo(
  text: DirectionReading['texts'][number],
  pack: Pack,
  any: string,
): Generator<readonly [Recipient, Finding['at'], string]> {
  const told = new RegExp(
    `(?<=(?:^|[.;]\\s|,\\s+and\\s)\\s*)${any}(?=\\s+(?:has|is)\\s+to\\s+do\\s+(?:so|the\\s+same|likewise)\\b(?!,\\s(?!by\\b)))|(?<=(?:^|[.;]\\s)\\s*The\\s+same\\s+is\\s+(?:required|asked|expected)\\s+of\\s+)${any}`,
    'g',
  );
  for (const { 0: words, index } of matches(text.words, told)) {
    const recipient = calledSo(words.replaceAll(/\s+/g, ' '), pack);
    const to = index + words.length;
    if (recipient) yield [recipient, text.span(index, to), text.words.slice(to, to + reach)];
  }
}

const passive = /^\s*(?:not\s+)?(?:also\s+|then\s+|first\s+)?(?:be|been)\b/;

/** What is done to one who has nothing to do: “and the council must be told of it”. */
const isToldOf =
  /^\s*(?:also\s+|then\s+|first\s+)?be\s+(?:told|consulted|informed|asked|notified|invited|given|sent|paid|offered|shown(?!\s+to\b)|kept\s+informed|heard)\b|^\s*(?:not\s+be\s+(?:bound|obliged|required|expected|affected)|be\s+able\s+to\s+(?:see|read|view)\s+(?:it|them|this|these|those))\b|^\s*(?:also\s+)?(?:have|receive|get)\s+(?:a\s+copy|copies|(?:[\w-]+\s+)?access\s+to\s+(?:it|them))(?:\s+of\s+(?:it|them|this|these|the(?:\s+\w+){1,3}))?(?:,?\s+(?:by|within)\s[^,;.]*)?\s*(?:[.;]|$)/;

/** What it must do all the same: “and must reply”, “. It must reply”. */
const mustThen =
  /^(?:[^.;]|\.\d)*(?:\b(?:and|but|or)\s+(?:it\s+|they\s+)?|[.;]\s+(?:it|they)\s+)(?:(?:also|then|\w+ly)\s+)?(?:must|shall|should|will|(?:is|has|are|have)\s+to)\b/i;

/** Whether a body has nothing to do by the verb: it is told of something, freed of it, or may do it. */
function bindsNot({ text }: Verb, behind: string): boolean {
  const isFree = /^(?:may|might|could)$/i.test(text) && !/^\s*(?:not|only)\b/.test(behind);
  return (isFree || isToldOf.test(behind)) && !mustThen.test(behind);
}

/** Whether a sentence ends with another direction, which the body is given: “Y will publish its own under Direction 1.2.” */
function isDirectedIn(behind: string, recipient: Recipient, { number }: Direction, pack: Pack): boolean {
  const [, named] =
    /^[^.,;]*?\s(?:under|as\sin|in\s(?:accordance|line)\swith)\s+Direction\s+([A-Za-z\d./-]*[A-Za-z\d])\s*(?:[.;]|$)/.exec(
      behind,
    ) ?? [];
  if (named === undefined || named === number) return false;
  return [...everyDirection(pack)].some((one) => one.number === named && one.to.includes(recipient));
}

/** Whom the words alone stand for: a Board of several councils has no “the council”. */
const shortName = /(?<=^ ?|\b(?:and|both) )the (?:council|local authority|(?:health|NHS) board)(?= ?$|,? and\b)/gi;

function calledSo(words: string, { ijb: { recipients } }: Pack): Recipient | undefined {
  const named = recipients.find(({ name, legalName }) =>
    [name, legalName ?? name].some((one) => inOneLine(one) === words),
  );
  if (named || !/^the /i.test(words)) return named;
  const kind = /board$/i.test(words) ? 'health-board' : 'local-authority';
  const [only, ...others] = recipients.filter((one) => one.kind === kind);
  return others.length === 0 ? only : undefined;
}
