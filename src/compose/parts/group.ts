/** A group of directions: its band, its text, its numbered directions, and what a filtered pack leaves out of it. */
import type { Block, Item } from '../../doc/doc.ts';
import { labelOf, list, note, text } from '../../doc/build.ts';
import { isGivenTo, type Direction, type Group } from '../../model/direction.ts';
import { factsOfDirection, fill } from '../../model/placeholder.ts';
import type { Context } from '../context.ts';
import { inlines, paras } from '../markup.ts';
import { prose } from './prose.ts';

/** @param index position in the pack, for the band's colour */
export function group(one: Group, index: number, context: Context): readonly Block[] {
  const { facts } = context;
  const given = one.directions.filter((direction) => isForAudience(direction, context));
  const icon = context.icon(one);
  return [
    {
      kind: 'band',
      ...(icon && { icon }),
      id: `group-${one.number}`,
      number: one.number,
      title: [text(fill(one.title, facts))],
      statement: inlines(one.statement, facts),
      tone: index,
    },
    ...prose(one.text, context),
    ...(given.length > 0
      ? [
          list(
            'clauses',
            given.map((direction) => clause(direction, context)),
          ),
        ]
      : []),
    ...leftOutNotes(one.directions, context).map(note),
  ];
}

/** Whether the direction stands in the audience's document. */
function isForAudience(direction: Direction, { audience }: Context): boolean {
  return audience.recipients.some((recipient) => isGivenTo(direction, recipient));
}

function clause(direction: Direction, context: Context): Item {
  const facts = factsOfDirection(direction, context.facts);
  const { text: words, items } = direction;
  return {
    label: direction.number,
    id: `direction-${direction.number}`,
    blocks: [
      ...paras(words, facts, items.length > 0 ? 'lead' : 'body'),
      ...(items.length > 0
        ? [
            list(
              'bulleted',
              items.map((item, index): Item => ({ label: labelOf('bulleted', index), blocks: paras(item, facts) })),
            ),
          ]
        : []),
    ],
  };
}

/** One sentence for each set of recipients whose directions the audience's document leaves out. */
export function leftOutNotes(directions: readonly Direction[], context: Context): readonly string[] {
  const byRecipients = new Map<string, string[]>();
  for (const direction of directions) {
    if (isForAudience(direction, context)) continue;
    const names = context.names(direction.to);
    byRecipients.set(names, [...(byRecipients.get(names) ?? []), direction.number]);
  }
  return [...byRecipients].map(([recipients, numbers]) =>
    context.say(numbers.length === 1 ? 'pack.left-out-one' : 'pack.left-out-several', {
      numbers: context.series(numbers),
      recipients,
    }),
  );
}
