/** Finds packs that do not cite the power under which they are given. */
import type { Span } from '../../diagnostic.ts';
import { everyText } from '../language/texts.ts';
import type { Pack } from '../../model/pack.ts';
import { plainWords } from '../language/plain.ts';
import type { Rule } from '../rule.ts';

const power = /\b(?:sections?|ss?\.?) ?2[678]\b/i;
const act = /Public Bodies \(Joint Working\) \(Scotland\) Act,? 2014/;

export const powerNotCited: Rule = {
  severity: 'warning',
  summary: 'Neither the board’s file nor the text cites the power to give directions.',
  why: 'Directions are given under sections 26 to 28 of the 2014 Act. A reader who is bound by them (section 27(4)) must be able to see by what power.',
  example: {
    file: 'ijb.yaml',
    bad: 'powers: the Public Bodies (Joint Working) (Scotland) Act 2014',
    good: 'powers: sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014',
  },
  needsAll: true,
  *check(pack) {
    const { ijb } = pack;
    if (ijb.powers !== undefined) {
      if (!power.test(plainWords(ijb.powers)))
        yield {
          message: 'The powers do not name the sections under which directions are given.',
          at: ijb.origin.span('powers'),
          help: 'Name them: sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014.',
        };
    } else if (!everyText(pack).some(({ text, role }) => isProse(role) && power.test(text)))
      yield {
        message: 'The power under which these Directions are given is not cited.',
        at: actIn(pack) ?? pack.origin.key('introduction'),
        help: 'Cite sections 26 to 28 of the Act here, or under “powers:” in ijb.yaml for the cover of every pack.',
      };
  },
};

function isProse(role: string): boolean {
  return role === 'introduction' || role === 'group-text';
}

function actIn(pack: Pack): Span | undefined {
  for (const { text, origin, path, role } of everyText(pack)) {
    const found = isProse(role) ? act.exec(text) : null;
    if (found) return origin.part(path, found.index, found.index + found[0].length);
  }
  return undefined;
}
