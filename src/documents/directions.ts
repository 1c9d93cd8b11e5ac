/** The Directions pack, combined or for one recipient. */
import type { Block } from '../doc/doc.ts';
import { heading, note, plainPara } from '../doc/build.ts';
import { everyDirection, isGiven, type Pack } from '../model/pack.ts';
import { unexplained, withAbbreviations } from './abbreviations.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { withReferences } from './references.ts';
import { amendments } from './parts/amendments.ts';
import { earlierDirections } from './parts/earlier.ts';
import { front } from './parts/front.ts';
import { functionSchedule } from './parts/function-schedule.ts';
import { fundingAppendix } from './parts/funding.ts';
import { group } from './parts/group.ts';
import { concernsAudience, directionsLeftOut, leftOut } from './parts/left-out.ts';
import { prose } from './parts/prose.ts';
import { recipientSummary } from './parts/recipient-summary.ts';

export const directions: Document = {
  name: 'directions',
  title: 'the Directions',
  withheld({ pack, audience, directed }) {
    const [only] = audience.others.length > 0 && directed.length === 0 ? audience.recipients : [];
    return only && `No pack for ${only.name}: no direction of ${pack.year.id} is given to it.`;
  },
  compose(context) {
    const { pack, audience, directed } = context;
    // While nobody is directed yet, it is for all.
    const whom = directed.length > 0 ? directed : audience.recipients;
    const subject = isGiven(pack) ? 'document.subject' : 'document.subject-before';
    return { ...front(context, pack.title, subject, whom), blocks: marked(body(context), context) };
  },
};

/** References lead to what they name, and short forms are told. */
function marked(blocks: readonly Block[], context: Context): readonly Block[] {
  return withAbbreviations(withReferences(blocks, context.pack.year.id), knownIn(context));
}

/** In the name of a body, the label of a function or a number, a short form is no word of its own. */
function knownIn({ pack, citations }: Context): Parameters<typeof withAbbreviations>[1] {
  return {
    abbreviations: pack.glossary.abbreviations,
    names: [...pack.ijb.recipients.map(({ name }) => name), ...citations.values(), ...numbersWithLetters(pack)],
  };
}

/** What numbers with capital letters begin with, as far as a figure is in it, of which there are few; otherwise each. */
function numbersWithLetters(pack: Pack): readonly string[] {
  const numbers = [...everyDirection(pack)].flatMap(({ number, changes }) => [
    number,
    ...changes.map((one) => one.number),
  ]);
  const begun = numbers
    .filter((number) => /[A-Z]/.test(number))
    .map((number) => {
      const head = number.replace(/[./-][A-Za-z\d]+$/, '');
      return /\d/.test(head) ? head : number;
    });
  return [...new Set(begun)];
}

/** What the authors use and do not explain, in one paragraph. */
function explained(blocks: readonly Block[], context: Context): readonly Block[] {
  const words = unexplained(blocks, knownIn(context)).map(({ short, long }) =>
    context.say('pack.abbreviation', { short, long }),
  );
  return words.length === 0 ? [] : [plainPara(words.join(' '))];
}

function body(context: Context): readonly Block[] {
  const { pack, audience, say } = context;
  const introduction = prose(pack.introduction, context);
  const rest = [
    // The colour of a band is that of its place in the whole pack.
    ...pack.groups.flatMap((one, index) => (concernsAudience(one, context) ? group(one, index, context) : [])),
    ...earlierDirections(context),
    ...leftOut(context),
    ...functionSchedule(context),
  ];
  return [
    ...amendments(context),
    ...recipientSummary(context),
    { kind: 'contents', heading: say('document.contents'), id: 'contents' },
    heading(1, 'introduction', say('pack.introduction')),
    ...(audience.others.length > 0 ? [note(scope(context))] : []),
    ...introduction,
    ...explained([...introduction, ...rest], context),
    ...rest,
    ...(pack.budget ? [{ kind: 'page-break' } as const, ...fundingAppendix(pack.budget, context)] : []),
  ];
}

/** What a recipient's pack holds; what it leaves out stands at its end. */
function scope(context: Context): string {
  const { pack, audience, say, names } = context;
  const isWhole = directionsLeftOut(context).length === 0;
  return [
    say('pack.scope', { recipient: names(audience.recipients) }),
    ...(isWhole ? [say('pack.nothing-left-out')] : [say('pack.scope-numbers'), say('pack.scope-left-out')]),
    ...([...everyDirection(pack)].some(({ to }) => to.length === 0) ? [say('pack.scope-unaddressed')] : []),
  ].join(' ');
}
