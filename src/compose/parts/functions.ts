/** The delegated functions of the audience, and a word on those that are left out. */
import type { Block, Item } from '../../doc/doc.ts';
import { heading, list, note } from '../../doc/build.ts';
import { fill } from '../../model/placeholder.ts';
import type { DelegatedFunction, Delegation } from '../../model/scheme.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';

export function functions(context: Context): readonly Block[] {
  const { pack, audience, say } = context;
  return pack.scheme.delegations.flatMap((delegation) =>
    audience.recipients.includes(delegation.recipient)
      ? shown(delegation, context)
      : [note(say('pack.functions-left-out', { recipient: delegation.recipient.name }))],
  );
}

function shown({ recipient, statement, lists }: Delegation, context: Context): readonly Block[] {
  const { facts } = context;
  return [
    heading(2, `functions-${recipient.id}`, fill(statement, facts)),
    ...lists.flatMap((one) => [
      ...(one.heading ? [heading(3, `functions-${one.id}`, fill(one.heading, facts))] : []),
      list(
        'numbered',
        one.functions.map((single) => item(single, '.', context)),
      ),
    ]),
  ];
}

function item(single: DelegatedFunction, mark: string, context: Context): Item {
  const { parts } = single;
  return {
    label: `${single.number}${mark}`,
    id: `function-${single.id}`,
    blocks: [
      ...paras(single.text, context.facts, parts.length > 0 ? 'lead' : 'body'),
      ...(parts.length > 0
        ? [
            list(
              'lettered',
              parts.map((part) => item(part, mark, context)),
            ),
          ]
        : []),
    ],
  };
}
