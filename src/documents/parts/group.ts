/** A group of directions: its band, its text, and its numbered directions. */
import type { Block, Item } from '../../doc/doc.ts';
import { facts as factList, list, text } from '../../doc/build.ts';
import type { Direction, Group } from '../../model/direction.ts';
import { factsOfDirection, fill } from '../../model/placeholder.ts';
import type { Context } from '../context.ts';
import { inlines, passage } from '../markup.ts';
import { directionFacts, directionHead } from './direction-facts.ts';
import { isForAudience } from './direction-words.ts';
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
      statement: [
        ...inlines(one.statement, facts),
        ...(one.outcome ? [text(context.say('pack.outcome', { number: one.outcome.number }))] : []),
      ],
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
  ];
}

function clause(direction: Direction, context: Context): Item {
  const facts = factsOfDirection(direction, context.facts);
  const known = directionFacts(direction, facts, context);
  return {
    label: direction.number,
    id: `direction-${direction.number}`,
    blocks: [
      ...directionHead(direction, context),
      ...passage({ ...direction, labels: 'bulleted' }, facts),
      ...(known.length > 0 ? [factList(known, 'direction')] : []),
    ],
  };
}
