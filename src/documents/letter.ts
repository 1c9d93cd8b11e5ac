/** The letter that goes with a pack to the chief executive of one body: what is given, on whose decision, with what money, and by when an answer is needed. */
import type { Block } from '../doc/doc.ts';
import { ledBullets, para, plainPara, separated, text } from '../doc/build.ts';
import { accountsOf } from '../model/account.ts';
import type { Amended } from '../model/amended.ts';
import type { FundingStatus } from '../model/budget.ts';
import { becomes, isGivenTo, type Direction } from '../model/direction.ts';
import { numberOf, type Said } from '../model/instruction.ts';
import { formatDate } from '../model/iso-date.ts';
import { answerDay, everyDirection, isGiven, issueOf, sentOn, versionOf, type Approval } from '../model/pack.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Variation } from '../model/variation.ts';
import { sentences, withinSentence } from '../model/wording.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { formatsLine } from './parts/cover.ts';
import { headlineOf, numbersOf } from './parts/direction-words.ts';
import { earlierWords, namedEarlier } from './parts/earlier.ts';
import { front } from './parts/front.ts';
import { figureName, specifiedWords, statusOf, sumWords } from './parts/funding-groups.ts';
import { variedName } from './parts/funding-variations.ts';

export const letter: Document = {
  name: 'letter',
  title: 'the covering letters',
  withheld(context) {
    const { audience, pack, directed, say } = context;
    if (audience.others.length === 0 && pack.ijb.recipients.length > 1) return say('letter.to-each');
    // A later version may take back the last direction to the body, which has to be told so, and of its money from then on.
    const [only] = directed.length === 0 ? audience.recipients : [];
    return only && !losesAny(only, context)
      ? `No letter to ${only.name}: no direction of ${pack.year.id} is given to it.`
      : undefined;
  },
  compose(context) {
    const { pack, audience, say } = context;
    const [recipient] = audience.recipients;
    if (!recipient) throw new Error('A letter is to somebody.');
    const title = say('letter.title', { title: pack.title });
    const around = front(context, title, 'letter.subject', audience.recipients);
    const { logo, masthead } = around.cover;
    return {
      ...around,
      cover: {
        form: 'head',
        ...(logo && { logo }),
        masthead,
        organisation: pack.ijb.name,
        title: say('letter.heading', { title: pack.title, year: pack.year.id }),
        subtitle: dayOf(context),
        facts: [],
        notes: [],
      },
      blocks: [...address(recipient, context), ...body(recipient, context), ...close(context)],
    };
  },
};

/** The day of issue; before it the day the pack bears. */
function dayOf({ pack, say }: Context): string {
  const day = sentOn(pack);
  return day === undefined ? say('letter.undated') : formatDate(day);
}

/** Nobody is named: who holds the office is not known here. */
function address({ name, legalName }: Recipient, { say }: Context): readonly Block[] {
  const lines = [say('letter.office'), name, ...(legalName === undefined ? [] : [legalName])].map((line) => [
    text(line),
  ]);
  return [para(separated(lines, { kind: 'break' })), plainPara(say('letter.salutation'))];
}

function body(recipient: Recipient, context: Context): readonly Block[] {
  const { pack, say } = context;
  const before = isGiven(pack) ? '' : '-before';
  const isDirected = context.directed.length > 0;
  const facts = {
    version: String(versionOf(pack)),
    'ijb-name': pack.ijb.name,
    recipient: recipient.name,
    year: pack.year.id,
    powers: pack.ijb.powers ?? say('letter.act'),
  };
  return [
    para([text(say(`letter.given${isDirected ? '' : '-none'}${before}`, facts)), text(` ${decision(context)}`)]),
    ...versionWords(recipient, context),
    ...(isDirected ? [plainPara(counted(recipient, context))] : []),
    ...money(recipient, context),
    ...(isDirected
      ? [
          ...earlier(recipient, context),
          plainPara(say(`summary.duty${before}`, { recipient: recipient.name })),
          plainPara(answer(recipient, context)),
        ]
      : [plainPara(say('letter.answer-none', { recipient: recipient.name }))]),
  ];
}

/** What it says, with whom it binds before “must”. */
function withSubject(direction: Direction, context: Context): string {
  const words = headlineOf(direction, context);
  return /^(?:must|shall)\b/.test(words) ? `${context.names(direction.to)} ${words}` : words;
}

/** What becomes of earlier directions, and of each that a direction to the body names. */
function earlier(recipient: Recipient, context: Context): readonly Block[] {
  const { say } = context;
  const words = earlierWords(context);
  const named = namedEarlier(recipient, context).map(({ change, direction }) =>
    say('letter.earlier-one', {
      number: change.number,
      year: change.year,
      effect: withinSentence(say(`earlier.${becomes[change.effect]}`)),
      by: direction.number,
      what: withSubject(direction, context),
    }),
  );
  return [
    plainPara(words === '' ? say('letter.earlier-missing') : words),
    ...ledBullets(say('letter.earlier-named', { recipient: recipient.name }), named),
  ];
}

function decision({ pack, say }: Context): string {
  const { approval } = pack;
  const last = pack.amendments.at(-1);
  const facts = ({ date, reference }: Approval): Record<string, string> => ({ date: formatDate(date), reference });
  const approved = last ? 'letter.decision-first' : 'letter.decision';
  const first = approval ? say(approved, facts(approval)) : say('letter.decision-missing');
  return last
    ? `${first} ${say('letter.decision-version', { ...facts(last), version: String(versionOf(pack)) })}`
    : first;
}

/** Whether what was said is for the body: a direction that is given to it, or a group that instructs by its text alone. */
function isFor(said: Said | undefined, recipient: Recipient): boolean {
  return said !== undefined && (!said.direction || isGivenTo(said.direction, recipient));
}

/** Whether the version takes back a direction to the body, or moves its money after one before did; where the version before was not kept, it may. */
function losesAny(recipient: Recipient, { pack, amendedDirections, varied = [] }: Context): boolean {
  const version = versionOf(pack);
  const isMoved = varied.some((one) => one.recipient.id === recipient.id);
  const isTaken = ({ before, now, ...one }: Amended): boolean =>
    (isMoved || one.version === version) && isFor(before, recipient) && !isFor(now, recipient);
  return version > 1 && (amendedDirections?.some(isTaken) ?? true);
}

/** Which directions of the body a version after the first amends, gives it newly and gives it no longer. */
function versionWords(recipient: Recipient, context: Context): readonly Block[] {
  const { pack, amendedDirections, directed, say } = context;
  const version = versionOf(pack);
  if (version === 1) return [];
  const isDirected = directed.length > 0;
  const facts = { version: String(version), previous: String(version - 1), recipient: recipient.name };
  const own = amendedDirections?.filter((one) => one.version === version) ?? [];
  const amended = own.filter(({ before, now }) => isFor(before, recipient) && isFor(now, recipient));
  const kinds = [
    ['amended', amended.filter((one) => !isRenumbered(one)).map(({ now }) => now)],
    [
      'added',
      own.filter(({ before, now }) => !isFor(before, recipient) && isFor(now, recipient)).map(({ now }) => now),
    ],
    [
      'taken-out',
      own.filter(({ before, now }) => isFor(before, recipient) && !isFor(now, recipient)).map(({ before }) => before),
    ],
  ] as const;
  const lines = kinds.flatMap(([kind, all]) =>
    all.length === 0 ? [] : [say(`letter.version-${kind}`, { directions: instructionNames(all, context) })],
  );
  const renumbered = amended.filter(isRenumbered).map(({ before, now }) => {
    const facts = { subject: instructionNames([now], context), was: instructionNames([before], context) };
    return say('letter.version-amended', { directions: say('amendments.renumbered', facts) });
  });
  const lead = say('letter.version', facts);
  // Where the version before was not kept, nobody knows what it said.
  const none = amendedDirections ? say('letter.version-none', facts) : '';
  const points = [...renumbered, ...lines];
  const rest = [
    // No pack is made for a body that is directed nothing.
    ...(isDirected ? [say('letter.version-rest', facts)] : []),
    ...(isGiven(pack) ? [] : [say('letter.version-until', facts)]),
  ];
  return [
    ...ledBullets(
      isDirected ? `${lead} ${say('letter.version-for', facts)}` : say('letter.version-for', facts),
      points,
    ),
    ...(points.length > 0 || !isDirected ? [] : [plainPara([lead, none].filter((words) => words !== '').join(' '))]),
    ...(rest.length > 0 ? [plainPara(rest.join(' '))] : []),
  ];
}

function isRenumbered({ before, now }: Amended): boolean {
  return before !== undefined && now !== undefined && numberOf(before) !== numberOf(now);
}

/** "Directions 1.1 and 1.2 and Group 10": a group may instruct by its text alone. */
function instructionNames(all: readonly (Said | undefined)[], context: Context): string {
  const { say, series } = context;
  const directions = all.flatMap((said) => said?.direction ?? []);
  const texts = all.flatMap((said) => (said && !said.direction ? [said.group] : []));
  return series([
    ...(directions.length > 0 ? [numbersOf(directions, context)] : []),
    ...texts.map(({ number }) => say('changes.subject-group', { number })),
  ]);
}

/** How many directions are for the body, and how many name nobody. */
function counted(recipient: Recipient, { pack, say }: Context): string {
  const all = [...everyDirection(pack)];
  const own = all.filter((direction) => direction.to.includes(recipient)).length;
  const nobodys = all.filter(({ to }) => to.length === 0).length;
  const count = (key: string, number: number): string =>
    say(`letter.${key}-${number === 1 ? 'one' : 'several'}`, { count: String(number), recipient: recipient.name });
  const named = own === 0 ? say('letter.count-none', { recipient: recipient.name }) : count('count', own);
  return [named, ...(nobodys > 0 ? [count('unaddressed', nobodys)] : [])].join(' ');
}

function money(recipient: Recipient, context: Context): readonly Block[] {
  const { pack, say } = context;
  const figures = (pack.budget ? accountsOf(pack.budget, [recipient]) : []).flatMap((account) =>
    account.figures.map((figure) => ({ figure, name: figureName(account, figure, say) })),
  );
  const moved = movedWords(recipient, context);
  const isDirected = context.directed.length > 0;
  return [
    ...(figures.length === 0 && isDirected ? [plainPara(say('letter.money-missing'))] : []),
    ...ledBullets(
      isDirected ? say('letter.money') : say('letter.money-none', { recipient: recipient.name, year: pack.year.id }),
      figures.map(({ figure, name }) =>
        sentences([
          say('letter.figure', {
            figure: name,
            amount: sumWords(figure.amount, say),
            status: statusOf(figure, context),
          }),
          specifiedWords(figure, say),
        ]),
      ),
    ),
    ...ledBullets(say('letter.moved', { previous: String(versionOf(pack) - 1) }), moved),
  ];
}

/** What a version after the first moves of the body's money: each figure as it was and as it is, and how many lines of the appendix. */
function movedWords(recipient: Recipient, { varied = [], say }: Context): readonly string[] {
  const own = varied.filter((one) => one.recipient.id === recipient.id);
  const lines = own.filter(({ kind }) => kind === 'line').length;
  const side = (amount: Variation['issued'], status: FundingStatus | undefined): string => {
    if (amount === undefined) return withinSentence(say('amendments.absent'));
    const words = sumWords(amount, say);
    return status
      ? say('letter.moved-status', { amount: words, status: withinSentence(say(`funding.${status}`)) })
      : words;
  };
  return [
    ...own
      .filter(({ kind }) => kind === 'figure')
      .flatMap((one) => {
        const { issued, revised, statusBefore, status, specified } = one;
        const [before, after] = [side(issued, statusBefore), side(revised, status)];
        return [
          ...(issued === revised && statusBefore === status
            ? []
            : [say('letter.moved-figure', { figure: variedName(one, { say }), before, after })]),
          ...(specified
            ? [
                say('letter.moved-specified', {
                  recipient: recipient.name,
                  before: side(specified.before, undefined),
                  after: side(specified.now, undefined),
                }),
              ]
            : []),
        ];
      }),
    ...(lines === 0 ? [] : [say(`letter.moved-${lines === 1 ? 'line' : 'lines'}`, { count: String(lines) })]),
  ];
}

function answer({ name }: Recipient, { pack, say }: Context): string {
  const by = answerDay(pack);
  return by === undefined
    ? say('letter.answer-missing')
    : say('letter.answer', { date: formatDate(by), recipient: name });
}

function close(context: Context): readonly Block[] {
  const { pack, say } = context;
  const by = pack.letter?.signed ?? issueOf(pack)?.by ?? say('letter.signed-missing');
  return [
    plainPara(say('letter.close')),
    para([text(by), { kind: 'break' }, text(pack.ijb.name)]),
    para(formatsLine(context)),
  ];
}
