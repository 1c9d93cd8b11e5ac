/** What comes back from people who live in Word: changed words, tracked or not, and comments, by direction; and what of it the files take over. */
import * as fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';
let built = '';

beforeAll(async () => {
  folder = folderAsInstalled();
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
  change('pack.yaml', 'status: issued', 'status: for-approval');
  expect((await run('build', '2030-31', '--review')).code).toBe(0);
  built = path.join(folder, 'root');
});

beforeEach(() => {
  folder = folderAsInstalled();
  fs.cpSync(built, path.join(folder, 'root'), { recursive: true });
});

const run = (...words: string[]): Promise<Heard> => type(folder, words, { spine });
const own = (name: string): string => path.join(folder, 'root/directions/2030-31', name);
const copy = (): string => path.join(folder, 'root/out/2030-31/example-ijb-directions-2030-31-review.docx');

function change(name: string, from: string, to: string): void {
  const text = fs.readFileSync(own(name), 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(own(name), text.replace(from, to));
}

/** The review copy as it comes back, with words of its body exchanged. */
function comesBack(...exchanges: readonly (readonly [from: string, to: string])[]): void {
  comesBackWith({}, ...exchanges);
}

/** @param more parts of the package, or what becomes of one that is there */
function comesBackWith(
  more: Readonly<Record<string, (part: string) => string>>,
  ...exchanges: readonly (readonly [from: string, to: string])[]
): void {
  const parts = unzipSync(fs.readFileSync(copy()));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  let [body, comments] = [part('word/document.xml'), part('word/comments.xml')];
  for (const [from, to] of exchanges) {
    // The last: the summary has the same words.
    const at = body.lastIndexOf(from);
    expect(at, from).toBeGreaterThan(0);
    body = body.slice(0, at) + to + body.slice(at + from.length);
  }
  const changed = Object.entries(more).map(([name, change]) => [name, strToU8(change(part(name)))] as const);
  if ([body, ...changed.map(([, bytes]) => strFromU8(bytes))].some((one) => one.includes('w:id="900"')))
    comments = comments.replace(
      /\/>$|<\/w:comments>$/,
      '><w:comment w:id="900" w:author="A. Reader" w:initials="AR"><w:p><w:r><w:t>Why not </w:t></w:r><w:r><w:t>earlier?</w:t></w:r></w:p><w:p><w:r><w:t>Ask her.</w:t></w:r></w:p></w:comment></w:comments>',
    );
  fs.writeFileSync(
    path.join(folder, 'root/back.docx'),
    zipSync({
      ...parts,
      'word/document.xml': strToU8(body),
      'word/comments.xml': strToU8(comments),
      ...Object.fromEntries(changed),
    }),
  );
}

const tracked = (gone: string, come: string): string =>
  `</w:t></w:r><w:del w:id="901" w:author="A. Reader"><w:r><w:delText>${gone}</w:delText></w:r></w:del><w:ins w:id="902" w:author="A. Reader"><w:r><w:t>${come}</w:t></w:r></w:ins><w:r><w:t>`;
const said = (words: string): string =>
  `</w:t></w:r><w:commentRangeStart w:id="900"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r><w:r><w:t>`;

test('a copy that nobody touched says nothing, and neither do our own comments', async () => {
  comesBack();
  const heard = await run('review', 'back.docx');
  expect([heard.code, heard.out]).toEqual([0, 'back.docx: 0 changes and 0 comments. It was built from 2030-31.\n']);
});

test('what somebody wrote into one of our comments is told', async () => {
  change('01-access.yaml', 'must publish its', 'should publish its');
  expect((await run('build', '2030-31', '--review')).code).toBe(0);
  comesBackWith({
    'word/comments.xml': (part) =>
      part.replace('</w:comment>', '<w:p><w:r><w:t>Not so: ask legal.</w:t></w:r></w:p></w:comment>'),
  });
  const heard = await run('review', 'back.docx');
  expect(heard.out).toMatch(/^back\.docx: 0 changes and 1 comment\./);
  expect(heard.out).toMatch(/^ {2}Somebody on “.+”: Not so: ask legal\.$/m);
  // Within its words, and behind them.
  comesBackWith({
    'word/comments.xml': (part) =>
      part
        .replace('Write “must', 'I doubt it.Write “must')
        .replace('</w:comment>', '<w:p><w:r><w:t>Ask legal.</w:t></w:r></w:p></w:comment>'),
  });
  expect((await run('review', 'back.docx')).out).toMatch(/^ {2}Somebody on “.+”: I doubt it\. … Ask legal\.$/m);
});

test('one of our comments whose own words are not all there is told with all its words, and one that was saved anew is not', async () => {
  change('01-access.yaml', 'must publish its', 'should publish its');
  expect((await run('build', '2030-31', '--review')).code).toBe(0);
  const saying = async (from: RegExp, to: string): Promise<string> => {
    comesBackWith({
      'word/comments.xml': (part) => {
        expect(part).toMatch(from);
        return part.replace(from, to);
      },
    });
    return (await run('review', 'back.docx')).out;
  };
  const ours = '  A comment of build --review on “should”, changed (or made by another version of directions): ';
  const below =
    'Write “must”, or move the sentence to the introduction if it is no instruction. directions/2030-31/01-access.yaml:17 [advisory-verb]';
  const first = /Direction 1\.1 says .*? binds\./;
  const whole = /(?<=<w:comment [^>]*>).*?(?=<\/w:comment>)/;
  expect(await saying(whole, '<w:p><w:r><w:t>No.</w:t></w:r></w:p>')).toContain(`${ours}No.\n`);
  expect(await saying(first, 'I doubt it.')).toContain(`${ours}Advice: I doubt it. ${below}\n`);
  const moved = '<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>';
  expect(await saying(first, tracked('Direction 1.1', 'Not so.').replace(/<w:r><w:t>$/, moved))).toContain(
    `${ours}Advice: Not so. ${below}\n`,
  );
  expect(await saying(/1\.1 says/, '1.1\n </w:t></w:r><w:r><w:t>says')).toContain(': 0 changes and 0 comments.');
});

test('our comments that nobody touched are not told, built for another status, of several years, and when the files have changed since', async () => {
  fs.cpSync('test/three-years/directions', path.join(folder, 'years/directions'), { recursive: true });
  const written = (name: string, from: string, to: string): void => {
    const file = path.join(folder, 'years/directions/2025-26', name);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain(from);
    fs.writeFileSync(file, text.replace(from, to));
  };
  written('pack.yaml', 'status: issued', 'status: draft');
  written('pack.yaml', 'approval:', '# approval:');
  written('budgets.yaml', 'previous: "£2,000,000"', 'previous: "£1,900,000"');
  const built = await run('build', '2025-26', '--review', '--as', 'approved', '--root', '../years');
  expect(built.err).toContain('2 warnings');
  written('01-health.yaml', 'must publish its access', 'must publish all its access');
  const { out } = await run(
    'review',
    '../years/out/2025-26/sample-ijb-directions-2025-26-review.docx',
    '--root',
    '../years',
  );
  expect(out).toContain(': 0 changes and 0 comments. It was built from other sources of 2025-26');
});

describe('what comes back', () => {
  beforeEach(() =>
    comesBack(
      [' must publish its', ` must ${tracked('publish', 'print')} its`],
      [' must publish the opening', ' should print the “real” opening'],
      ['a young child, by 30\u00a0June\u00a02030.', 'a young child, by 31 May 2030.'],
      ['must give a support plan', `must give ${said('a support plan')}`],
    ),
  );

  test('is told by direction, with who changed it and where it is written', async () => {
    const heard = await run('review', 'back.docx');
    expect(heard.code).toBe(0);
    expect(heard.out).toMatch(/^back\.docx: 3 changes and 1 comment\. It was built from 2030-31\.\n/);
    expect(heard.out).toContain(
      '\nDirection 1.1 (directions/2030-31/01-access.yaml:17)\n  Changed by A. Reader: NHS Example must [-publish-]{+print+} its access criteria, by September 2030.\n',
    );
    expect(heard.out).toMatch(
      /\nDirection 3\.1 \(.*03-support\.yaml:\d+\)\n.* \(to be done by hand: a fact is printed there that the data says: “by” in directions\/2030-31\/deadlines\.yaml:3\)\n/,
    );
    expect(heard.out).toMatch(
      /\nDirection 3\.2 \(.*03-support\.yaml:\d+\)\n {2}A\. Reader on “a support plan”: Why not earlier\? Ask her\.\n/,
    );
    const json = JSON.parse((await run('review', 'back.docx', '--format', 'json')).out) as {
      year: string;
      points: object[];
    };
    expect([json.year, json.points.length, json.points[0]]).toEqual([
      '2030-31',
      4,
      expect.objectContaining({
        kind: 'changed',
        place: 'Direction 1.1',
        by: ['A. Reader'],
        file: 'directions/2030-31/01-access.yaml',
      }),
    ]);
    expect((await run('review', 'back.docx', '--format', 'markdown')).out).toContain(
      '\n- Changed by A. Reader: NHS Example must ~~publish~~**print** its access criteria',
    );
  });

  test('is taken over where the files say it in words; first it is shown, the rest is named', async () => {
    const before = filesIn(path.join(folder, 'root/directions'));
    const dry = await run('review', 'back.docx', '--take');
    expect(dry.code).toBe(1);
    expect(dry.out).toContain('+    text: "{nhs-example} must print its access criteria, by {deadline}."\n');
    expect(dry.err).toMatch(
      /^Would take over 2 changes into 1 file\. Nothing was written; .*\nNot taken over, to be done by hand: 1\.\n {2}Direction 3\.1 \(/,
    );
    expect(filesIn(path.join(folder, 'root/directions'))).toEqual(before);
    const done = await run('review', 'back.docx', '--take', '--yes');
    expect([done.code, done.err]).toEqual([1, expect.stringContaining('Took over 2 changes into 1 file.\n')]);
    expect(filesIn(path.join(folder, 'root/directions'))).toEqual({
      ...before,
      '2030-31/01-access.yaml': before['2030-31/01-access.yaml']
        ?.replace('must publish its', 'must print its')
        .replace('must publish the opening', 'should print the “real” opening'),
    });
    expect((await run('review', 'back.docx')).out).toContain(
      'opening hours of its day services, by 31 January 2031. (the files have it already)\n',
    );
  });
});

/** Between two stretches of the words. */
const apart = (inner: string): string => `</w:t></w:r>${inner}<w:r><w:t>`;
const look = (properties: string, words: string): string =>
  apart(`<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`);
const comment =
  '<w:comment w:id="955" w:author="A. Reader" w:initials="AR"><w:p><w:r><w:t>In 2025</w:t><w:noBreakHyphen/><w:t>26</w:t><w:sym w:font="Symbol" w:char="F03F"/></w:r></w:p></w:comment>';
const shape = (inner: string): string => apart(`<w:r><w:pict><v:shape>${inner}</v:shape></w:pict></w:r>`);
const box = '<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>';

test.each([
  [
    '<w:strike/>',
    look('<w:strike/><w:dstrike w:val="0"/>', 'publish'),
    '  Struck through: publish (to be done by hand: ',
  ],
  ['<w:dstrike/>', look('<w:dstrike/>', 'publish'), '  Struck through: publish (to be done by hand: '],
  [
    'WordArt',
    `publish${shape('<v:textpath string="Not for use"/>')}`,
    '  Changed: {+Not for use+} (to be done by hand: ',
  ],
  [
    'a picture',
    `publish${apart('<w:r><w:drawing><a:blip/></w:drawing></w:r>')}`,
    '  In a picture: … (to be done by hand: it is no change of words)',
  ],
  ['a text box', `publish${shape(`<v:textbox>${box}</v:textbox>`)}`, '  Changed: {+In a box.+} (to be done by hand: '],
  [
    'a text box, for old and for new programs',
    `publish${apart(`<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`)}`,
    '  Changed: {+In a box.+} (to be done by hand: ',
  ],
])('what reviewers do by hand is told too: %s', async (_, come, told) => {
  comesBack([' must publish its', ` must ${come} its`]);
  const { out } = await run('review', 'back.docx');
  expect(out).toMatch(/^back\.docx: 1 change and 0 comments/);
  expect(out).toContain(`\nDirection 1.1 (directions/2030-31/01-access.yaml:17)\n${told}`);
});

test('another file that was put in between two paragraphs is told', async () => {
  comesBack(['<w:sectPr', '<w:altChunk r:id="mail"/><w:sectPr']);
  const { out } = await run('review', 'back.docx');
  expect(out).toMatch(/^back\.docx: 1 change and 0 comments/);
  expect(out).toContain('\n  In another file: … (to be done by hand: it is no change of words)\n');
});

const equation =
  '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
test.each([
  [`${look('<w:strike/>', 'publish')} print its`, 'struck through', 'Struck through: publish'],
  [`publish 10${look('<w:vertAlign w:val="superscript"/>', '3')} of its`, 'superscript', 'Superscript: 3'],
  [`publish 10${look('<w:position w:val="8"/>', '6')} of its`, 'raised', 'Raised: 6'],
  [
    `publish 10${apart('<w:fldSimple w:instr="EQ \\s\\up8(6)"/>')} of its`,
    'in a field',
    'In a field: [EQ \\s\\up8(6)]',
  ],
  [`print${apart('<w:r><w:object><v:imagedata/></w:object></w:r>')} its`, 'in an object', 'In an object: …'],
  [
    `publish ${apart('<w:r><w:ruby><w:rt><w:r><w:t>not</w:t></w:r></w:rt></w:ruby></w:r>')} its`,
    'above other words',
    'Above other words: not',
  ],
  [`publish ${apart(equation)} of its`, 'in an equation', 'In an equation: 12'],
  [`${look('<w:vanish/>', 'publish')} print its`, 'not shown', 'Not shown: publish'],
])('words that look otherwise than they say are not taken over: %s', async (come, look, told) => {
  comesBack([' must publish its', ` must ${come}`]);
  const before = filesIn(path.join(folder, 'root/directions'));
  const { out } = await run('review', 'back.docx');
  const { err } = await run('review', 'back.docx', '--take', '--yes');
  expect(out).toContain(`(to be done by hand: words of it are ${look})\n  ${told} (to be done by hand: `);
  expect(err).toContain(`: words of it are ${look}\n`);
  expect(filesIn(path.join(folder, 'root/directions'))).toEqual(before);
});

/** As Word tracks that the end of a paragraph was taken out, and what a paragraph was before. */
const endGone = '<w:rPr><w:del w:id="903" w:author="A. Reader"/></w:rPr></w:pPr>';

test('paragraphs whose end was taken out, tracked, are told as one', async () => {
  const end = 'The Board publishes what it spends.</w:t></w:r></w:p>';
  comesBack(['/></w:pPr><w:r><w:t>The Board publishes', `/>${endGone}<w:r><w:t>The Board publishes`]);
  const { out } = await run('review', 'back.docx');
  expect(out).toMatch(/^back\.docx: 2 changes and 0 comments/);
  expect(out).toContain('\n  Changed by A. Reader: {+The Board publishes what it spends.+}2.1 NHS Example and Example');
  comesBack(
    [
      '/></w:pPr><w:r><w:t>The Board publishes',
      `/>${endGone}<w:del w:author="A. Reader"><w:r><w:t>The Board publishes`,
    ],
    [end, end.replace('</w:p>', '</w:del></w:p>')],
    [', each for itself · continuing', ', each · continuing'],
  );
  const gone = (await run('review', 'back.docx')).out;
  expect(gone).toContain(
    '  Changed by A. Reader: [-The Board publishes what it spends.-] (to be done by hand: a paragraph was taken',
  );
  expect(gone).toContain('\n  Changed: 2.1 NHS Example and Example Council, each [-for itself -]· continuing');
  expect(gone).toMatch(/^back\.docx: 2 changes/);
});

test('of a paragraph that was taken out whole, tracked, it is told who did it', async () => {
  const words = 'The Board publishes what it spends.';
  comesBack([
    `<w:t>${words}</w:t></w:r>`,
    `</w:r><w:del w:author="B. Clerk"><w:r><w:tab/><w:delText>${words}</w:delText></w:r></w:del>`,
  ]);
  const { out } = await run('review', 'back.docx');
  expect(out).toContain(`\n  Changed by B. Clerk: [-${words}-] (to be done by hand: a paragraph was taken out)\n`);
  comesBack([words, '']);
  expect((await run('review', 'back.docx')).out).toContain(`\n  Changed: [-${words}-] (`);
});

test('of a paragraph that was divided no words are taken out', async () => {
  const divided = ' publishes</w:t></w:r></w:p><w:p><w:r><w:t>what it spends.';
  comesBack([' publishes what it spends.', divided]);
  const heard = await run('review', 'back.docx', '--take');
  expect([heard.code, heard.out]).toEqual([1, '']);
  expect(heard.err).toContain(': words of it stand in a paragraph of their own\n');
  expect(heard.err).toContain(': a paragraph was added\n');
  const [text, next] = ['The Board publishes what it spends.', 'own spending to Example IJB every three months.'];
  comesBack([text, ''], [next, `${next}</w:t></w:r></w:p><w:p><w:r><w:t>${text}`]);
  expect((await run('review', 'back.docx')).out).toContain('a paragraph was taken out');
});

test('the words of a paragraph that was joined to another are not taken over, for it would stay', async () => {
  const [text, next] = ['The Board publishes what it spends.', 'must each report its'];
  comesBack([text, ''], [next, `${text} ${next}`]);
  const heard = await run('review', 'back.docx', '--take');
  expect([heard.code, heard.out]).toEqual([1, '']);
  expect(heard.err).toContain(': it has words of a paragraph that was taken out\n');
  expect(heard.err).toContain(': a paragraph was taken out\n');
});

test('a paragraph is what it is now, not what it was before its look was changed', async () => {
  const former = '<w:pPrChange w:author="A. Reader"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>';
  comesBack(['/></w:pPr><w:r><w:t>The Board publishes', `/>${former}</w:pPr><w:r><w:t>The Board ${said('publishes')}`]);
  expect((await run('review', 'back.docx')).out).toContain(
    '\n2 Use of resources (directions/2030-31/02-resources.yaml:3)\n  A. Reader on “publishes”: Why not',
  );
});

test('what is not struck through is not told, nor a comment whose words are gone left out', async () => {
  comesBackWith({ 'word/comments.xml': (part) => part.replace(/\/>$|<\/w:comments>$/, `>${comment}</w:comments>`) }, [
    ' must publish its',
    ` must ${look('<w:strike w:val="false"/>', 'publish')} its`,
  ]);
  const { out } = await run('review', 'back.docx');
  expect(out).toMatch(/^back\.docx: 0 changes and 1 comment/);
  expect(out).toContain('\nElsewhere in the file\n  A. Reader: In 2025\u201126?\n');
});

test.each(['footnote', 'endnote'])(
  'what is in a %s, and what was changed and said there, is told by its direction',
  async (note) => {
    const name = `word/${note}s.xml`;
    const words = `See ${tracked('one', 'the plan')}, ${said('page 3')}.`;
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${note}s`;
    comesBackWith(
      {
        [name]: () =>
          `<w:${note}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${note} w:id="7"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:${note}></w:${note}s>`,
        'word/_rels/document.xml.rels': (part) =>
          part
            .replace(/<Relationship [^>]*(?:foot|end)notes"[^>]*>/g, '')
            .replace(
              '</Relationships>',
              `<Relationship Id="n1" Type="${type}" Target="${note}s.xml"/></Relationships>`,
            ),
      },
      [' must publish its', ` must publish${apart(`<w:r><w:${note}Reference w:id="7"/></w:r>`)} its`],
    );
    const { out } = await run('review', 'back.docx');
    expect(out).toMatch(/^back\.docx: 1 change and 1 comment/);
    expect(out).toContain(
      '\nDirection 1.1 (directions/2030-31/01-access.yaml:17)\n  Changed by A. Reader: {+Note: See the plan, page 3.+} (to be done by hand: a paragraph was added)\n  A. Reader on “page 3”: Why not earlier? Ask her.\n',
    );
  },
);

test.each([
  ['Head of Adult Services', 'Head of Adults', 'printed from “lead” in directions/2030-31/04-local-services.yaml:14'],
  ['100% (annual report)', '90% (annual report)', 'printed from “measures” in directions/2030-31/03-support.yaml:28'],
  ['£1,200,000. Agreed', '£1,200,001. Agreed', 'printed from “amount” in directions/2030-31/budgets.yaml:7'],
  [
    '£2,000,000',
    '£2,000,001',
    'printed from “amount” in directions/2030-31/budgets.yaml:5 (and the same in 1 other place)',
  ],
  ['£6,200,000', '£6,200,001', 'figures are written in directions/2030-31/budgets.yaml'],
  ['Care in hospital.', 'Care in hospitals.', 'printed from “use” in directions/2030-31/budgets.yaml:9'],
  [
    'General medicine provided',
    'General and acute medicine provided',
    'printed from “text” in directions/scheme.yaml:12',
  ],
  [
    'People are able to look',
    'All people are able to look',
    'printed from “statement” in directions/2030-31/01-access.yaml:5 (and the same in 1 other place)',
  ],
  ['>1.1<', '>1.9<', 'it is not found in the texts of the files as they are now'],
  ['Supersedes 2029-30', 'Varies 2029-30', 'it is not found in the texts of the files as they are now'],
])('what is no sentence is named with its key and its place: %s', async (from, to, because) => {
  comesBack([from, to]);
  expect((await run('review', 'back.docx')).out).toContain(`${because})\n`);
  expect((await run('review', 'back.docx', '--take')).err).toContain(`${because}\n`);
});

describe('words at the end of a line of a folded text are taken over, and the other lines stay', () => {
  test.each([
    ['publish its access criteria', 'print every day its access list', 'print every day its\n      access list, by\n'],
    ['publish its access criteria', 'publish criteria', 'publish criteria, by\n'],
    ['publish its access', 'publish access', 'publish access criteria, by\n'],
    ['publish its access criteria', 'publish its criteria', 'publish its\n      criteria, by\n'],
    ['publish its access', 'publish its own access', 'publish its\n      own access criteria, by\n'],
  ])('%s → %s', async (from, to, expected) => {
    comesBack([`must ${from}`, `must ${to}`]);
    const folded = (words: string): string =>
      `text: >-\n      {nhs-example} must ${words}      {deadline}.\n`.replaceAll('\n', '\r\n');
    const typed = 'text: "{nhs-example} must publish its access criteria, by {deadline}."\r\n';
    const text = fs.readFileSync(own('01-access.yaml'), 'utf8').replaceAll('\n', '\r\n');
    expect(text).toContain(typed);
    fs.writeFileSync(own('01-access.yaml'), text.replace(typed, folded('publish its\n      access criteria, by\n')));
    const heard = await run('review', 'back.docx', '--take', '--yes');
    expect([heard.code, heard.err]).toEqual([0, 'Took over 1 change into 1 file.\n']);
    expect(fs.readFileSync(own('01-access.yaml'), 'utf8')).toBe(text.replace(typed, folded(expected)));
  });
});

test('what the files say already, from another copy, is told so and not left to be done; the same words elsewhere are none of it', async () => {
  comesBack(['must publish its', 'must print its'], ['>Superseded<', '>Care at home.<']);
  expect((await run('review', 'back.docx', '--take', '--yes')).out).toBe('');
  const { out } = await run('review', 'back.docx');
  expect(out).toContain(
    'must [-publish-]{+print+} its access criteria, by September 2030. (the files have it already)\n',
  );
  expect(out).toContain('[-Superseded-] {+Care at home.+} (to be done by hand: it is not found in');
  const again = await run('review', 'back.docx', '--take');
  expect(again.err).toContain(
    'Would take over 0 changes into 0 files. Nothing was written.\nThe files have 1 change already.\nNot taken over, to be done by hand: 1.\n',
  );
});

test('of what was changed or said in a table its row is told', async () => {
  comesBack(['£950,000', '£955,000'], ['5.3%', said('5.3%')]);
  const { out } = await run('review', 'back.docx');
  const row = 'in the row “General medicine Care in hospital. NHS adults 2.”';
  expect(out).toContain(
    `\n  Changed ${row}: [-£950,000-] {+£955,000+} (to be done by hand: it is printed from “previous” in `,
  );
  expect(out).toContain(`\n  A. Reader on “5.3%” ${row}: Why not earlier? Ask her.\n`);
});

test('nothing is taken over into what was issued, and what is no Word file of ours is refused', async () => {
  comesBack([' must publish its', ' must print its']);
  change('pack.yaml', 'status: for-approval', 'status: issued');
  expect((await run('issue', '2030-31', '--yes')).code).toBe(0);
  const before = filesIn(path.join(folder, 'root/directions'));
  const heard = await run('review', 'back.docx', '--take', '--yes');
  expect([heard.code, heard.err]).toEqual([
    2,
    expect.stringContaining('Version 1 of 2030-31 has been issued, and stays as it is.'),
  ]);
  expect(filesIn(path.join(folder, 'root/directions'))).toEqual(before);
  const pdf = 'out/2030-31/example-ijb-directions-2030-31.pdf';
  expect((await run('review', pdf)).err).toContain('is no Word file. What was written on a PDF cannot be read.');
  fs.writeFileSync(path.join(folder, 'root/notes.docx'), 'notes');
  expect((await run('review', 'notes.docx')).err).toContain('notes.docx is neither a PDF nor a Word file.');
});
