import { expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const file = 'directions/2030-31/01-access.yaml';

function found(words: string): readonly string[] {
  const workspace = changed(faultless(), {
    [file]: (text) => text.replace('must publish the opening hours', `must ${words} publish the opening hours`),
  });
  return validate(workspace, {}).diagnostics.flatMap(({ rule, message, at, fix }) =>
    rule === 'damaged-letters'
      ? [`${at.start.line}:${at.start.column}-${at.end.column} ${message.split(':')[0] ?? ''} ${fix?.[0]?.text ?? '–'}`]
      : [],
  );
}

test.each<readonly [string, ...string[]]>([
  ['peopleâ€™s', '28:41-44 “â€™” stands for “’” ’'],
  ['see â€“ and â€œso', '28:39-42 “â€“” stands for “–” –', '28:47-50 “â€œ” stands for ““” “'],
  ['Â£56,593,000', '28:35-37 “Â£” stands for “£” £'],
  ['cafÃ©', '28:38-40 “Ã©” stands for “é” é'],
  ['mustÂ\u00a0see', '28:39-41 “Â\u00a0” stands for a space  '],
  ['peopleÃ¢â‚¬â„¢s', '28:41-49 “Ã¢â‚¬â„¢” stands for “’” ’'],
  ['see Â– and councilÂ’s', '28:39-41 “Â–” stands for “–” –', '28:53-55 “Â’” stands for “’” ’'],
  ['â€œcareâ€', '28:35-38 “â€œ” stands for ““” “', '28:42-44 “â€” stands for “”” –'],
  ['councilÕs', '28:42-43 “Õ” stands for “’” –'],
  ['council?s', '28:42-43 “?” stands for “’” –'],
  ['council‚Äôs', '28:42-45 “‚Äô” stands for “’” ’'],
  ['¬£5 for C√πram', '28:35-37 “¬£” stands for “£” £', '28:44-46 “√π” stands for “ù” ù'],
  ['councilï¿½s', '28:42-45 “ï¿½” stands for what was lost –'],
  ['boardÂ will', '28:40-41 “Â” stands for a space '],
  ['by 5Â May', '28:39-40 “Â” stands for a space '],
  ['board Â will', '28:41-42 “Â” stands for a space '],
])('%s', (words, ...expected) => expect(found(words)).toEqual(expected));

test.each(['Ò Dhùghlas, Łódź, ŵ', 'a page?s=1', 'why? so', 'Âge, âge, Ãgora', 'so. Â phwy, EÂ B, ¬x, √2, naïve'])(
  '%s is whole',
  (words) => expect(found(words)).toEqual([]),
);
