/** The schedule of delegated functions: each with a label to cite it by, how it is provided, and the directions that relate to it. */
import type { Block, Fact } from '../../doc/doc.ts';
import { facts as factList, heading, text, plainPara } from '../../doc/build.ts';
import { coversAll } from '../../model/coverage.ts';
import { everyDirection } from '../../model/pack.ts';
import { fill } from '../../model/placeholder.ts';
import { everyFunction, type DelegatedFunction, type Delegation } from '../../model/scheme.ts';
import type { Context } from '../context.ts';
import { inlines } from '../markup.ts';
import { isForAudience } from './direction-words.ts';

export function functionSchedule(context: Context): readonly Block[] {
  const { pack, audience, say } = context;
  const own = pack.scheme.delegations.filter(({ recipient }) => audience.recipients.includes(recipient));
  if (own.length === 0) return [];
  return [
    heading(1, 'functions', say('functions.heading')),
    plainPara(introduction(own, context)),
    ...own.flatMap((delegation) => listsOf(delegation, context)),
  ];
}

const provided = ['hosted', 'set-aside'] as const;

function introduction(delegations: readonly Delegation[], { pack, facts, citations, say }: Context): string {
  const all = [...everyFunction({ ...pack.scheme, delegations })];
  // The last of the first list shows best what a label is made of.
  const example = citations.get(all.at(-1)?.id ?? '') ?? '';
  const provisions = new Set(all.map(({ provision }) => provision));
  return [
    say('functions.cite', { example }),
    ...pack.groups
      .filter(coversAll)
      .map(({ number, title }) => say('functions.covers-all', { group: `${number} ${fill(title, facts)}` })),
    ...provided.flatMap((one) => (provisions.has(one) ? [say(`functions.meaning-${one}`)] : [])),
  ].join(' ');
}

function listsOf({ recipient, statement, lists }: Delegation, context: Context): readonly Block[] {
  const { facts } = context;
  return [
    { ...heading(2, `functions-${recipient.id}`, fill(statement, facts)), listed: false as const },
    ...lists.flatMap((one) => [
      ...(one.heading
        ? [{ ...heading(3, `functions-${one.id}`, fill(one.heading, facts)), listed: false as const }]
        : []),
      factList(
        one.functions.flatMap((single) => [single, ...single.parts].map((each) => factOf(each, context))),
        'direction',
      ),
    ]),
  ];
}

/** With the scheme's own number before its words. */
function factOf(single: DelegatedFunction, context: Context): Fact {
  const { citations, facts, say } = context;
  return {
    label: citations.get(single.id) ?? single.number,
    id: `function-${single.id}`,
    content: [
      text(say('functions.numbered', { number: single.number })),
      ...inlines(single.text, facts),
      text(remarkOn(single, context)),
    ],
  };
}

/** " (set aside; Directions 1.1 and 2.1)". */
function remarkOn({ provision, id }: DelegatedFunction, context: Context): string {
  const { pack, say, series } = context;
  const numbers = [...everyDirection(pack)]
    .filter((direction) => isForAudience(direction, context) && direction.functions.some((one) => one.id === id))
    .map(({ number }) => number);
  const said = [
    ...(provision ? [say(`functions.${provision}`)] : []),
    ...(numbers.length > 0
      ? [say(numbers.length === 1 ? 'functions.direction' : 'functions.directions', { numbers: series(numbers) })]
      : []),
  ];
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}
