import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { make, validate, yearsOf } from '../src/spine.ts';
import type { Output } from '../src/make.ts';
import { readDocx } from './inspect/docx/read-docx.ts';
import { readPdf } from './inspect/pdf/read-pdf.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { changed, example, faultless, midlothian } from './roots.ts';

const asIssued = readFileSync(new URL('packs/2023-24-as-issued.txt', import.meta.url), 'utf8')
  .split(/\s+/)
  .filter(Boolean);

/** The words of each output, by file name, as the finished file says them. */
async function wordsOf(
  ...[workspace, request]: Parameters<typeof make>
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { outputs = [], diagnostics } = await make(workspace, request);
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  return new Map(
    outputs.map(({ name, bytes }) => {
      const { items } = name.endsWith('.docx') ? readDocx(bytes) : readPdf(bytes);
      return [
        name,
        items
          .map((item) => item.text)
          .join(' ')
          .split(/\s+/),
      ];
    }),
  );
}

/** The first word that is missing when the words are looked for in order; undefined when all are there. */
function firstMissing(words: readonly string[], within: readonly string[]): string | undefined {
  let from = 0;
  for (const [index, word] of words.entries()) {
    const found = within.indexOf(word, from);
    if (found < 0) return `“${word}” after “${words.slice(Math.max(0, index - 5), index).join(' ')}”`;
    from = found + 1;
  }
  return undefined;
}

describe('the real 2023-24 packs', async () => {
  const packs = await wordsOf(midlothian(), { year: '2023-24' });
  const stem = 'midlothian-ijb-directions-2023-24';

  test('are six files', () => {
    expect([...packs.keys()].sort()).toEqual(
      ['', '-midlothian-council', '-nhs-lothian'].flatMap((end) => [`${stem}${end}.docx`, `${stem}${end}.pdf`]).sort(),
    );
  });

  test.each(['docx', 'pdf'])('every word of the document as issued is in the combined %s, in order', (format) => {
    // The marks of the transcript are straight, those of the pack are set round.
    const straight = packs.get(`${stem}.${format}`)?.map((words) => words.replace(/[‘’]/g, "'")) ?? [];
    expect(firstMissing(asIssued, straight)).toBeUndefined();
  });

  test.each(['', '-nhs-lothian', '-midlothian-council'])('Word and PDF of the pack “%s” say the same', (end) => {
    expect(packs.get(`${stem}${end}.docx`)).toEqual(packs.get(`${stem}${end}.pdf`));
  });

  test('each recipient’s pack has its own functions and not the other’s', () => {
    const nhs = packs.get(`${stem}-nhs-lothian.pdf`)?.join(' ') ?? '';
    const council = packs.get(`${stem}-midlothian-council.pdf`)?.join(' ') ?? '';
    for (const words of ['22. Services provided by health professionals', '8. School nursing']) {
      expect(nhs).toContain(words);
      expect(council).not.toContain(words);
    }
    for (const words of ['18. Justice social work services', '14. Local area co-ordination']) {
      expect(council).toContain(words);
      expect(nhs).not.toContain(words);
    }
    expect(nhs).toContain(
      'The functions delegated by Midlothian Council are listed in the pack for Midlothian Council.',
    );
    expect(council).toContain('The functions delegated by NHS Lothian are listed in the pack for NHS Lothian.');
  });

  test('the combined pack has the computed total, a recipient’s pack only its own payment', () => {
    expect(packs.get(`${stem}.docx`)).toContain('£151,563,000');
    expect(packs.get(`${stem}-nhs-lothian.docx`)).not.toContain('£151,563,000');
  });
});

describe('made of YAML alone', () => {
  test('a second year', async () => {
    const files = new Map(midlothian().files);
    for (const [path, bytes] of files)
      if (path.startsWith('directions/2023-24/'))
        files.set(
          path.replace('2023-24', '2024-25'),
          new TextEncoder().encode(new TextDecoder().decode(bytes).replace('year: 2023-24', 'year: 2024-25')),
        );
    const workspace = { files };
    expect(yearsOf(workspace)).toEqual(['2023-24', '2024-25']);
    const packs = await wordsOf(workspace, { year: '2024-25', to: ['combined'], formats: ['docx'] });
    expect(packs.get('midlothian-ijb-directions-2024-25.docx')?.join(' ')).toContain(
      'Midlothian IJB Directions for 2024-25 ask services',
    );
  });

  test('a third recipient, with a direction of its own that the others’ packs leave out', async () => {
    const workspace = changed(faultless(), {
      'directions/ijb.yaml': (text) =>
        text.replace(
          'contact:',
          '  - id: sample-council\n    name: Sample Council\n    kind: local-authority\ncontact:',
        ),
      'directions/2030-31/01-access.yaml': (text) =>
        `${text}  - number: "1.3"\n    to: [sample-council]\n    text: Sample Council must open its library.\n`,
    });
    const packs = await wordsOf(workspace, { year: '2030-31', as: 'draft', formats: ['docx'] });
    const words = (end: string): string => packs.get(`example-ijb-directions-2030-31${end}.docx`)?.join(' ') ?? '';
    expect(packs.size).toBe(4);
    expect(words('-sample-council')).toContain('Sample Council must open its library.');
    expect(words('-nhs-example')).not.toContain('must open its library');
    expect(words('-nhs-example')).toContain('Direction 1.3 is given to Sample Council only.');
    expect(words('-sample-council')).toContain('Directions 1.1 and 3.1 are given to NHS Example only.');
  });

  test('another board’s root, issued, without a draft mark', async () => {
    const packs = await wordsOf(faultless(), { year: '2030-31' });
    expect(packs.size).toBe(6);
    expect(packs.get('example-ijb-directions-2030-31.pdf')?.join(' ')).not.toContain('Draft');
  });
});

/** The paths of the files in a PDF, each having been compared with its source, whose line ends may be those of Windows. */
function enclosedIn({ bytes }: Output, { files }: Workspace): readonly string[] {
  return readPdf(bytes).attachments.map(({ description, bytes: enclosed }) => {
    const source = Buffer.from(files.get(description) ?? [])
      .toString()
      .replaceAll('\r\n', '\n');
    expect(Buffer.compare(enclosed, Buffer.from(source)), description).toBe(0);
    return description;
  });
}

test('a checkout whose line ends are those of Windows makes the same files, with the same fingerprint', async () => {
  const windows = changed(
    example(),
    Object.fromEntries(
      [...example().files.keys()]
        .filter((path) => /\.(yaml|svg)$/.test(path))
        .map((path) => [path, (text: string) => text.replaceAll('\n', '\r\n')]),
    ),
  );
  const [unix, other] = await Promise.all(
    [example(), windows].map(async (workspace) => [
      ...((await make(workspace, { year: '2030-31', to: ['combined'], formats: ['docx', 'pdf', 'html', 'text'] }))
        .outputs ?? []),
      ...((await make(workspace, { year: '2030-31', document: 'funding', to: ['combined'] })).outputs ?? []),
    ]),
  );
  expect(unix?.length).toBe(8);
  for (const [index, { name, bytes }] of (unix ?? []).entries())
    expect(Buffer.compare(bytes, other?.[index]?.bytes ?? new Uint8Array()), name).toBe(0);
});

describe('which one this is', () => {
  const draft = changed(example(), {
    'directions/2030-31/pack.yaml': (text) => text.replace(/^status: .*$/m, 'status: draft'),
  });
  const read = async (workspace: Workspace): Promise<string> => {
    const packs = await wordsOf(workspace, { year: '2030-31', to: ['combined'], formats: ['docx', 'pdf'] });
    return [...packs.values()].map((words) => words.join(' ')).join(' ');
  };
  const fingerprintIn = (words: string): readonly string[] => [
    ...new Set([...words.matchAll(/Fingerprint ([a-z]{8})/g)].map(([, found]) => found ?? '')),
  ];

  test('a letter in any file is another fingerprint, and a file of another name is not', async () => {
    const [one, ...others] = fingerprintIn(await read(draft));
    expect(one).toMatch(/^[bcdfghjkmnpqrstvwxyz]{8}$/);
    expect(others).toEqual([]);
    const reworded = changed(draft, { 'directions/scheme.yaml': (text) => `${text}# Checked.\n` });
    expect(fingerprintIn(await read(reworded))).not.toEqual([one]);
    const files = new Map(draft.files);
    const group = files.get('directions/2030-31/01-access.yaml') ?? new Uint8Array();
    files.delete('directions/2030-31/01-access.yaml');
    files.set('directions/2030-31/01-doors.yaml', group);
    expect(fingerprintIn(await read({ files }))).toEqual([one]);
  });

  test('every format says so at the foot of its pages, and in its properties', async () => {
    const { outputs = [] } = await make(draft, {
      year: '2030-31',
      to: ['combined'],
      formats: ['docx', 'pdf', 'html'],
    });
    const [docx, pdf, html] = outputs.map(({ bytes }) => bytes);
    const words = /(Draft, dated 14 March 2030, fingerprint ([a-z]{8}))/.exec(Buffer.from(html ?? []).toString());
    const [, edition = 'none', mark = 'none'] = words ?? [];
    const page = Buffer.from(html ?? []).toString();
    expect(page).toContain(`<meta name="keywords" content="${edition}">`);
    expect(page).toContain(`<meta name="dcterms.identifier" content="${mark}">`);
    const facts = readDocx(docx ?? new Uint8Array());
    expect(facts.footers.join('\n')).toContain(edition);
    expect(facts.title).toContain('(draft)');
    const core = strFromU8(unzipSync(docx ?? new Uint8Array())['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain(`<dc:identifier>${mark}</dc:identifier>`);
    expect(core).toContain(`<cp:keywords>${edition}</cp:keywords>`);
    const packet = Buffer.from(pdf ?? []).toString('latin1');
    expect(packet).toContain(`<dc:identifier>${mark}</dc:identifier><pdf:Keywords>`.replace('><pdf', '>\n<pdf'));
    const money = await make(draft, { year: '2030-31', to: ['combined'], document: 'funding', formats: ['xlsx'] });
    const sheets = unzipSync(money.outputs?.[0]?.bytes ?? new Uint8Array());
    expect(strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`&amp;L${edition}&amp;RPage`);
    expect(strFromU8(sheets['docProps/core.xml'] ?? new Uint8Array())).toContain(`<cp:keywords>${edition}<`);
  });

  test('a web page leads to the PDF and the Word file that are built with it, under their names, and to nothing when it is built alone', async () => {
    const built = { year: '2030-31', to: ['nhs-example'], theme: 'accessible-reading' };
    const { outputs = [] } = await make(faultless(), { ...built, formats: ['docx', 'pdf', 'html'] });
    const links = (bytes?: Uint8Array): readonly string[] =>
      [
        ...Buffer.from(bytes ?? [])
          .toString()
          .matchAll(/<a href="([^"#:]+)">/g),
      ].map(([, name = '']) => name);
    const [docx, pdf, html] = outputs;
    expect(links(html?.bytes)).toEqual([pdf?.name, docx?.name]);
    const alone = await make(faultless(), { ...built, formats: ['html'] });
    expect(links(alone.outputs?.[0]?.bytes)).toEqual([]);
  });

  test('what is issued says its version; what is only judged as issued does not claim to be one', async () => {
    expect(await read(faultless())).toContain('Issued, version 1');
    const { outputs = [] } = await make(faultless(), { year: '2030-31', to: ['combined'], formats: ['html'] });
    expect(Buffer.from(outputs[0]?.bytes ?? []).toString()).toMatch(/Version 1, issued \d+ \w+ 20\d\d/);
  });
});

describe('the source in PDFs and Word files', () => {
  const shared = [
    'directions/glossary.yaml',
    'directions/ijb.yaml',
    'directions/outcomes.yaml',
    'directions/plans/2022-25.yaml',
    'directions/scheme.yaml',
  ];
  const own = [...midlothian().files.keys()].filter((path) => path.startsWith('directions/2023-24/'));
  // As saved on Windows; beside another year, another plan and a report, of which nothing is read.
  const workspace = changed(midlothian(), {
    'directions/ijb.yaml': (text) => text.replaceAll('\n', '\r\n'),
    'directions/2023-24/deadlines.yaml': (text) => `\ufeff${text}`,
    'directions/2022-23/pack.yaml': 'year: 2022-23\n',
    'directions/plans/2019-22.yaml': 'name: Old\n',
    'directions/reports/2024.yaml': 'title: Report\n',
  });

  test('is every authored file that the year was read from, byte for byte, in each recipient’s pack', async () => {
    const { outputs = [] } = await make(workspace, { year: '2023-24', formats: ['pdf'] });
    expect(outputs).toHaveLength(3);
    for (const output of outputs) {
      expect(output.carriesSource).toBe(true);
      expect([...enclosedIn(output, workspace)].sort()).toEqual([...own, ...shared].sort());
    }
  });

  test('is in the funding appendices too', async () => {
    const { outputs = [] } = await make(example(), { document: 'funding', year: '2030-31' });
    const carriers = outputs.filter(({ carriesSource }) => carriesSource);
    const [pdf] = carriers.filter(({ name }) => name.endsWith('.pdf'));
    expect(carriers).toHaveLength(6);
    expect(pdf && [...enclosedIn(pdf, example())].sort()).toEqual(
      [...example().files.keys()].filter((path) => path.startsWith('directions/')).sort(),
    );
  });

  test.each(['build', 'funding'])(
    'is left out of %s when it is not wanted, and nothing else changes',
    async (command) => {
      const made = (source: boolean) =>
        command === 'build'
          ? make(midlothian(), { year: '2023-24', source })
          : make(example(), { document: 'funding', year: '2030-31', source });
      const [{ outputs: full = [] }, { outputs: bare = [] }] = await Promise.all([made(true), made(false)]);
      expect(bare.map(({ name }) => name)).toEqual(full.map(({ name }) => name));
      expect(bare.filter(({ carriesSource }) => carriesSource)).toEqual([]);
      for (const [index, { name, bytes }] of bare.entries()) {
        const other = full[index]?.bytes ?? new Uint8Array();
        if (name.endsWith('.pdf'))
          expect(readPdf(bytes)).toEqual({
            ...readPdf(other),
            attachments: [],
            metadata: readPdf(other).metadata.replace('<pdfaid:part>3<', '<pdfaid:part>2<'),
          });
        else if (name.endsWith('.docx')) expect(readDocx(bytes)).toEqual(readDocx(other));
        else expect(Buffer.compare(bytes, other)).toBe(0);
      }
    },
  );
});

describe('five faults in five files', () => {
  const workspace = changed(midlothian(), {
    'directions/2023-24/01-health-and-wellbeing.yaml': (text) =>
      text.replace('    deadline: january-2024', '    to: [nhs-lothain]\n    deadline: january-2024'),
    'directions/2023-24/02-living-in-the-community.yaml': (text) => text.replace('"2.2"', '"2.1"'),
    'directions/2023-24/04-quality-of-life.yaml': (text) => text.replace('title: Quality of Life\n', ''),
    'directions/2023-24/06-support-for-carers.yaml': (text) => text.replace('    deadline', '\tdeadline'),
    'directions/2023-24/07-safe-from-harm.yaml': (text) => text.replace('number: "7"\n', 'number: "7"\nnumber: "7"\n'),
  });

  test('are all found in one run, each at its place, and nothing that only follows from them', () => {
    const { diagnostics, years } = validate(workspace, { years: ['2023-24'] });
    const errors = diagnostics.filter((one) => one.severity === 'error');
    expect(
      errors.map((one) => `${one.at.file.slice(19)}:${one.at.start.line}:${one.at.start.column} ${one.rule}`),
    ).toEqual([
      '01-health-and-wellbeing.yaml:8:10 unknown-reference',
      '02-living-in-the-community.yaml:13:13 number-used-twice',
      '04-quality-of-life.yaml:2:1 missing-key',
      '06-support-for-carers.yaml:8:1 tab-indent',
      '07-safe-from-harm.yaml:3:1 duplicate-key',
    ]);
    expect(years).toMatchObject([{ year: '2023-24', status: 'draft', stopped: true }]);
  });

  test('stop the build', async () => {
    expect((await make(workspace, { year: '2023-24' })).outputs).toBeUndefined();
  });
});
