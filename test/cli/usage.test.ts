/** What an officer types, right and wrong, and what is answered. */
import * as fs from 'node:fs';
import { expect, test } from 'vitest';
import { documentsOf } from '../../src/spine.ts';
import { folderWith, refusal, root, type } from './stage.ts';

const cases: readonly (readonly [line: string, code: number, said: string])[] = [
  ['bulid 2023-24', 2, 'error: There is no command "bulid". Did you mean "build"?'],
  ['Build 2023-24', 2, 'Did you mean "build"?\nhelp: Type: directions build 2023-24\n'],
  ['--quiet bulid 2023-24', 2, 'help: Type: directions --quiet build 2023-24\n'],
  ['xyzzy', 2, 'error: There is no command "xyzzy".\nhelp: Type: directions --help'],
  [
    'check 2023-24',
    2,
    'error: There is no command "check". Did you mean "validate"?\nhelp: Type: directions validate 2023-24\n',
  ],
  ['export 2023-24 f.xlsx', 2, 'help: Type: directions funding export 2023-24 f.xlsx\n'],
  ['letter 2023-24 --to nhs-lothian', 2, 'help: Type: directions build --document letter 2023-24 --to nhs-lothian\n'],
  [
    'init 2026-27',
    2,
    'error: There is no command "init". Did you mean "new --board"?\nhelp: Type: directions new 2026-27 --board <name>\n',
  ],
  ['init /tmp/firth', 2, 'help: Type: directions new <year> --root /tmp/firth --board <name>\n'],
  ['init ./x 2026-27 --board Firth', 2, 'help: Type: directions new --root ./x 2026-27 --board Firth\n'],
  ['start', 2, 'help: Type: directions new <year> --board <name>\n'],
  ['init 2026-27 --board Firth --dry-run', 2, 'help: Type: directions new 2026-27 --board Firth --dry-run\n'],
  [
    'log 2023-24 format docx',
    2,
    'error: "format" is an option: it has two dashes before it. "directions log" takes no names: leave out "2023-24".\nhelp: Type: directions log --format docx\n',
  ],
  ['log format docx', 2, 'it has two dashes before it.\nhelp: Type: directions log --format docx\n'],
  ['status 2023-24 format json', 2, 'help: Type: directions status 2023-24 --format json\n'],
  ['status 2023-24 json', 2, 'help: Type: directions status 2023-24 --json\n'],
  ['Rules', 2, 'There is no command "Rules". Did you mean "explain"?\nhelp: Type: directions explain\n'],
  ['history', 2, 'There is no command "history". Did you mean "log"?\nhelp: Type: directions log\n'],
  ['revoke 2023-24', 2, 'Did you mean "revise"?\nhelp: Type: directions revise 2023-24\n'],
  ['withdraw 2023-24', 2, 'Did you mean "revise"?\nhelp: Type: directions revise 2023-24\n'],
  ['constructor', 2, 'error: There is no command "constructor".\nhelp: Type: directions --help'],
  ['2023-24', 2, 'help: Type: directions build 2023-24'],
  ['build 2023-24 --output sent', 2, 'error: There is no option --output. Did you mean --out?\n'],
  ['2023-24 build', 2, 'error: "build" stands before the year.\nhelp: Type: directions build 2023-24\n'],
  ['--root . 2023-24 build', 2, 'stands before the year.\nhelp: Type: directions build 2023-24 --root .\n'],
  ['--root=. --quiet 2023-24 --format pdf', 2, 'help: Type: directions build 2023-24 --format pdf --root=. --quiet\n'],
  ['--root . build 2023-24 nhs-example', 2, 'Type, perhaps: directions --root . build 2023-24 --to nhs-example\n'],
  [
    '--root . issue 2023-24 --by Chief Officer',
    2,
    'help: Type: directions issue 2023-24 --by "Chief Officer" --root .\n',
  ],
  ['--root build 2023-24', 2, 'help: Type: directions build 2023-24 --root build\n'],
  [
    '--root . directions build 2023-24',
    2,
    'There is no command "directions".\nhelp: Type: directions build 2023-24 --root .\n',
  ],
  ['2023-24 build --format pdf', 2, 'help: Type: directions build 2023-24 --format pdf\n'],
  ['2023-24 --format pdf', 2, 'help: Type: directions build 2023-24 --format pdf\n'],
  ['2023-24 funding export f.xlsx', 2, 'help: Type: directions funding export 2023-24 f.xlsx\n'],
  ['funding 2023-24 export f.xlsx', 2, 'help: Type: directions funding export 2023-24 f.xlsx\n'],
  ['funding f.xlsx 2023-24', 2, 'help: Type: directions funding export 2023-24 f.xlsx, or import'],
  ['funding export f.xlsx 2023-24', 2, 'help: Type: directions funding export 2023-24 f.xlsx\n'],
  ['funding export 2023-24 a.xlsx b.xlsx', 2, 'takes a year and one file: what is "b.xlsx" for?'],
  ['funding 2023-24 again', 2, 'takes one year: what is "again" for?'],
  [
    'funding exprt 2023-24 f.xlsx',
    2,
    'error: There is no "directions funding exprt". Did you mean "export"?\nhelp: Type: directions funding export 2023-24 f.xlsx\n',
  ],
  [
    'funding Import 2023-24 f.xlsx',
    2,
    'Did you mean "import"?\nhelp: Type: directions funding import 2023-24 f.xlsx\n',
  ],
  ['funding imports f.xlsx 2023-24', 2, 'help: Type: directions funding import 2023-24 f.xlsx\n'],
  ...['explain 2023-24', '2023-24 explain', 'explain'].map(
    (words) =>
      [
        `funding ${words}`,
        2,
        `error: "explain" is an option: it has two dashes before it.\nhelp: Type: directions funding ${words.replace(/ ?explain ?/, '')}${words === 'explain' ? '' : ' '}--explain\n`,
      ] as const,
  ),
  ...(
    [
      ['deadlines 2023-24 overdue', 'deadlines 2023-24 --overdue'],
      ['deadlines overdue', 'deadlines --overdue'],
      ['--root . deadlines overdue', '--root . deadlines --overdue'],
      ['deadlines within 60d', 'deadlines --within 60d'],
      ['validate 2023-24 fix', 'validate 2023-24 --fix'],
      ['validate fix dry-run 2023-24', 'validate 2023-24 --fix --dry-run'],
      ['validate 2023-24 as issued', 'validate 2023-24 --as issued'],
      ['validate 2023-24 –-fix', 'validate 2023-24 --fix'],
      ['build 2023-24 —check', 'build 2023-24 --check'],
      ['build 2023-24 --format docx —check', 'build 2023-24 --format docx --check'],
      ['build 2023-24 –format docx pdf', 'build 2023-24 --format docx pdf'],
      ['build 2023-24 to nhs-test', 'build 2023-24 --to nhs-test'],
      ['build to nhs-test 2023-24', 'build 2023-24 --to nhs-test'],
      ['build 2023-24 to=nhs-test', 'build 2023-24 --to nhs-test'],
      ['build 2023-24 —help', 'build 2023-24 --help'],
      ['new 2024-25 from 2023-24', 'new 2024-25 --from 2023-24'],
      ['new 2024-25 —from 2023-24', 'new 2024-25 --from 2023-24'],
      ['build 2023-24 /to nhs-test', 'build 2023-24 --to nhs-test'],
      ['build 2023-24 /format:pdf', 'build 2023-24 --format pdf'],
      ['build 2023-24 /?', 'build 2023-24 --help'],
      ['/help', '--help'],
      ['review x.docx take', 'review x.docx --take'],
      ['progress 2023-24 on 2024-01-31', 'progress 2023-24 --on 2024-01-31'],
      ['build –h', 'build -h'],
      ['build 2023-24 –h', 'build 2023-24 -h'],
      ['build —version', 'build --version'],
      ['–h', '-h'],
      ['—help', '--help'],
      ['–V', '-V'],
      ['version', '--version'],
      ['—help build', 'build --help'],
      ['—quiet build 2023-24', 'build 2023-24 --quiet'],
      ['watch build 2023-24', 'build 2023-24 --watch'],
      ['--watch build', 'build --watch'],
      ['--format pdf build 2023-24', 'build 2023-24 --format pdf'],
      ['--root . --format=pdf build 2023-24', 'build 2023-24 --root . --format=pdf'],
      ['build 2023-24 wathc', 'build 2023-24 --watch'],
      ['build 2023-24 Watch', 'build 2023-24 --watch'],
      ['build 2023-24 formt docx pdf', 'build 2023-24 --format docx pdf'],
      ['build 2023-24 no-sourc', 'build 2023-24 --no-source'],
      ['validate 2023-24 fixx', 'validate 2023-24 --fix'],
      ['validate fixx dry-run', 'validate fixx --dry-run'],
      ['new 2024-25 form 2023-24', 'new 2024-25 --from 2023-24'],
      ['deadlines whitin 60d', 'deadlines --within 60d'],
      ['funding 2023-24 explian', 'funding 2023-24 --explain'],
      ['funding export 2023-24 forse', 'funding export 2023-24 --force'],
      ['progress record 2023-24 yess', 'progress record 2023-24 --yes'],
    ] as const
  ).map(([line, meant]) => [line, 2, `help: Type: directions ${meant}\n`] as const),
  ['build 2023-24 —check', 2, 'error: "—check" begins with a dash that is no hyphen: an option has two hyphens'],
  [
    'build –h',
    2,
    'error: "–h" begins with a dash that is no hyphen: an option of one letter has one hyphen before it.',
  ],
  ['build 2023-24 /check', 2, 'error: "/check" begins with a slash: an option has two hyphens before it.\n'],
  ['--watch build', 2, 'error: --watch is an option of "build": it stands behind the command.\n'],
  ['--format json validate', 2, 'help: Type: directions validate --format json\n'],
  ['build 2023-24 --open=yes', 2, 'error: --open takes no value.\nhelp: Type: directions build 2023-24 --open\n'],
  ['plans 2023-35', 2, 'Did you mean 2023-24?\n'],
  ['build 2023-24 wathc', 2, 'what is "wathc" for? Did you mean --watch?\n'],
  ['validate 2023-24 fixx', 2, 'error: There are no Directions for "fixx". Did you mean --fix?\n'],
  ...[
    'funding export 2023-24 to',
    'build 2023-24 to',
    'build to 2023-24',
    'build 2023-24 —to',
    'build 2023-24 --to',
  ].map(
    (words) =>
      [
        words,
        2,
        `help: There are: combined, nhs-test, council-test. Type: directions ${words.replace(/ (?:—|--)?to\b/, '')} --to <id>\n`,
      ] as const,
  ),
  ['build 2023-24 to', 2, 'error: "to" is an option: it has two dashes before it, and <id> behind it.\n'],
  ['build 2023-24 theme', 2, 'help: There are: house, large-print. Type: directions build 2023-24 --theme <name>\n'],
  [
    'build 2023-24 --format',
    2,
    'help: Type: directions build 2023-24 --format <name> (which files: docx, pdf, html or text; of funding also xlsx or csv)\n',
  ],
  [
    'build 2023-24 --to --root .',
    2,
    'There are: combined, nhs-test, council-test. Type: directions build 2023-24 --to <id> --root .\n',
  ],
  [
    '--root nowhere build 2023-24 --to',
    2,
    'build 2023-24 --to <id> (which packs: combined, or the id of a recipient)\n',
  ],
  ['--within 60d', 2, 'error: There is no option --within.\nhelp: Type: directions deadlines --within 60d\n'],
  ['--format docx', 2, 'error: There is no option --format.\nhelp: Type: directions --help\n'],
  ['funding ledgr', 2, 'Did you mean "ledger"?\nhelp: Type: directions funding ledger\n'],
  [
    'funding 2023-24 exprt',
    2,
    'Did you mean "export", before the year?\nhelp: Type: directions funding export 2023-24 budget.xlsx\n',
  ],
  [
    'progress exprt 2023-24 f.xlsx',
    2,
    'error: There is no "directions progress exprt". Did you mean "export"?\nhelp: Type: directions progress export 2023-24 f.xlsx\n',
  ],
  ['progress recrod 2023-24', 2, 'Did you mean "record"?\nhelp: Type: directions progress record 2023-24\n'],
  [
    'progress 2023-24 export f.xlsx',
    2,
    'error: "export" stands before the year.\nhelp: Type: directions progress export 2023-24 f.xlsx\n',
  ],
  ['progress 2023-24 record', 2, 'help: Type: directions progress record 2023-24\n'],
  ['progress 2023-24 again', 2, '"directions progress" takes one year: what is "again" for?'],
  ['progress record 2023-24 --on 2999-10-09 --yes', 2, 'error: 2999-10-09 is still to come'],
  ['progress record 2023-24 again', 2, '"directions progress record" takes one year: what is "again" for?'],
  ['progress 2024-25', 2, 'error: There are no Directions for "2024-25".'],
  ['build pdf 2023-24', 2, 'what is "pdf" for?\nhelp: Type, perhaps: directions build 2023-24 --format pdf\n'],
  ['build 2023-24 nhs-test', 2, 'help: Type, perhaps: directions build 2023-24 --to nhs-test\n'],
  ['build 2023-24 issued', 2, 'help: Type, perhaps: directions build 2023-24 --as issued\n'],
  ['show 2023-24 pack', 2, 'help: Type, perhaps: directions show 2023-24 --stage pack\n'],
  ['diff 2023-24', 2, 'help: Name both sides, for example: directions diff 2022-23 2023-24\n'],
  [
    'diff git:main',
    2,
    'error: Which year is to be held against git:main?\nhelp: For example: directions diff git:main 2023-24\n',
  ],
  ['diff 2022-23', 2, 'help: Name both sides, for example: directions diff git:main 2022-23\n'],
  ['diff a b c', 2, 'takes two names: what is "c" for?'],
  ['explain a b', 2, 'takes one name: what is "b" for?'],
  ['build help', 2, 'help: Type: directions build --help\n'],
  ['build --root nowhere 2023-24', 2, 'error: There is no folder "directions" in nowhere.'],
  ['build', 2, 'error: Which year?\nhelp: There are: 2022-23, 2023-24. For example: directions build 2023-24'],
  [
    'build --theme 2023-24',
    2,
    'error: "2023-24" stands behind --theme, as the name of one, and there is no other year.\nhelp: Type: directions build 2023-24 --theme <name>\n',
  ],
  ['build 2023/24', 2, 'Did you mean 2023-24?\nhelp: There are: 2022-23, 2023-24. Type: directions build 2023-24'],
  ['build 2023-2024', 2, 'Did you mean 2023-24?'],
  ['build 23-24', 2, 'Did you mean 2023-24?'],
  ['build 2023–24', 2, 'Did you mean 2023-24?'],
  ['build 2023', 2, 'Did you mean 2023-24?'],
  ['build 2032-24', 2, 'Did you mean 2023-24?'],
  ['build 1999-00', 2, 'error: There are no Directions for "1999-00".\nhelp: There are: 2022-23, 2023-24.'],
  ['build 2024-25', 2, 'error: There are no Directions for "2024-25".\nhelp: There are: 2022-23, 2023-24.'],
  [
    'explain number-used-twise',
    2,
    'error: There is no rule "number-used-twise". Did you mean "number-used-twice"?\nhelp: All of them: directions explain',
  ],
  ['validate 2023/24', 2, 'Type: directions validate 2023-24'],
  ['show', 2, 'For example: directions show 2023-24'],
  ['build 2023-24 2022-23', 2, 'error: "directions build" takes one name: what is "2022-23" for?'],
  [
    'issue 2023-24 --date 2023-03-31 --by Chief Officer',
    2,
    'error: What stands behind --by has spaces, and no quotation marks.\nhelp: Type: directions issue 2023-24 --date 2023-03-31 --by "Chief Officer"\n',
  ],
  ['build 2023-24 --out my folder --check', 2, 'Type: directions build 2023-24 --out "my folder" --check\n'],
  ['build 2023-24 --theme house 2022-23', 2, 'takes one name: what is "2022-23" for?'],
  ['extract --out a b.docx c.docx', 2, 'takes one name: what is "c.docx" for?'],
  ['funding import 2022-23.xlsx', 2, 'Which year?\nhelp: Type: directions funding import 2022-23 2022-23.xlsx\n'],
  ['progress export p.csv', 2, 'Which year?\nhelp: Type: directions progress export 2023-24 p.csv\n'],
  [
    'build 2023-24 --foramt pdf',
    2,
    'error: There is no option --foramt. Did you mean --format?\nhelp: Type: directions build 2023-24 --format pdf\n',
  ],
  ['build 2023-24 -to nhs-test', 2, 'Did you mean --to?\nhelp: Type: directions build 2023-24 --to nhs-test\n'],
  ['build --Format=pdf 2023-24', 2, 'help: Type: directions build --format=pdf 2023-24\n'],
  ['build 2023-24 -f pdf', 2, 'Did you mean --format or --force?\nhelp: Type: directions build --help\n'],
  ['build 2023-24 -o sent', 2, 'Did you mean --open or --out?'],
  [
    'directions build 2023-24 --quiet',
    2,
    'error: There is no command "directions".\nhelp: Type: directions build 2023-24 --quiet\n',
  ],
  [
    'npx directions build 2023-24',
    2,
    'error: There is no command "npx directions".\nhelp: Type: directions build 2023-24\n',
  ],
  ['build 2023-24 --to all', 2, 'help: Without --to the combined pack and those of all recipients are made.\n'],
  ['validate all', 2, 'error: All years are looked at where none is named.\nhelp: Type: directions validate\n'],
  ['validate 2023-24,2021-22', 2, 'error: There are no Directions for "2021-22".'],
  ['report nosuch', 2, 'error: There are no reports yet.\n'],
  ['build 2023-24/', 2, 'Did you mean 2023-24?'],
  ['build directions/2023-24', 2, 'Did you mean 2023-24?'],
  ['build .\\directions\\2023-24\\', 2, 'Did you mean 2023-24?'],
  ['build ?', 2, 'error: Help is an option.\nhelp: Type: directions build --help\n'],
  ['--qiet build 2023-24', 2, 'There is no option --qiet. Did you mean --quiet?'],
  [
    'build 2023-24 --format dcox',
    2,
    'error: There is no format "dcox". Did you mean "docx"?\nhelp: There are: docx, pdf.',
  ],
  ['build 2023-24 --format PDF', 2, 'Did you mean "pdf"?'],
  ['build 2023-24 --format Word', 2, 'There is no format "Word". Did you mean "docx"?'],
  [
    'build 2023-24 --to nhs-tset',
    2,
    'error: There is no recipient "nhs-tset". Did you mean "nhs-test"?\nhelp: There are: combined, nhs-test, council-test.',
  ],
  ['build 2023-24 --as isued', 2, 'error: There is no status "isued". Did you mean "issued"?'],
  [
    'build 2023-24 --theme large-pint',
    2,
    'error: There is no theme "large-pint". Did you mean "large-print"?\nhelp: There are: house, large-print.',
  ],
  ['funding 2023-24 --theme prinnt', 2, 'error: There is no theme "prinnt". Did you mean "large-print"?'],
  ['build 2023-24 --out', 2, 'error: Something is missing behind --out: write --out <folder>.'],
  ['build --format 2023-24', 2, 'help: Type: directions build 2023-24 --to <id> --format <name>'],
  ['validate --format prety', 2, 'error: There is no report format "prety". Did you mean "pretty"?'],
  ['show 2023-24 --stage docs', 2, 'error: There is no stage "docs". Did you mean "doc"?'],
  ['schema grop', 2, 'error: There is no kind of file "grop". Did you mean "group"?'],
  ['--root . bulid', 2, 'There is no command "bulid". Did you mean "build"?'],
  ['help bulid', 2, 'Did you mean "build"?\nhelp: Type: directions help build\n'],
  ['validate --root nowhere', 2, 'error: There is no folder "directions" in nowhere.'],
];

test.each(cases)('directions %s', async (line, code, said) => {
  const heard = await type(folderWith(root), line);
  expect({ code: heard.code, out: heard.out }).toEqual({ code, out: '' });
  expect(heard.err).toContain(said);
  expect(heard.err).not.toMatch(/\bat .*\.ts:|undefined/);
});

test.each([
  ['validate', '--root', 'a\u001b[2J\u202e'],
  ['build', '2023-24', '--out', 'ijb\u001b[2J\u202e.yaml'],
  ['build', '2023-24', '--theme', '\u001b[2J\u202e'],
  ['build', '2023-24', '--to', '\u001b[2J\u202e'],
  ['build', '\u001b[2J\u202e'],
  ['validate', '--file', '\u001b[2J\u202e'],
  ['explain', '\u001b[2J\u202e'],
  ['verify', '\u001b[2J\u202e.pdf'],
  ['extract', '\u001b[2J\u202e.pdf'],
  ['diff', 'git:\u001b[2J\u202e', '2023-24'],
  ['funding', 'import', '2023-24', '\u001b[2J\u202e.csv'],
  ['\u001b[2J\u202e'],
  ['validate', '--\u001b[2J\u202e'],
])('nothing that is typed is obeyed by a terminal: %j', async (...words) => {
  const heard = await type(folderWith({ ...root, 'root/ijb\u001b[2J\u202e.yaml': '' }), words);
  expect(heard).toMatchObject({ code: 2, out: '' });
  expect(heard.err).toContain('�[2J');
  expect(heard.err).not.toMatch(/[\u001b\u202e]/);
});

test.each(['docx pdf', 'pdf, docx', 'pdf,docx', ' docx  pdf'])('--format "%s" names two formats', async (names) => {
  const heard = await type(folderWith(root), ['build', '2023-24', '--to', 'nhs-test', '--format', names]);
  expect(heard.code).toBe(0);
  expect(heard.err.match(/test-nhs-test\.(?:docx|pdf)/g)).toEqual(['test-nhs-test.docx', 'test-nhs-test.pdf']);
});

test('a name in quotes is one name, and held against the ids as such', async () => {
  const heard = await type(folderWith(root), ['build', '2023-24', '--to', 'NHS Test']);
  expect(heard.err).toContain('error: There is no recipient "NHS Test". Did you mean "nhs-test"?');
});

/** Files that have been sent from one to the other. */
const sent = {
  ...root,
  'root/My Pack (final).docx': 'words',
  'root/out/a.pdf': 'words',
  'root/my budget.xlsx': 'figures',
};

test.each([
  [['verify', 'My', 'Pack', '(final).docx'], 'verify "My Pack (final).docx"'],
  [['review', 'My', 'Pack', '(final).docx', '--json'], 'review "My Pack (final).docx" --json'],
  [
    ['verify', 'My', 'Pack', '(final).docx', 'out/a.pdf', 'my', 'budget.xlsx'],
    'verify "My Pack (final).docx" out/a.pdf "my budget.xlsx"',
  ],
  [['diff', 'My', 'Pack', '(final).docx'], 'diff "My Pack (final).docx"'],
  [['diff', '2023-24', 'My', 'Pack', '(final).docx'], 'diff 2023-24 "My Pack (final).docx"'],
  [['diff', 'My', 'Pack', '(final).docx', 'out/a.pdf'], 'diff "My Pack (final).docx" out/a.pdf'],
  [['verify', 'My%20Pack%20(final).docx'], 'verify "My Pack (final).docx"'],
  [['verify', '‘My Pack (final).docx’'], 'verify "My Pack (final).docx"'],
  [['verify', '"My Pack (final).docx"'], 'verify "My Pack (final).docx"'],
  [['extract', 'my pack (final).doc'], 'extract "My Pack (final).docx"'],
  [['verify', '.\\out\\a.pdf'], 'verify ./out/a.pdf'],
  [['diff', '2023-24', 'out\\a.pdf'], 'diff 2023-24 out/a.pdf'],
  [['funding', 'import', '2023-24', 'my', 'budget.xlsx'], 'funding import 2023-24 "my budget.xlsx"'],
  [['funding', 'import', '2023-24', '“my budget.xlsx”'], 'funding import 2023-24 "my budget.xlsx"'],
  [['funding', 'import', '2023-24', 'mybudget.xlsx'], 'funding import 2023-24 "my budget.xlsx"'],
  [['funding', 'export', '2023-24', 'new', 'budget.csv'], 'funding export 2023-24 "new budget.csv"'],
])('of a name that is written otherwise it is said how it is: %j', async (words, meant) => {
  const heard = await type(folderWith(sent), words);
  expect([heard.code, heard.out]).toEqual([2, '']);
  expect(heard.err).toMatch(/Did you mean |A name with spaces stands in quotes\.|is neither a workbook/);
  expect(heard.err).toContain(`\nhelp: Type: directions ${meant}\n`);
});

test.each([
  ['verify ‘My Pack (final).docx’', 'verify "My Pack (final).docx"'],
  ['build 2023-24 --out “to be sent” --quiet', 'build 2023-24 --out "to be sent" --quiet'],
  [
    'issue 2023-24 --by “The Board’s officer” --date “2023-03-01”',
    'issue 2023-24 --by "The Board’s officer" --date 2023-03-01',
  ],
])('curly quotation marks are told to be straight: %s', async (line, meant) => {
  expect(await type(folderWith(sent), line)).toEqual({
    code: 2,
    out: '',
    err: `error: Curly quotation marks hold no words together: straight ones do.\nhelp: Type: directions ${meant}\n`,
  });
});

test.each([
  ['verify other.pdf', 'error: There is no file other.pdf.\n'],
  ['diff 2023-24 other.pdf', 'error: There is no file other.pdf.\n'],
  ['verify a b', 'error: There is no file a.\n'],
  ['review', 'error: Which file?\nhelp: For example: directions review "Item 5.4 with comments.docx"\n'],
  ['build 2023-24 -- --to combined', 'help: Type: directions build 2023-24 --to combined\n'],
  ['validate -- --format=json', 'error: "--" stands before --format=json, which is then taken for a name.\n'],
  [
    'validate --root directions/2023-24',
    'in directions/2023-24.\nhelp: --root names the folder that holds the folder "directions". Here: --root .\n',
  ],
  ['validate --root ../home', 'help: --root names the folder that holds the folder "directions".\n'],
])('directions %s is told what is wrong', async (line, said) => {
  const heard = await type(folderWith(sent), line);
  expect([heard.code, heard.out, heard.err]).toEqual([2, '', expect.stringContaining(said)]);
});

test.each([
  [
    'verify out/a.pdf',
    'EACCES',
    'out/a.pdf cannot be read: you do not have permission to read it.',
    'Ask whoever looks after it',
  ],
  ['review out/a.pdf', 'EBUSY', 'out/a.pdf cannot be read: another program has it open.', 'Close it there and run'],
  [
    'funding import 2023-24 f.csv',
    'EPERM',
    'f.csv cannot be read: you do not have permission to read it.',
    'Ask whoever',
  ],
  [
    'funding export 2023-24 f.csv --force',
    'EACCES',
    'f.csv cannot be read: you do not have permission to read it.',
    'Ask',
  ],
])('directions %s, where the system refuses to let it be read (%s)', async (line, code, said, help) => {
  const heard = await type(folderWith({ ...sent, 'root/f.csv': '' }), line, {
    files: {
      readFileSync: ((place: string, ...more: []) => {
        if (/(?:a\.pdf|f\.csv)$/.test(String(place))) throw refusal(code);
        return fs.readFileSync(place, ...more);
      }) as typeof fs.readFileSync,
    },
  });
  expect([heard.code, heard.out]).toEqual([2, '']);
  expect(heard.err).toContain(`error: ${said} Nothing was changed.\nhelp: ${help}`);
});

test.each([
  ['EACCES', 'Ask whoever looks after that folder to let you write there, and run the command again.'],
  ['EINVAL', 'Close new.csv where it is open and run the command again, or name a file in another folder.'],
])('a spreadsheet that cannot be written (%s) is not told of --out, which its command has not', async (code, help) => {
  const heard = await type(folderWith(root), 'funding export 2023-24 new.csv', {
    files: {
      writeFileSync: (place, data) => {
        if (String(place).includes('new.csv')) throw refusal(code);
        fs.writeFileSync(place, data);
      },
    },
  });
  expect([heard.code, heard.out]).toEqual([2, '']);
  expect(heard.err).toMatch(/^error: new\.csv cannot be written: /);
  expect(heard.err).toContain(`\nhelp: ${help}\n`);
});

test('--root that names a file is wrong usage', async () => {
  const heard = await type(folderWith(root), 'validate --root directions/ijb.yaml');
  expect(heard.code).toBe(2);
  expect(heard.err).toContain('error: There is no folder "directions" in directions/ijb.yaml.');
});

test.each([
  'funding import 2023-24 sheets.csv',
  'funding ledger 2023-24 sheets.csv',
  'progress import 2023-24 sheets.csv',
  'verify sheets.csv',
  'review sheets.csv',
  'extract sheets.csv',
])('%s, which is a folder, asks for a file in it', async (line) => {
  expect(await type(folderWith({ ...root, 'root/sheets.csv/a.csv': '' }), line)).toEqual({
    code: 2,
    out: '',
    err: 'error: sheets.csv is a folder. Name a file in it.\n',
  });
});

test('outside of any root, the message says where to go', async () => {
  const heard = await type(
    folderWith({ ...root, 'elsewhere/directions/README.md': 'a copy of the program' }),
    'validate',
    { cwd: 'elsewhere' },
  );
  expect(heard).toEqual({
    code: 2,
    out: '',
    err: 'error: There are no Directions in <folder>/elsewhere, nor in any folder above it.\nhelp: Go to the folder that holds the folder "directions", or name it: directions <command> --root <folder>. Where a board has none yet: directions new --help.\n',
  });
});

test('a folder deep inside the root will do', async () => {
  expect((await type(folderWith(root), 'validate', { cwd: 'root/directions/2023-24' })).code).toBe(0);
});

test('bare "directions" and every --help go to stdout, examples before options, and fit in 80 columns', async () => {
  const folder = folderWith(root);
  for (const line of [
    '',
    '--help',
    'help',
    'build --help',
    'help build',
    'validate -h',
    'show --help',
    'schema --help',
  ]) {
    const heard = await type(folder, line);
    expect([line, heard.code, heard.err]).toEqual([line, 0, '']);
    expect(heard.out.indexOf('Examples:')).toBeGreaterThan(0);
    expect(heard.out.indexOf('Options:')).toBeGreaterThan(heard.out.indexOf('Examples:'));
    for (const shown of heard.out.split('\n')) expect(shown.length).toBeLessThanOrEqual(80);
  }
});

test('the help of build and funding names every document and every format', async () => {
  const offers = (await documentsOf()).filter(({ of }) => of === 'year');
  const said = async (command: string, option: string): Promise<readonly string[]> => {
    const { out } = await type(folderWith(root), `${command} --help`);
    return (new RegExp(`--${option} <name[^]*?\\(default`).exec(out)?.[0] ?? '').split(/[^a-z]+/);
  };
  expect(await said('build', 'document')).toEqual(expect.arrayContaining(offers.map(({ name }) => name)));
  expect(await said('build', 'format')).toEqual(expect.arrayContaining(offers.flatMap(({ formats }) => formats)));
  expect(await said('funding', 'format')).toEqual(
    expect.arrayContaining([...(offers.find(({ name }) => name === 'funding')?.formats ?? [])]),
  );
});

test('explain lists the rules, and tells the whole of one', async () => {
  const folder = folderWith(root);
  expect((await type(folder, 'explain')).out).toMatch(/^Errors: [^]+\nnumber-used-twice\n    \S[^]+\nWarnings: /);
  expect((await type(folder, 'explain')).out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect((await type(folder, 'explain [tab-indent]')).out).toContain(
    'Fault directions/2030-31/01-access.yaml\n    →lead: Head of Nursing\n',
  );
  expect((await type(folder, 'explain missing-file')).out).toMatch(
    /^missing-file \(error\)\n\n[^]+\n\nWhy\n.+\n(?:.+\n)?$/,
  );
  expect((await type(folder, 'explain number-used-twice')).out).toMatch(
    /^number-used-twice \(error\)\n\n[^]+\n\nWhy\n[^]+\n\nFault directions\/[^]+\n\nCure\n    \S/,
  );
});

test('--version is the version of package.json, wherever it stands', async () => {
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
  for (const line of ['--version', '-V', 'build --version']) {
    expect(await type(folderWith(root), line)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  }
});

test('options may stand before the command, and a year behind a list of names is found', async () => {
  const folder = folderWith(root);
  expect((await type(folder, '--quiet build --format pdf docx 2023-24')).code).toBe(0);
  expect((await type(folder, 'build --to nhs-test 2023-24 --check')).code).toBe(0);
});

test('too few open files is a sentence, not a fault of ours', async () => {
  const heard = await type(folderWith(root), 'validate', {
    files: {
      existsSync: () => {
        throw refusal('EMFILE');
      },
    },
  });
  expect(heard).toEqual({
    code: 2,
    out: '',
    err: 'error: The system lets the program open too few files at once.\nhelp: Allow more: ulimit -n 256\n',
  });
});

test('a fault of ours is exit code 3, with the trace and a request to report it', async () => {
  const heard = await type(folderWith(root), 'validate', {
    files: {
      existsSync: () => {
        throw new TypeError('of our own making');
      },
    },
  });
  expect(heard.code).toBe(3);
  expect(heard.err).toMatch(
    /please report it[^]*directions \d+\.\d+\.\d+, Node\.js [^]*TypeError: of our own making\n\s+at /,
  );
});
