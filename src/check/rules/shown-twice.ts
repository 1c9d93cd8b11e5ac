/** Finds the aims or the delegated functions where one text shows them a second time. */
import type { Showing } from '../../model/prose.ts';
import type { Rule } from '../rule.ts';

const names: Readonly<Record<Showing['what'], string>> = {
  aims: 'The strategic aims',
  'served-aims': 'The strategic aims',
  'delegated-functions': 'The delegated functions',
};

export const shownTwice: Rule = {
  severity: 'warning',
  summary: 'The strategic aims or the delegated functions are shown twice in one text.',
  why: 'Both lists would be printed in full. Most often a line was copied where another was meant.',
  example: {
    file: '2030-31/pack.yaml',
    bad: '- show: aims\n  - show: aims',
    good: '- show: aims',
  },
  *check(pack) {
    for (const text of [pack.introduction, ...pack.groups.map((group) => group.text)]) {
      const shown = new Map<string, Showing>();
      for (const passage of text) {
        if (passage.kind !== 'show') continue;
        const { what, origin } = passage;
        const first = shown.get(what);
        if (first)
          yield {
            message: `${names[what]} are shown twice in one text.`,
            at: origin.span('show'),
            help: 'Delete one of the two lines, or show there what was meant.',
            related: [{ at: first.origin.span('show'), message: 'shown first' }],
          };
        else shown.set(what, passage);
      }
    }
  },
};
