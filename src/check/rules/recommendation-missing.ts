/** Finds reports that ask for a pack, and never ask members to approve it. */
import { packsAskedFor, recommendationsFor } from '../language/recommendation.ts';
import { plainWords } from '../language/plain.ts';
import type { Report } from '../../model/report.ts';
import { inReport, type Rule } from '../rule.ts';

const decides = /\b(?:approv(?:e|al|ing)|agree|adopt|authorise|endorse|issue|issuing|make|making|give|giving)\b/i;
/** Up to the end of the sentence: another year than that of the pack may be named there. */
const onEarlierYears = /\b(?:supersed|replac|var(?:y|ies|ied)|revok|continu)\w*[^.;]*/gi;

export const recommendationMissing: Rule = {
  severity: 'warning',
  summary: 'A report asks for a pack of Directions, and members are not asked to approve them.',
  why: 'The minute records what members were asked to do. Without it nothing shows that the Board decided on these Directions (section 26 of the 2014 Act).',
  example: inReport(
    'asked:\n  - Note what is said in Appendix 1.',
    'asked:\n  - Approve the Directions in Appendix 1.',
  ),
  holds: 'reports',
  *check({ report, year }, years) {
    if (!report) return;
    for (const pack of packsAskedFor(report, year, years)) {
      if (asksOf(report).some((words) => isCovered(plainWords(words), pack.year.id))) continue;
      const proposed = recommendationsFor(pack);
      if (proposed.length === 0) continue;
      yield {
        message: `The report asks for the Directions for ${pack.year.id}, and members are not asked to approve them.`,
        at: report.origin.span('asked'),
        help: `Write under “asked:” what the pack says (to be pasted: directions report ${report.id} --propose): ${proposed.map((one) => `“${one}”`).join(' ')}`,
      };
    }
  },
};

/** What members are asked, also in a section of the board's own form for that. */
function asksOf({ asked, sections }: Report): readonly string[] {
  const own = sections.filter(({ section }) => /recommend/i.test(section.title));
  return [...asked, ...own.flatMap(({ points }) => points.flatMap(({ text, items }) => [text, ...items]))];
}

/** Whether the words decide on Directions, and on those of no other year. */
function isCovered(words: string, year: string): boolean {
  if (!/\bDirections?\b/i.test(words) || !decides.test(words)) return false;
  const about = words.replace(onEarlierYears, '');
  const named = [...about.matchAll(/\b(20\d\d)\s?[-–/]\s?(?:20)?(\d\d)\b/g)].map(([, from, to]) => `${from}-${to}`);
  return named.length === 0 || named.includes(year);
}
