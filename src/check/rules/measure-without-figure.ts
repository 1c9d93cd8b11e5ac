/** Finds reports of progress that give no figure for a measure of their direction. */
import { formatDate } from '../../model/iso-date.ts';
import { figuresFor, measuresIn, measuresOn } from '../../model/measures.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const measureWithoutFigure: Rule = {
  severity: 'advice',
  summary: 'The newest entry on a direction gives no figure for one of its measures.',
  why: 'A measure says how the Board will see whether the direction works. Without its figure the state is an opinion.',
  example: {
    file: '2025-26/progress.yaml',
    at: '    done: All teams have published their criteria.\n    figures: ["12 of 12 teams (September return)"]\n',
    bad: '    done: All teams have published their criteria.\n    figures: [tbc]\n',
    good: '    done: All teams have published their criteria.\n    figures: ["Twelve of twelve teams"]\n',
  },
  needsAll: true,
  *check(pack, years) {
    const editions = pack.progress ? years.editions(pack) : [];
    for (const direction of everyDirection(pack)) {
      const { number } = direction;
      const entry = pack.progress?.entries.findLast((one) => one.number === number);
      if (!entry || entry.state === 'not-started') continue;
      const measures = measuresIn(direction, pack);
      const figures = figuresFor(measures, entry, editions);
      const index = measures.findIndex((_, at) => (figures[at] ?? 'tbc') === 'tbc');
      const measure = measures[index];
      if (measure === undefined) continue;
      const then = measuresOn(editions, number, entry.date)?.indexOf(measure);
      const what = `The entry on direction ${number} of ${formatDate(entry.date)}`;
      yield {
        message:
          then === -1
            ? `${what} is from before the direction had this measure, and there is no figure for it yet: ${measure}`
            : `${what} gives no figure for its measure: ${measure}`,
        at: entry.origin.span('figures', ...(then === -1 ? [] : [then ?? index])),
        help: 'In the next entry, give each measure its figure under “figures:”, in the order of the measures.',
      };
    }
  },
};
