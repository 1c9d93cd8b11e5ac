/** Finds names that are written otherwise than in the data: another scheme's name, a small letter inside a name. */
import type { Finding } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import type { Pack } from '../../model/pack.ts';
import { bodyNames } from '../language/names.ts';
import { named } from '../language/pattern.ts';
import { findingIn, type Reading } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';
import { inOneLine, inSmallLetters } from '../language/plain.ts';

const schemes = /\bIntegration\s+Scheme\b/g;
const plansOfYears = /\bStrategic\s+(?:[A-Z][a-z]{1,20}\s+){0,3}Plan\s+(?:for\s+)?(\d{4}[-–/]\d{2,4})\b/g;
const smallCommittee =
  /\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|The|This|Our|Each)\b)[A-Z][a-z]{1,30}(?:\s+[A-Z][a-z]{1,30}){0,3}\s+(?:and|&)\s+[A-Z][a-z]{1,30}(?:\s+[A-Z][a-z]{1,30}){0,3}\s+(committee)\b/g;

export const nameWrittenTwoWays: Rule = {
  severity: 'advice',
  summary: 'A body, plan, scheme or committee is named in two ways.',
  why: 'The reader has to wonder whether two things are meant, and a search finds only one of them.',
  example: inText(
    'Example council plans care with the people who use it.',
    'Example Council plans care with the people who use it.',
  ),
  holds: 'texts',
  *check(pack) {
    const names = [
      ...bodyNames(pack).filter((name) => name !== 'HSCP' && !name.endsWith('Partnership')),
      pack.scheme.name,
      pack.plan.name,
    ];
    const right = new Map(names.map(inOneLine).map((name) => [inSmallLetters(name), name]));
    // One that begins with a small letter, “the Board”, may begin a sentence.
    const sound = new Set([...right.values()].flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]));
    const inAnyCase = new RegExp(named(names), 'gi');
    for (const one of readingsWithFields(pack)) {
      yield* inWrongCase(one, inAnyCase, right, sound);
      yield* otherSchemes(one, pack);
      yield* otherPlans(one, pack);
      yield* committees(one);
    }
  },
};

function* inWrongCase(
  one: Reading,
  pattern: RegExp,
  right: ReadonlyMap<string, string>,
  sound: ReadonlySet<string>,
): Generator<Finding> {
  for (const { 0: written, index } of matches(one.words, pattern)) {
    const name = right.get(inSmallLetters(written)) ?? written;
    if (sound.has(written.replaceAll(/\s+/g, ' ')) || written === written.toUpperCase() || !/[A-Z]/.test(written))
      continue;
    yield findingIn(one, index, index + written.length, {
      message: `“${written}” is elsewhere written “${name}”.`,
      help: `Write “${name}”.`,
      instead: name,
    });
  }
}

/** "NHS Lothian and Midlothian Council Integration Scheme", where the scheme is called otherwise. */
function* otherSchemes({ words, span }: Reading, { scheme }: Pack): Generator<Finding> {
  for (const { 0: noun, index } of matches(words, schemes)) {
    const before = /(?:\b[A-Z][\w’'-]{0,30}\s+(?:(?:and|of|for|&)\s+)?){1,8}$/.exec(
      words.slice(Math.max(0, index - 120), index),
    )?.[0];
    if (before === undefined || /^(?:The|This|An|Each)\s+$/.test(before)) continue;
    const from = index - before.length;
    const written = words.slice(from, index + noun.length);
    const name = inSmallLetters(written.replace(/^(?:The|This|An|Each)\s+/, ''));
    // Its name may end in a year.
    if (scheme.name === '' || name.endsWith(inSmallLetters(scheme.name)) || inSmallLetters(scheme.name).includes(name))
      continue;
    yield {
      message: `The scheme is called “${written}” here and “${scheme.name}” in the data.`,
      at: span(from, index + noun.length),
      help: 'Write {scheme}, which stands for its name.',
    };
  }
}

/** "Strategic Plan 2022-25", where the plan of those years is called "Strategic Commissioning Plan 2022-25". */
function* otherPlans({ words, span }: Reading, { plan }: Pack): Generator<Finding> {
  const years = /\d{4}-\d{2,4}$/.exec(plan.name)?.[0];
  if (years === undefined) return;
  for (const { 0: written, 1: ofYears = '', index } of matches(words, plansOfYears)) {
    // Years in another style are reported by `uneven-year-range`.
    if (
      inSmallLetters(written.slice(0, -ofYears.length)) === inSmallLetters(plan.name.slice(0, -years.length)) ||
      ofYears.slice(0, 4) !== years.slice(0, 4) ||
      ofYears.slice(-2) !== years.slice(-2) ||
      // Its whole name may end so: “Example Strategic Plan 2030-33”.
      inSmallLetters(words.slice(0, index + written.length)).endsWith(inSmallLetters(plan.name))
    )
      continue;
    yield {
      message: `The plan is called “${written}” here and “${plan.name}” in the data.`,
      at: span(index, index + written.length),
      help: 'Write {plan}, which stands for its name.',
    };
  }
}

/** "Finance and Resources committee". */
function* committees(one: Reading): Generator<Finding> {
  for (const { 0: written, 1: small = '', index } of matches(one.words, smallCommittee)) {
    const right = `${written.slice(0, -small.length)}C${small.slice(1)}`;
    const from = index + written.length - small.length;
    yield findingIn(one, from, from + small.length, {
      message: `“${written}” has a small letter inside its name.`,
      help: `Write “${right}”, and say whose committee it is.`,
      instead: 'Committee',
    });
  }
}
