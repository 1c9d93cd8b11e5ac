/** Of a Word file those words are read that somebody sees who opens it, whatever hides the others. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWordFile } from '../../src/inspect/word-file.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="w14"';
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands before the body, the body, styles, settings and the colours of the theme. */
function wordsOf({ page = '', body = '', styles = '', settings = '', theme = '' }): readonly string[] | undefined {
  const relationships = (...parts: readonly [string, string][]): string =>
    `<Relationships>${parts
      .map(([kind, target]) => `<Relationship Id="${kind}" Type="${type}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const parts = {
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['theme', 'theme1.xml'],
    ),
    'word/document.xml': `<w:document ${w}>${page}<w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    'word/settings.xml': `<w:settings ${w}>${settings}</w:settings>`,
    'word/theme1.xml': `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="Own">${theme}</a:clrScheme></a:themeElements></a:theme>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return readWordFile(bytes)?.paragraphs.map(({ text }) => text);
}

const run = (look: string, text = 'seen'): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (look: string, ...runs: readonly string[]): string =>
  `<w:p><w:pPr>${look}</w:pPr>${runs.join('') || run('')}</w:p>`;
const fill = (inside: string): string => `<w14:textFill>${inside}</w14:textFill>`;
const solid = (colour: string, more = ''): string =>
  fill(`<w14:solidFill><w14:srgbClr w14:val="${colour}">${more}</w14:srgbClr></w14:solidFill>`);

test.each([
  ['nothing special', run(''), true],
  ['letters without a fill', run(fill('<w14:noFill/>')), false],
  ['letters with a white fill', run(`<w:color w:val="000000"/>${solid('FFFFFF')}`), false],
  ['letters with a dark fill', run(`<w:color w:val="FFFFFF"/>${solid('102030')}`), true],
  ['letters with a fill one sees through', run(solid('102030', '<w14:alpha w14:val="100000"/>')), false],
  [
    'letters with the first colour of the page by the theme',
    run(fill('<w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill>')),
    false,
  ],
  ['letters without an outline', run('<w14:textOutline><w14:noFill/></w14:textOutline>'), true],
  [
    'letters with a fill after an empty outline',
    run(`<w14:textOutline><w14:noFill/></w14:textOutline>${solid('102030')}<w14:props3d><w14:noFill/></w14:props3d>`),
    true,
  ],
])('a run: %s', (_, runs, isSeen) => {
  expect(wordsOf({ body: paragraph('', runs) })).toEqual(isSeen ? ['seen'] : ['(not shown: seen)']);
});

test.each([
  ['a line of no height', '<w:spacing w:line="20" w:lineRule="exact"/>', ['(not shown: seen)']],
  ['a line of one point, written so', '<w:spacing w:line="1pt" w:lineRule="exact"/>', ['(not shown: seen)']],
  ['a twentieth of a line', '<w:spacing w:line="12" w:lineRule="auto"/>', ['(not shown: seen)']],
  ['a line that grows', '<w:spacing w:line="20" w:lineRule="atLeast"/>', ['seen']],
  ['a line of ten points', '<w:spacing w:before="60" w:line="200" w:lineRule="exact"/>', ['seen']],
  ['an indent', '<w:ind w:left="6000" w:hanging="5500"/>', ['seen']],
  ['an indent off the page', '<w:ind w:left="-20000"/>', ['seen', '(set elsewhere: ind w:left="-20000")']],
  ['a first line off the page', '<w:ind w:hanging="20000"/>', ['seen', '(set elsewhere: ind w:hanging="20000")']],
  ['a frame', '<w:framePr w:x="1000" w:y="9000"/>', ['seen']],
  ['a frame off the page', '<w:framePr w:x="-9999"/>', ['seen', '(set elsewhere: framePr w:x="-9999")']],
  ['a style off the page', '<w:pStyle w:val="Off"/>', ['seen', '(set elsewhere: ind w:left="400cm")']],
])('a paragraph: %s', (_, look, words) => {
  const styles = '<w:style w:styleId="Off"><w:pPr><w:ind w:left="400cm"/></w:pPr></w:style>';
  expect(wordsOf({ body: paragraph(look), styles })).toEqual(words);
});

test('letters far above their line', () => {
  const body = paragraph('', run('<w:position w:val="3000"/>'));
  expect(wordsOf({ body })).toEqual(['seen', '(set elsewhere: position w:val="3000")', '(raised: seen)']);
});

const math = (...runs: readonly string[]): string =>
  `<m:oMath>${runs.map((text) => `<m:r><m:t>${text}</m:t></m:r>`).join('')}</m:oMath>`;
const twice = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="w16se">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
const field = (instruction: string, result = ''): string =>
  ['begin', `<w:instrText>${instruction}</w:instrText>`, 'separate', result && seen, 'end']
    .map((one) => `<w:r>${/^\w+$/.test(one) ? `<w:fldChar w:fldCharType="${one}"/>` : one}</w:r>`)
    .join('');
const seen = '<w:t>seen</w:t>';
const raised = '<w:vertAlign w:val="superscript"/>';

test.each([
  ['a power', run('', '10') + run(raised, '3'), '103 (superscript: 3)'],
  ['an index', run('', 'CO') + run('<w:vertAlign w:val="subscript"/>', '2'), 'CO2 (subscript: 2)'],
  ['on the line', run('<w:vertAlign w:val="baseline"/>', '3'), '3'],
  ['a power by a style', run('', '10') + run('<w:rStyle w:val="Up"/>', '3'), '103 (superscript: 3)'],
  ['a power by its place', run('', '10') + run('<w:position w:val="8"/>', '6'), '106 (raised: 6)'],
  ['an index by its place', run('', 'CO') + run('<w:position w:val="-4"/>', '2'), 'CO2 (lowered: 2)'],
  ['on the line by its place', run('<w:position w:val="0"/>', '3'), '3'],
  ['a day raised by its place', run('', '31') + run('<w:position w:val="6"/>', 'st'), '31st'],
  ['a power in a field', run('', '10') + field('EQ \\s\\up8(6)'), '10[EQ \\s\\up8(6)] (in a field: [EQ \\s\\up8(6)])'],
  [
    'a power in a simple field',
    `${run('', '10')}<w:fldSimple w:instr="eq \\s\\up8(6)"/>`,
    '10[eq \\s\\up8(6)] (in a field: [eq \\s\\up8(6)])',
  ],
  ['a field with its words', field('REF aim', 'seen'), 'seen'],
  [
    'words over others',
    `<w:ruby><w:rt>${run('', 'up')}</w:rt><w:rubyBase>${run('')}</w:rubyBase></w:ruby>`,
    'upseen (above other words: up)',
  ],
  ['a day as Word raises it', run('', '31') + run(raised, 'st') + run('', ' May'), '31st May'],
  ['a power in two runs', run('', '10') + run(raised, '1') + run(raised, '2'), '1012 (superscript: 12)'],
  ['raised and struck', run(`${raised}<w:strike/>`, '3'), '3 (struck through: 3) (superscript: 3)'],
  ['an equation', run('', 'all ') + math('1', '2') + run('', ' more'), 'all 12 more (in an equation: 12)'],
  ['an equation behind hidden words', run('<w:vanish/>', 'no') + math('1'), '1 (not shown: no) (in an equation: 1)'],
  ['hidden words', run('', 'must ') + run('<w:vanish/>', 'not ') + run('', 'pay'), 'must pay (not shown: not)'],
  ['a sign', '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>', '£ (in a font of signs: £)'],
  ['letters of a font of signs', run('<w:rFonts w:ascii="Wingdings"/>', 'ü'), 'ü (in a font of signs: ü)'],
  ['a sign of a font of letters', '<w:r><w:sym w:font="Segoe UI Symbol" w:char="2713"/></w:r>', '✓'],
  ['capitals', run('<w:caps/>', 'nhs'), 'nhs (in capitals: nhs)'],
  ['small capitals', run('<w:smallCaps/>', 'NHS Lothian'), 'NHS Lothian (in capitals: NHS Lothian)'],
  ['capitals that are some', run('<w:caps/>', 'NHS 2'), 'NHS 2'],
  [
    'an equation of an older Word',
    `${run('')}<w:r><w:object><v:imagedata/><o:OLEObject ProgID="Equation.3"/></w:object></w:r>`,
    'seen (in an object: …)',
  ],
  ['an object that was taken out', `${run('')}<w:del><w:r><w:object/></w:r></w:del>`, 'seen'],
  [
    'signs between letters',
    `<w:r>${['tab', 'ptab', 'br', 'cr', 'softHyphen', 'noBreakHyphen'].map((name) => `<w:t>a</w:t><w:${name}/>`).join('')}</w:r>`,
    'a a a a aa\u2011',
  ],
  ['a picture', `${run('')}<w:r><w:drawing><a:blip/></w:drawing></w:r>`, 'seen (in a picture: …)'],
  ['a picture of an older Word', `${run('')}<w:r><w:pict><v:imagedata/></w:pict></w:r>`, 'seen (in a picture: …)'],
  ['a picture, drawn once more', twice('<w:drawing><a:blip/></w:drawing>', '<v:imagedata/>'), '(in a picture: …)'],
  ['a chart', `${run('')}<w:r><w:drawing><c:chart/></w:drawing></w:r>`, 'seen (in a picture: …)'],
  ['a picture that was taken out', `${run('')}<w:del><w:r><w:drawing><a:blip/></w:drawing></w:r></w:del>`, 'seen'],
  ['written twice', twice(seen, seen), 'seen'],
  ['written twice, with a hyphen', twice(`${seen}<w:noBreakHyphen/>`, `${seen}<w:noBreakHyphen/>`), 'seen\u2011'],
  ['written twice, otherwise', twice(seen, '<w:t>other</w:t>'), 'seen (otherwise in other programs: other)'],
  ['a sign for new programs, words for others', twice('<w16se:symEx w16se:char="1F600"/>', seen), 'seen'],
])('what words do not say of themselves: %s', (_, runs, expected) => {
  const styles = `<w:style w:styleId="Up"><w:rPr>${raised}</w:rPr></w:style>`;
  expect(wordsOf({ body: paragraph('', runs), styles })?.join(' ')).toBe(expected);
});

test('another file that is put in between two paragraphs', () => {
  expect(wordsOf({ body: `${paragraph('')}<w:altChunk r:id="a"/>${paragraph('')}<w:subDoc r:id="b"/>` })).toEqual([
    'seen',
    '(in another file: …)',
    'seen',
    '(in another file: …)',
  ]);
});

const table = (look: string, rows: readonly (readonly string[])[], row = ''): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Own"/>${look}</w:tblPr>${rows
    .map((cells) => `<w:tr><w:trPr>${row}</w:trPr>${cells.map((one) => cell(one)).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const cell = (text: string): string => `<w:tc><w:tcPr/>${paragraph('', run('', text))}</w:tc>`;
const looks = (...all: readonly string[]): string => `<w:tblLook ${all.map((one) => `w:${one}="1"`).join(' ')}/>`;
const style = (inside: string): string => `<w:style w:type="table" w:styleId="Own">${inside}</w:style>`;
const part = (name: string, inside: string): string =>
  `<w:tblStylePr w:type="${name}"><w:rPr>${inside}</w:rPr></w:tblStylePr>`;
const white = '<w:color w:val="FFFFFF"/>';
const dark = '</w:rPr><w:tcPr><w:shd w:val="clear" w:fill="0B4F5C"/></w:tcPr><w:rPr>';

test.each([
  ['nothing special', style(''), looks(), '', 'abcdef'],
  ['rows of no height', style(''), looks(), '<w:trHeight w:val="20" w:hRule="exact"/>', ''],
  ['rows that grow', style(''), looks(), '<w:trHeight w:val="20" w:hRule="atLeast"/>', 'abcdef'],
  ['a hidden style', style('<w:rPr><w:vanish/></w:rPr>'), looks(), '', ''],
  ['a style with hidden rows', style('<w:trPr><w:hidden/></w:trPr>'), looks(), '', ''],
  ['a style that is not listed', style('<w:hidden/>'), looks(), '', 'abcdef'],
  ['a white style', style(`<w:rPr>${white}</w:rPr>`), looks(), '', ''],
  ['a white style on a shade', style(`<w:rPr>${white}${dark}</w:rPr>`), looks(), '', 'abcdef'],
  ['a style under a white pen', style(`<w:rPr>${white}<w:highlight w:val="white"/></w:rPr>`), looks(), '', ''],
  ['a white first row', style(part('firstRow', white)), looks('firstRow', 'noHBand'), '', 'cdef'],
  ['a white first row, by a number', style(part('firstRow', white)), '<w:tblLook w:val="0220"/>', '', 'cdef'],
  ['a white first row that is not taken', style(part('firstRow', white)), looks('noHBand'), '', 'abcdef'],
  ['a white first row on a shade', style(part('firstRow', white + dark)), looks('firstRow'), '', 'abcdef'],
  ['a white first column', style(part('firstCol', white)), looks('firstColumn', 'noHBand'), '', 'bdf'],
  ['every second row white', style(part('band2Horz', white)), looks('firstRow'), '', 'abcd'],
  [
    'a style based on one with a hidden first row',
    `${style('<w:basedOn w:val="Other"/>')}<w:style w:styleId="Other">${part('firstRow', '<w:vanish/>')}</w:style>`,
    looks('firstRow'),
    '',
    'cdef',
  ],
  ['a white last row', style(part('lastRow', white)), looks('lastRow'), '', 'abcd'],
  ['a white last row, by a number', style(part('lastRow', white)), '<w:tblLook w:val="0040"/>', '', 'abcd'],
  ['a white last row that is not taken', style(part('lastRow', white)), looks('noHBand'), '', 'abcdef'],
  ['a white last column', style(part('lastCol', white)), looks('lastColumn'), '', 'ace'],
  ['a white corner on the left above', style(part('nwCell', white)), looks('firstRow', 'firstColumn'), '', 'bcdef'],
  ['a white corner on the right above', style(part('neCell', white)), looks('firstRow', 'lastColumn'), '', 'acdef'],
  ['a white corner on the left below', style(part('swCell', white)), looks('lastRow', 'firstColumn'), '', 'abcdf'],
  ['a white corner on the right below', style(part('seCell', white)), looks('lastRow', 'lastColumn'), '', 'abcde'],
  ['a white corner of a row that is not taken', style(part('seCell', white)), looks('lastColumn'), '', 'abcdef'],
  ['a column in two white', style(part('band1Vert', white)), looks('noHBand'), '', 'bdf'],
  ['the other column white', style(part('band2Vert', white)), looks('noHBand'), '', 'ace'],
  ['the column behind the first white', style(part('band1Vert', white)), looks('firstColumn'), '', 'ace'],
  ['white columns that are not taken', style(part('band1Vert', white)), looks('noVBand'), '', 'abcdef'],
  [
    'two rows in four white',
    style(`<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>${part('band1Horz', white)}`),
    looks('noVBand'),
    '',
    'ef',
  ],
  [
    'two columns in four white',
    style(`<w:tblPr><w:tblStyleColBandSize w:val="2"/></w:tblPr>${part('band1Vert', white)}`),
    looks('noHBand'),
    '',
    '',
  ],
  ['a last row without the white of the rows in turn', style(part('band1Horz', white)), looks('lastRow'), '', 'cdef'],
  ['far from the page', style(''), '<w:tblpPr w:tblpX="-9999"/>', '', 'abcdef'],
])('a table: %s', (_, styles, look, row, letters) => {
  const body =
    table(
      look,
      ['ab', 'cd', 'ef'].map((one) => [...one]),
      row,
    ) + paragraph('');
  const words = wordsOf({ body, styles }) ?? [];
  expect(words.filter((one) => !one.startsWith('(')).join('')).toBe(`${letters}seen`);
  expect(words.filter((one) => one.startsWith('(set'))).toHaveLength(look.includes('tblpX') ? 6 : 0);
});

const shown = '<w:displayBackgroundShape/>';
test.each([
  ['black on a black page', '000000', shown, '000000', false],
  ['whatever can be read on a black page', '000000', shown, 'auto', true],
  ['white on a black page', '000000', shown, 'FFFFFF', true],
  ['black on a black page that is not shown', '000000', '', '000000', true],
  ['white on a black page that is not shown', '000000', '<w:displayBackgroundShape w:val="0"/>', 'FFFFFF', false],
])('a page: %s', (_, page, settings, letters, isSeen) => {
  const body = paragraph('', run(`<w:color w:val="${letters}"/>`));
  expect(wordsOf({ page: `<w:background w:color="${page}"/>`, body, settings })).toEqual(
    isSeen ? ['seen'] : ['(not shown: seen)'],
  );
});

const named = (name: string, more = ''): string => `<w:color w:val="101010" w:themeColor="${name}"${more}/>`;
const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const system = (name: string, value: string, last: string): string =>
  `<a:${name}><a:sysClr val="${value}" lastClr="${last}"/></a:${name}>`;
const whiteDark = colour('dk1', 'FFFFFF') + colour('lt1', '202020');
const mapped = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>';
const drawn = (name: string): string => fill(`<w14:solidFill><w14:schemeClr w14:val="${name}"/></w14:solidFill>`);

test.each([
  ['of no theme', '', named('text1'), '', true],
  ['the first light one of no theme', '', named('background1'), '', false],
  ['dark', colour('dk1', '000000'), named('text1'), '', true],
  ['a dark one that is white', whiteDark, named('text1'), '', false],
  ['a dark one that is white, by its own name', whiteDark, named('dark1'), '', false],
  ['a light one that is dark', whiteDark, named('background1'), '', true],
  ['a dark one that is white, in a fill', whiteDark, drawn('tx1'), '', false],
  ['a light one that is dark, in a fill', whiteDark, drawn('bg1'), '', true],
  ['an accent that is white', colour('accent3', 'FFFFFF'), named('accent3'), '', false],
  ['the system’s, whatever it was last', system('dk1', 'windowText', 'FFFFFF'), named('text1'), '', true],
  ['the system’s, which is another', system('dk1', 'window', '000000'), named('text1'), '', false],
  ['the system’s of a rarer kind', system('dk1', 'infoBk', 'FFFFE1'), named('text1'), '', false],
  ['names changed in the settings', colour('dk1', '000000'), named('text1'), mapped, false],
  ['dark, nearly white by its tint', colour('dk1', '000000'), named('text1', ' w:themeTint="10"'), '', false],
  ['white, dark by its shade', colour('lt1', 'FFFFFF'), named('background1', ' w:themeShade="40"'), '', true],
  [
    'on a shade of the same name',
    colour('accent1', '204060'),
    `${named('accent1')}<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>`,
    '',
    false,
  ],
])('a colour of the theme: %s', (_, theme, look, settings, isSeen) => {
  expect(wordsOf({ body: paragraph('', run(look)), theme, settings })).toEqual(
    isSeen ? ['seen'] : ['(not shown: seen)'],
  );
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${look}</w:rPr></w:rPrDefault></w:docDefaults>`;
  expect(wordsOf({ body: paragraph(''), styles, theme, settings })).toEqual(isSeen ? ['seen'] : ['(not shown: seen)']);
});
