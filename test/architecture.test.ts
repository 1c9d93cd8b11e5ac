/** Who may import whom, and that every rule, format, command and report is in its list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/ (a file is a room of its own), the innermost first, with what each may import besides itself. */
const rooms: readonly {
  readonly room: string;
  readonly from: readonly string[];
  readonly packages: readonly string[];
}[] = [
  { room: 'grouped.ts', from: [], packages: [] },
  { room: 'remembered.ts', from: [], packages: [] },
  { room: 'diagnostic.ts', from: ['grouped.ts'], packages: [] },
  { room: 'digest.ts', from: [], packages: ['node:crypto', 'node:zlib'] },
  { room: 'ooxml/', from: ['digest.ts'], packages: ['saxes', 'fflate', 'node:zlib'] },
  { room: 'doc/', from: [], packages: [] },
  { room: 'flow/', from: ['doc/'], packages: ['diff'] },
  { room: 'findings/', from: ['diagnostic.ts'], packages: [] },
  {
    room: 'source/',
    from: [
      'grouped.ts',
      'remembered.ts',
      'findings/',
      'ooxml/',
      'diagnostic.ts',
      'doc/letters.ts',
      'schemas/wording.schema.json',
    ],
    packages: ['yaml'],
  },
  {
    room: 'model/',
    from: ['grouped.ts', 'diagnostic.ts', 'digest.ts'],
    packages: ['mdast-util-from-markdown'],
  },
  {
    room: 'read/',
    from: [
      'grouped.ts',
      'remembered.ts',
      'findings/',
      'source/',
      'model/',
      'doc/theme.ts',
      'doc/colour.ts',
      'doc/characters.ts',
      'doc/picture.ts',
      'ooxml/',
      'digest.ts',
      'diagnostic.ts',
      'schemas/',
    ],
    packages: ['svgpath'],
  },
  {
    room: 'check/',
    from: ['grouped.ts', 'remembered.ts', 'findings/', 'model/', 'doc/characters.ts', 'diagnostic.ts'],
    packages: [],
  },
  { room: 'documents/', from: ['grouped.ts', 'model/', 'doc/'], packages: [] },
  { room: 'write/docx/', from: ['grouped.ts', 'doc/', 'flow/', 'ooxml/', 'digest.ts', 'write/'], packages: [] },
  { room: 'write/pdf/', from: ['doc/', 'flow/', 'digest.ts', 'write/'], packages: ['pdfkit', 'fflate'] },
  { room: 'write/', from: ['doc/', 'flow/', 'ooxml/', 'digest.ts'], packages: ['fflate'] },
  { room: 'inspect/', from: ['ooxml/', 'doc/colour.ts', 'source/portable.ts'], packages: ['diff'] },
  {
    room: 'edit/',
    from: ['grouped.ts', 'source/', 'model/', 'doc/typeset.ts', 'doc/characters.ts', 'diagnostic.ts'],
    packages: ['yaml', 'diff'],
  },
  { room: 'roots.ts', from: ['standing.ts', 'source/', 'model/', 'read/'], packages: [] },
  {
    room: 'dress.ts',
    from: [
      'diagnostic.ts',
      'findings/',
      'doc/',
      'source/',
      'read/',
      'write/format.ts',
      'write/layout/faces.ts',
      'write/docx/reference/open.ts',
    ],
    packages: [],
  },
  { room: 'file-names.ts', from: ['diagnostic.ts', 'findings/', 'doc/theme.ts', 'model/'], packages: [] },
  {
    room: 'kept-versions.ts',
    from: ['diagnostic.ts', 'digest.ts', 'findings/', 'source/'],
    packages: [],
  },
  { room: 'standing.ts', from: ['digest.ts', 'source/', 'model/', 'read/'], packages: [] },
  {
    room: 'issued.ts',
    from: ['kept-versions.ts', 'standing.ts', 'roots.ts', 'diagnostic.ts', 'findings/', 'source/', 'model/', 'read/'],
    packages: [],
  },
  {
    room: 'judge.ts',
    from: [
      'dress.ts',
      'file-names.ts',
      'issued.ts',
      'standing.ts',
      'roots.ts',
      'diagnostic.ts',
      'doc/',
      'source/',
      'model/',
      'read/',
      'check/',
      'write/format.ts',
    ],
    packages: [],
  },
  {
    room: 'new-year.ts',
    from: ['standing.ts', 'diagnostic.ts', 'source/', 'model/', 'read/', 'edit/'],
    packages: [],
  },
  {
    room: 'editor-files.ts',
    from: ['roots.ts', 'findings/', 'source/', 'model/', 'read/', 'edit/', 'check/'],
    packages: [],
  },
  {
    room: 'new-board.ts',
    from: ['editor-files.ts', 'validate.ts', 'diagnostic.ts', 'source/', 'model/', 'edit/'],
    packages: [],
  },
  {
    room: 'validate.ts',
    from: [
      'issued.ts',
      'file-names.ts',
      'roots.ts',
      'judge.ts',
      'diagnostic.ts',
      'source/',
      'model/',
      'read/',
      'check/',
      'write/index.ts',
    ],
    packages: [],
  },
  {
    room: 'editions.ts',
    from: ['kept-versions.ts', 'diagnostic.ts', 'roots.ts', 'source/', 'model/', 'read/'],
    packages: [],
  },
  {
    room: 'make.ts',
    from: [
      'digest.ts',
      'editions.ts',
      'judge.ts',
      'roots.ts',
      'issued.ts',
      'standing.ts',
      'file-names.ts',
      'diagnostic.ts',
      'doc/',
      'source/',
      'model/',
      'read/',
      'check/',
      'documents/',
      'write/',
    ],
    packages: [],
  },
  {
    room: 'funding.ts',
    from: [
      'judge.ts',
      'standing.ts',
      'diagnostic.ts',
      'doc/theme.ts',
      'source/',
      'model/',
      'read/',
      'documents/',
      'write/',
      'edit/',
    ],
    packages: [],
  },
  { room: 'recommendations.ts', from: ['roots.ts', 'source/', 'read/', 'check/', 'edit/'], packages: [] },
  {
    room: 'progress.ts',
    from: ['make.ts', 'judge.ts', 'standing.ts', 'roots.ts', 'diagnostic.ts', 'source/', 'model/', 'read/', 'edit/'],
    packages: [],
  },
  { room: 'ledger.ts', from: ['funding.ts', 'diagnostic.ts', 'source/', 'model/', 'read/', 'edit/'], packages: [] },
  {
    room: 'versions.ts',
    from: [
      'make.ts',
      'kept-versions.ts',
      'standing.ts',
      'diagnostic.ts',
      'digest.ts',
      'source/',
      'model/',
      'read/',
      'edit/',
    ],
    packages: [],
  },
  {
    room: 'comparison.ts',
    from: ['make.ts', 'versions.ts', 'diagnostic.ts', 'model/', 'write/'],
    packages: [],
  },
  {
    room: 'review-copy.ts',
    from: [
      'make.ts',
      'edit/',
      'judge.ts',
      'file-names.ts',
      'diagnostic.ts',
      'doc/',
      'source/',
      'model/',
      'read/',
      'write/',
    ],
    packages: [],
  },
  {
    room: 'review.ts',
    from: [
      'verify.ts',
      'review-copy.ts',
      'versions.ts',
      'diagnostic.ts',
      'inspect/',
      'edit/',
      'source/',
      'model/',
      'read/',
    ],
    packages: [],
  },
  {
    room: 'verify.ts',
    from: ['nearest.ts', 'roots.ts', 'digest.ts', 'inspect/', 'source/', 'read/'],
    packages: [],
  },
  {
    room: 'nearest.ts',
    from: ['review-copy.ts', 'make.ts', 'roots.ts', 'inspect/', 'model/', 'source/', 'read/', 'write/index.ts'],
    packages: [],
  },
  {
    room: 'spine.ts',
    from: [
      'comparison.ts',
      'progress.ts',
      'recommendations.ts',
      'review.ts',
      'review-copy.ts',
      'verify.ts',
      'inspect/',
      'versions.ts',
      'source/version.ts',
      'roots.ts',
      'make.ts',
      'editor-files.ts',
      'new-board.ts',
      'new-year.ts',
      'validate.ts',
      'funding.ts',
      'ledger.ts',
      'source/kind.ts',
      'model/money.ts',
      'read/',
      'check/',
    ],
    packages: [],
  },
  {
    // The door makes the Workspace, asks for a Status, keeps versions and tells changes, so it knows these nouns.
    room: 'cli/',
    from: [
      'grouped.ts',
      'spine.ts',
      'make.ts',
      'new-board.ts',
      'new-year.ts',
      'validate.ts',
      'funding.ts',
      'ledger.ts',
      'versions.ts',
      'review.ts',
      'verify.ts',
      'inspect/',
      'edit/',
      'diagnostic.ts',
      'digest.ts',
      'source/workspace.ts',
      'source/kept.ts',
      'model/status.ts',
      'model/changes.ts',
      'model/iso-date.ts',
      'check/index.ts',
      'package.json',
    ],
    packages: ['commander', 'chalk', 'diff', 'node:'],
  },
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
  .sort();
const text = new Map(sources.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
const code = new Map([...text].map(([file, whole]) => [file, withoutComments(whole)]));

/** Types are imports too: who speaks of another room's types knows that room. */
function importsOf(file: string): readonly Import[] {
  const statement =
    /(?:^|[;}])\s*(?:import|export)\b(?:[^'"();]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]\s*\)/gm;
  const found = [...(code.get(file) ?? '').matchAll(statement)].map(([, eager, late]) => eager ?? late ?? '');
  return found.map((target) => ({
    file,
    target: target.startsWith('.')
      ? path.posix.join(path.posix.dirname(`src/${file}`), target).replace(/^src\//, '')
      : target,
  }));
}

function withoutComments(whole: string): string {
  return whole.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function roomOf(file: string): (typeof rooms)[number] | undefined {
  return rooms.find(({ room }) => (room.endsWith('/') ? file.startsWith(room) : file === room));
}

function isAllowed({ file, target }: Import): boolean {
  const own = roomOf(file);
  if (!own) return false;
  const isFile = /\.(ts|js|json)$/.test(target) && !target.startsWith('node:');
  if (!isFile)
    return own.packages.some((name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`));
  return (
    target.startsWith(own.room) ||
    own.from.some((place) => (place.endsWith('/') ? target.startsWith(place) : target === place))
  );
}

describe('the rooms', () => {
  test('every file of src/ lies in one', () => {
    expect(sources.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('nothing is imported that the table does not allow', () => {
    const trespasses = sources.flatMap(importsOf).filter((one) => !isAllowed(one));
    expect(trespasses.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('the table itself has no circle: a room is imported only by rooms further down, verbs never by verbs', () => {
    const verbs = ['read/', 'check/', 'documents/', 'write/', 'edit/'];
    for (const { room, from } of rooms.filter((one) => verbs.includes(one.room))) {
      expect([room, from.filter((place) => verbs.includes(place))]).toEqual([room, []]);
    }
  });

  test('nothing is allowed that nobody does', () => {
    const imports = sources.flatMap(importsOf);
    const idle = rooms.flatMap(({ room, from, packages }) => {
      const targets = imports.filter(({ file }) => roomOf(file)?.room === room).map(({ target }) => target);
      const isUsed = (place: string): boolean =>
        targets.some((target) =>
          /[/:]$/.test(place) ? target.startsWith(place) : target === place || target.startsWith(`${place}/`),
        );
      return [...from, ...packages].filter((place) => !isUsed(place)).map((place) => `${room} may import ${place}`);
    });
    expect(idle).toEqual([]);
  });

  test('a trespass would be noticed', () => {
    const wrong: readonly Import[] = [
      { file: 'check/rules/x.ts', target: 'read/read.ts' },
      { file: 'write/html/x.ts', target: 'model/pack.ts' },
      { file: 'write/html/x.ts', target: 'docx' },
      { file: 'write/docx/x.ts', target: 'pdfkit' },
      { file: 'read/x.ts', target: 'yaml' },
      { file: 'read/x.ts', target: 'doc/doc.ts' },
      { file: 'documents/x.ts', target: 'node:fs' },
      { file: 'cli/x.ts', target: 'model/pack.ts' },
      { file: 'model/x.ts', target: 'doc/doc.ts' },
    ];
    expect(wrong.filter(isAllowed)).toEqual([]);
    expect(importsOf('cli/main.ts').map(({ target }) => target)).toEqual([
      'cli/exit-code.ts',
      'cli/spine.ts',
      'cli/world.ts',
      'cli/version.ts',
      'cli/world.ts',
      'spine.ts',
      'cli/program.ts',
    ]);
  });
});

describe('no circles', () => {
  const graph = new Map(sources.map((file) => [file, importsOf(file).map(({ target }) => target)]));

  test('no file imports, in however many steps, a file that imports it', () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  test('a circle would be noticed', () => {
    const wrong = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
    ]);
    expect(circlesIn(wrong)).toEqual(['a b c']);
  });
});

/** The files that reach themselves, those that reach each other on one line. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachableFrom(file, graph)]));
  const circles = [...reached].flatMap(([file, targets]) =>
    targets.has(file)
      ? [
          [...targets]
            .filter((other) => reached.get(other)?.has(file))
            .sort()
            .join(' '),
        ]
      : [],
  );
  return [...new Set(circles)].sort();
}

function reachableFrom(file: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [file];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
    for (const target of graph.get(next) ?? [])
      if (!reached.has(target)) {
        reached.add(target);
        ahead.push(target);
      }
  return reached;
}

/** What no file of src/ may have in it; `except` are the rooms that may. */
const banned: readonly { readonly what: string; readonly pattern: RegExp; readonly except: readonly string[] }[] = [
  { what: 'a default export', pattern: /^export default\b/m, except: [] },
  { what: 'the type any', pattern: /:\s*any\b(?!['"])|<any[,>]|\bas any\b|\bany\[\]/, except: [] },
  { what: 'an enum or a namespace', pattern: /^\s*(?:export )?(?:const )?(?:enum|namespace) \w/m, except: [] },
  { what: 'an assertion that something is not null', pattern: /[\w)\]]!(?:[.;,)\]]|\[)/, except: [] },
  { what: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\./, except: ['cli/world.ts'] },
  { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, except: [] },
  { what: 'the locale', pattern: /\.localeCompare\b|\.toLocale\w+\(|\bIntl\./, except: [] },
  { what: 'process, the terminal or the network', pattern: /\bprocess\.|\bconsole\.|\bfetch\(/, except: ['cli/'] },
];

test('the bundle holds every package: an installed program needs no other', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(dependencies).toBeUndefined();
  expect(Object.values<string>(devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

describe('what no file has in it', () => {
  test.each(banned)('$what', ({ pattern, except }) => {
    const written = sources.filter(
      (file) => !/\.generated\.\w+$/.test(file) && !except.some((room) => file.startsWith(room)),
    );
    expect(written.filter((file) => pattern.test(withoutStrings(code.get(file) ?? '')))).toEqual([]);
  });

  test('process is spoken to in one file, besides the version of Node.js in a fault report', () => {
    const speakers = sources.filter((file) =>
      /\bprocess\.(?!versions|platform|arch)/.test(withoutStrings(code.get(file) ?? '')),
    );
    expect(speakers).toEqual(['cli/world.ts']);
  });
});

/** What another package holds private, or only knows itself, is touched in one file each: an upgrade is read there. */
const privateParts: readonly {
  readonly of: string;
  readonly file: string;
  readonly pattern: RegExp;
  readonly importers?: 0;
}[] = [
  {
    // Run beforehand, by test/make-skeleton.js.
    of: 'docx',
    importers: 0,
    file: 'write/docx/skeleton.ts',
    pattern: /\bPacker\b|'word\/(?:document|numbering|settings|fontTable|header\d|footer\d)\.xml'/,
  },
  {
    of: 'pdfkit',
    file: 'write/pdf/file.ts',
    pattern:
      /\._\w|\.xobjects\b|\.dictionary\b|\.outlineData\b|\.addContent\b|\.page\.(?:fonts|write)\b|\.getStructTreeRoot\b/,
  },
];

describe('the private parts of a package are touched in one file', () => {
  test.each(privateParts)('$of: $file', ({ of, file, pattern, importers: wanted = 1 }) => {
    const rest = sources.filter((one) => one.startsWith(file.slice(0, file.lastIndexOf('/'))) && one !== file);
    expect(rest.length).toBeGreaterThan(10);
    expect(rest.filter((one) => pattern.test(code.get(one) ?? ''))).toEqual([]);
    expect(pattern.test(code.get(file) ?? '')).toBe(true);
    const importers = sources.filter((one) => importsOf(one).some(({ target }) => target === of));
    expect(importers).toEqual([file].slice(0, wanted));
  });
});

function withoutStrings(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

test('every file opens with a sentence that says what it is for', () => {
  const silent = sources.filter(
    (file) => !/\.generated\.\w+$/.test(file) && !/^(?:\/\*\*\s[^]{15,}?\*\/|\/\/ .{15,})/.test(text.get(file) ?? ''),
  );
  expect(silent).toEqual([]);
});

test('no file has a name that says nothing', () => {
  const names =
    /(?:^|[/-])(?:utils?|helpers?|managers?|handlers?|services?|process|data|info|common|shared|types|lib)(?:\.ts|\/|-)/;
  // A rule is named for its defect, whose words may be any.
  expect(sources.filter((file) => names.test(file) && !file.startsWith('check/rules/'))).toEqual([]);
});

/** Lists that are written out by hand: each file of the folder (or each folder) must be imported by the list. */
const lists: readonly { readonly list: string; readonly folder: string; readonly besides: readonly string[] }[] = [
  { list: 'check/rules.ts', folder: 'check/rules/', besides: [] },
  { list: 'cli/commands/index.ts', folder: 'cli/commands/', besides: ['index.ts', 'command.ts'] },
  {
    list: 'cli/report/index.ts',
    folder: 'cli/report/',
    besides: ['index.ts', 'gathered.ts', 'findings.ts', 'heading.ts', 'sections.ts', 'snippet.ts', 'summary.ts'],
  },
  {
    list: 'documents/index.ts',
    folder: 'documents/',
    besides: [
      ...['index.ts', 'document.ts', 'context.ts', 'audience.ts', 'parts', 'workbooks'],
      ...['abbreviations.ts', 'content.ts', 'markup.ts', 'references.ts'],
    ],
  },
  // A format is a folder; layout/ serves both page formats, picture/ those that show drawings: neither is one.
  { list: 'write/index.ts', folder: 'write/', besides: ['index.ts', 'format.ts', 'layout', 'picture'] },
];

describe('every file is in its list', () => {
  for (const { list, folder, besides } of lists) {
    const members = existsSync(`src/${folder}`)
      ? readdirSync(`src/${folder}`).filter((name) => !besides.includes(name))
      : [];
    const title = `${list} knows all of ${folder}`;
    if (!existsSync(`src/${list}`)) {
      test.todo(`${title}: the list is not there yet`);
    } else {
      test(title, () => {
        const known = importsOf(list).map(({ target }) => target);
        expect(members.length).toBeGreaterThan(0);
        expect(
          members.filter(
            (name) => !known.some((target) => target === `${folder}${name}` || target.startsWith(`${folder}${name}/`)),
          ),
        ).toEqual([]);
      });
    }
  }
});
