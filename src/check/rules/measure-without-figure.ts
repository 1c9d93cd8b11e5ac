/** Finds reports of progress that give no figure for a measure of their direction. */
import { formatDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const measureWithoutFigure: Rule = {
  id: 'measure-without-figure',
  severity: 'advice',
  summary: 'The newest entry on a direction gives no figure for one of its measures.',
  why: 'A measure says how the Board will see whether the direction works. Without its figure the state is an opinion.',
  example: {
    file: '2025-26/progress.yaml',
    at: '    done: All teams have published their criteria.\n    figures: ["12 of 12 teams (September return)"]\n',
    bad: '    done: All teams have published their criteria.\n    figures: [tbc]\n',
    good: '    done: All teams have published their criteria.\n    figures: ["Twelve of twelve teams"]\n',
  },
  soundOnParts: false,
  *check(pack) {
    for (const { number, measures } of everyDirection(pack)) {
      const entry = pack.progress?.entries.findLast((one) => one.number === number);
      if (!entry || entry.state === 'not-started') continue;
      const index = measures.findIndex((_, at) => (entry.figures[at] ?? 'tbc') === 'tbc');
      if (index === -1) continue;
      yield {
        message: `The entry on direction ${number} of ${formatDate(entry.date)} gives no figure for its measure: ${measures[index] ?? ''}`,
        at: entry.origin.span('figures', index),
        help: 'In the next entry, give each measure its figure under “figures:”, in the order of the measures.',
      };
    }
  },
};
