/** What a recipient's pack leaves out: said once, at its end. */
import type { Block } from '../../doc/doc.ts';
import { heading, bullets } from '../../doc/build.ts';
import { accountsOf } from '../../model/account.ts';
import { directedIn, everyDirection } from '../../model/pack.ts';
import type { Group } from '../../model/direction.ts';
import { fill } from '../../model/placeholder.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Context } from '../context.ts';
import { isForAudience } from './direction-words.ts';
import { grouped } from '../../grouped.ts';

/** Whether something in the group is for the audience: a direction, or a text without numbered directions. */
export function concernsAudience({ directions }: Group, context: Context): boolean {
  return directions.length === 0 || directions.some((direction) => isForAudience(direction, context));
}

export function leftOut(context: Context): readonly Block[] {
  const { pack, audience, say, names } = context;
  const { budget, scheme } = pack;
  const delegating = scheme.delegations.map(({ recipient }) => recipient);
  const funded = audience.others.filter(
    (body) => budget && accountsOf(budget, [body]).some(({ figures }) => figures.length > 0),
  );
  const items = [
    ...directionsLeftOut(context),
    ...pack.groups
      .filter((group) => !concernsAudience(group, context))
      .map(({ number, title }) =>
        say('pack.left-out-group', {
          group: `${number} ${fill(title, context.facts)}`,
          recipient: names(audience.recipients),
        }),
      ),
    ...elsewhere(
      'functions',
      delegating.filter((body) => !audience.recipients.includes(body)),
      context,
    ),
    ...elsewhere('money', funded, context),
  ];
  if (audience.others.length === 0 || items.length === 0) return [];
  return [heading(1, 'left-out', say('pack.left-out-heading')), bullets(items)];
}

/** One sentence for each set of recipients whose directions the audience's document leaves out. */
export function directionsLeftOut(context: Context): readonly string[] {
  const left = [...everyDirection(context.pack)].filter((direction) => !isForAudience(direction, context));
  return [...grouped(left, ({ to }) => context.names(to))].map(([recipients, directions]) =>
    context.say(directions.length === 1 ? 'pack.left-out-one' : 'pack.left-out-several', {
      numbers: context.series(directions.map(({ number }) => number)),
      recipients,
    }),
  );
}

/** Whose functions and whose money another pack tells of. */
function elsewhere(
  what: 'functions' | 'money',
  bodies: readonly Recipient[],
  { pack, say }: Context,
): readonly string[] {
  const directed = directedIn(pack);
  return bodies.map((body) =>
    say(`pack.${what}-${directed.includes(body) ? 'left-out' : 'in-combined'}`, { recipient: body.name }),
  );
}
