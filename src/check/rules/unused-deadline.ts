/** Finds dates in deadlines.yaml that nothing uses. */
import { everyText } from '../language/texts.ts';
import { everyDirection } from '../../model/pack.ts';
import { placeholders } from '../../model/placeholder.ts';
import type { Rule } from '../rule.ts';

export const unusedDeadline: Rule = {
  severity: 'advice',
  summary: 'No direction is due by a date that deadlines.yaml names.',
  why: 'A date that nothing uses is left over, or the direction that should have it has another.',
  example: {
    file: '2030-31/deadlines.yaml',
    bad: 'by: "2030-09" }\n  - { id: december-2030, by: "2030-12" }\n',
    good: 'by: "2030-09" }\n',
  },
  needsAll: true,
  *check(pack) {
    if (pack.deadlines.length === 0) return;
    const used = new Set<string>();
    for (const { deadline } of everyDirection(pack)) if (deadline && deadline !== 'continuing') used.add(deadline.id);
    for (const { text } of everyText(pack))
      for (const { name } of placeholders(text))
        if (name.startsWith('deadline:')) used.add(name.slice('deadline:'.length));
    for (const { id, origin } of pack.deadlines)
      if (!used.has(id))
        yield {
          message: `Nothing is due by “${id}”.`,
          at: origin.span('id'),
          help: 'Delete it, or name it under “deadline:” of the direction it is meant for.',
        };
  },
};
