/** The rules that are patterns: in every text, each match is a finding, with a fix where there is one right way to write it. */
import type { Finding } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';
import { findingIn, type Reading, type Said } from './reading.ts';

/** What is said of a match. */
interface SaidOfMatch extends Said {
  /** What of the match is marked, counted from its beginning; all of it when absent. */
  readonly from?: number;
  readonly to?: number;
  /** How many characters before what is marked go with it when it is put right. */
  readonly with?: number;
}

export interface Pattern {
  readonly pattern: RegExp;
  /** Undefined where the match is nothing wrong. `found.input` is the whole text. */
  readonly said: (found: RegExpExecArray, one: Reading) => SaidOfMatch | undefined;
}

interface PatternRule extends Omit<Rule, 'check'> {
  readonly texts: (pack: Pack) => readonly Reading[];
  readonly patterns: readonly Pattern[] | ((pack: Pack) => readonly Pattern[]);
}

/** The rule. What two patterns find in one place is found once. */
export function patternRule({ texts, patterns, ...rule }: PatternRule): Rule {
  return {
    holds: 'texts',
    ...rule,
    *check(pack) {
      const all = typeof patterns === 'function' ? patterns(pack) : patterns;
      for (const one of texts(pack)) {
        const seen = new Set<number>();
        for (const { pattern, said } of all)
          for (const found of matches(one.words, pattern)) {
            const wrong = seen.has(found.index) ? undefined : said(found, one);
            if (!wrong) continue;
            seen.add(found.index);
            yield findingOf(one, found, wrong);
          }
      }
    },
  };
}

function findingOf(one: Reading, { 0: words, index }: RegExpExecArray, said: SaidOfMatch): Finding {
  const { from = 0, to = words.length, with: before = 0, ...rest } = said;
  const found = findingIn(one, index + from - before, index + to, rest);
  return before === 0 ? found : { ...found, at: one.span(index + from, index + to) };
}
