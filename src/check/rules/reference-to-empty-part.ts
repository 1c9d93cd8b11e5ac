/** Finds text that points at something which is not there. */
import type { Finding } from '../../diagnostic.ts';
import { everyText, type AuthoredText } from '../language/texts.ts';
import { linesOf } from '../../model/budget.ts';
import { financialYear } from '../../model/financial-year.ts';
import { matches } from '../../model/matches.ts';
import { whatIsCounted, formOf, numberAt, seriesOf } from '../../model/number.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Years } from '../../model/years.ts';
import { anyOf } from '../language/pattern.ts';
import { sentenceAround, namesAnotherYear } from '../language/sentence-around.ts';
import { otherPapers } from '../style/phrases.ts';
import type { Rule } from '../rule.ts';

const appendix = /\bAppendix (\d{1,2}|[A-Z])\b/g;
const attached =
  /\b(?:values|figures|budgets?|amounts?|allocations|sums)\b[^.;]{0,40}?\b(?:attached|appended|annexed|enclosed)\b/gi;
const others = anyOf(otherPapers.flatMap((name) => [name, name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())]));
/** More appendices, a part of one, or its title, before it is said whose they are: “Appendix 2, Table 3, to”, “Appendix 2 (Governance) of”. */
const more = String.raw`^(?:(?:,|\s(?:and|or|to))+\s(?:Appendix\s)?(?:\d{1,2}|[A-Z])\b)*(?:,?\s\(?\p{L}+\s[\d.]+\)?,?|\s\([^()]{1,80}\))?\s`;
const name = String.raw`(?:[\p{L}\d’'()&-]+\s){0,6}?${others}\b`;
/** “of the Strategic Plan”, not “of these Directions”, nor “to report to the Board”, nor “in its report”. */
const ofPaper = new RegExp(
  String.raw`${more}(?:of\s(?!(?:the|these|this|our)\s(?:[Dd]irections?|pack|document)\b)[^.,;:]{0,80}?\b${others}\b|to\s(?:(?:the|its|their|that|an?)\s|(?=\p{Lu}))${name}|in\s(?:(?:the|that)\s)?(?=\p{Lu})${name})`,
  'u',
);
/** “of Living Well”. */
const ofTitle = new RegExp(String.raw`${more}of\s(?:the\s)?["“‘*]{0,2}(?!Directions?\b)\p{Lu}`, 'u');
/** Before an appendix: “the Strategic Plan, Appendix 2”, “the plan’s Appendix 2”, “the Scheme and its Appendix 2”. */
const another = new RegExp(
  String.raw`\b(?:its|[Tt]heir|whose)\s$|(?<!\b[Aa]n?\s)\b${others}(?:\s\d{4}(?:-\d\d)?)?(?:['’]s?\s|,?\s\(?(?:(?:at|in|see)\s)?)$`,
);
const direction = new RegExp(
  String.raw`\b(?:Directions? (?=\d)|directions? (?=\d{1,3}\.))(\d{1,3}(?:\.\d{1,3}[a-z]?)?)\b(?!-|${whatIsCounted})`,
  'g',
);
/** Ministers give directions too (section 52 of the 2014 Act). */
const ofMinisters = /^ of (?:the )?(?:Scottish (?:Ministers|Government)|Ministers|Secretary of State)\b/;
/** More of them: those with a point, for “2 of its posts” may follow too. */
const further = new RegExp(
  String.raw`^(?:(?:,\s(?:and\s)?|\s(?:and|or|to)\s)\d{1,3}\.\d{1,3}[a-z]?\b(?![-.]\d|${whatIsCounted}))+`,
);
/** Behind it stands a number of any form. */
const behindDirection = /\b[Dd]irections? (?=[A-Za-z\d])/g;
/** May look like a year where numbers are not those of 5.1. */
const numbered = /\b[Dd]irections? [A-Za-z\d./-]+/g;
/** What is said of a direction that is no more. */
const isGone =
  /\b(?:withdr[ae]w\w*|revok\w+|supersed\w+|replac\w+|remov\w+|delet\w+|no longer|complete[d]?|end(?:ed|s)|rescind\w*|cancel\w+|drop\w+|vacant|former\w*|not used|(?:in|takes?|took) (?:the )?place of|there is no|last year)\b/i;

export const referenceToEmptyPart: Rule = {
  severity: 'warning',
  summary: 'The text points at an appendix or a direction that is empty, withdrawn or not there.',
  why: 'Who is bound by a pack (section 27(4) of the 2014 Act) must find in it what it speaks of.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'They replace the Directions for 2029-30.',
    bad: 'More is in Appendix 2.',
    good: 'More is in Appendix 1.',
  },
  needsAll: true,
  *check(pack, years) {
    const own = ownNumbers(pack);
    for (const text of everyText(pack)) {
      if (text.role === 'function' || text.role === 'aim') continue;
      yield* toAppendix(pack, text);
      yield* toDirection(own, pack, text, years);
    }
  },
};

function* toAppendix({ budget }: Pack, { text, origin, path }: AuthoredText): Generator<Finding> {
  const at = (found: RegExpExecArray): Finding['at'] => origin.part(path, found.index, found.index + found[0].length);
  const isEmpty = linesOf(budget).length === 0;
  for (const found of matches(text, appendix)) {
    if (isOfAnother(text, found)) continue;
    if (!budget || found[1] !== '1')
      yield {
        message: `The text points at ${found[0]}, and there is none.`,
        at: at(found),
        help: budget
          ? 'There is only Appendix 1, the money.'
          : 'Add budgets.yaml, which makes Appendix 1; or take the words out.',
      };
    else if (isEmpty)
      yield {
        message: `The text points at ${found[0]}, whose lines are still to be confirmed.`,
        at: at(found),
        help: 'Write the lines under “allocations:” in budgets.yaml.',
      };
  }
  if (isEmpty)
    for (const found of matches(text, attached))
      yield {
        message: 'The text calls figures attached, and the appendix has no line yet.',
        at: at(found),
        help: 'Write the lines under “allocations:” in budgets.yaml, or say that they will follow.',
      };
}

function isOfAnother(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const behind = text.slice(index + words.length, index + 200);
  return (
    [ofPaper, ofTitle].some((one) => one.test(behind)) || another.test(text.slice(Math.max(0, index - 100), index))
  );
}

interface OwnNumbers {
  /** Of directions and of groups. */
  readonly known: ReadonlySet<string>;
  /** How directions are numbered that are not numbered 5.1. */
  readonly forms: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
}

const figures = /^\d{1,3}(?:\.\d{1,3}[a-z]?)?$/;

function ownNumbers(pack: Pack): OwnNumbers {
  const numbers = [...everyDirection(pack)].map(({ number }) => number);
  const others = numbers.filter((number) => !figures.test(number));
  return {
    known: new Set([...pack.groups.map(({ number }) => number), ...numbers]),
    forms: new Set(others.map(formOf)),
    series: new Set(others.map(seriesOf)),
  };
}

function* toDirection(own: OwnNumbers, pack: Pack, one: AuthoredText, years: Years): Generator<Finding> {
  const { text, origin, path } = one;
  for (const { words, number, index } of pointedAt(own, text, pack, years)) {
    const { sentence } = sentenceAround(text, index);
    if (namesAnotherYear(own.forms.size > 0 ? sentence.replace(numbered, '') : sentence, pack.year.id)) continue;
    const isWithdrawn = pack.withdrawn.includes(number);
    if (isWithdrawn && isGone.test(sentence)) continue;
    const called = words === number ? `Direction ${number}` : words;
    yield {
      message: `The text points at ${called}, ${isWithdrawn ? 'which is withdrawn' : 'and the pack has none'}.`,
      at: origin.part(path, index, index + words.length),
      help: `Correct the number${isWithdrawn ? ', or say that it is withdrawn' : ''}; for a direction of another year, name the year.`,
    };
  }
}

interface Pointed {
  readonly words: string;
  readonly number: string;
  readonly index: number;
}

/** What the pack has not, of figures and in its own series. */
function pointedAt(own: OwnNumbers, text: string, pack: Pack, years: Years): readonly Pointed[] {
  const forms = new Set([...own.known].map(formOf));
  // Where this year numbers otherwise, the number is that of an earlier one.
  const isOfNow = ({ number }: Pointed): boolean => forms.has(formOf(number)) || !isEarlier(number, pack, years);
  return [...byFigures(own, text).filter(isOfNow), ...(own.forms.size > 0 ? inSeries(own, text, pack, years) : [])];
}

/** `Direction 5.1`, `Direction 12`, `Directions 5.1 and 5.2`: numbers of figures that the pack has not. */
function byFigures({ known, forms }: OwnNumbers, text: string): readonly Pointed[] {
  return matches(text, direction)
    .filter(({ 0: words, index }) => !ofMinisters.test(text.slice(index + words.length, index + words.length + 50)))
    .flatMap(({ 0: words, 1: number = '', index }) => [
      { words, number, index },
      ...furtherIn(text, index + words.length),
    ])
    .filter(({ words, number, index }) => {
      const whole = numberAt(text, index + words.length - number.length);
      return !known.has(number) && !known.has(whole) && (whole === number || !forms.has(formOf(whole)));
    });
}

/** The other numbers of a list, behind the first. */
function furtherIn(text: string, from: number): readonly Pointed[] {
  const [list = ''] = further.exec(text.slice(from, from + 300)) ?? [];
  return matches(list, /\d{1,3}\.\d{1,3}[a-z]?/g).map(({ 0: number, index }) => ({
    words: number,
    number,
    index: from + index,
  }));
}

/** Numbers that go on a series of the pack's and are not there: one that begins otherwise may be of another year. */
function inSeries({ known, forms, series }: OwnNumbers, text: string, pack: Pack, years: Years): readonly Pointed[] {
  return matches(text, behindDirection).flatMap(({ 0: before, index }) => {
    const number = numberAt(text, index + before.length);
    const isNext = forms.has(formOf(number)) && seriesOf(number) !== '' && series.has(seriesOf(number));
    // “The Directions 2025-26” are those of a year.
    return isNext && !known.has(number) && !financialYear(number) && !isEarlier(number, pack, years)
      ? [{ words: before + number, number, index }]
      : [];
  });
}

function isEarlier(number: string, pack: Pack, years: Years): boolean {
  const has = (all: Iterable<{ readonly number: string }>): boolean => [...all].some((one) => one.number === number);
  return (
    [...everyDirection(pack)].some(({ changes }) => has(changes)) ||
    years.ids.some((id) => {
      const other = id === pack.year.id ? undefined : years.pack(id);
      return other !== undefined && has(everyDirection(other));
    })
  );
}
