/** What ARCHITECTURE and CONTRIBUTING promise to whoever adds a format, a document or a rule, done as they say in a copy of the program. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = process.cwd();
let home = '';
let faultless = '';

/** One file and one line each. */
const documentFile = `/** The names of the groups alone. */
import { heading } from '../doc/build.ts';
import type { Document } from './document.ts';
import { front } from './parts/front.ts';

export const groups: Document = {
  name: 'groups',
  title: 'the list of groups',
  compose: (context) => ({
    ...front(context, 'Groups', 'document.subject', context.audience.recipients),
    blocks: context.pack.groups.map(({ title, number }) => heading(1, number, title)),
  }),
};
`;

const ruleFile = `/** A direction that speaks of tapioca. */
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const tapiocaInText: Rule = {
  severity: 'advice',
  summary: 'A direction is led by tapioca.',
  why: 'No enactment knows it.',
  example: {
    file: '2030-31/01-access.yaml',
    at: 'lead: Head of Nursing\\n',
    bad: 'lead: Head of Tapioca\\n',
    good: 'lead: Head of Nursing\\n',
  },
  *check(pack) {
    for (const { lead, origin } of everyDirection(pack))
      if (lead?.includes('Tapioca')) yield { message: 'Tapioca leads nothing.', at: origin.span('lead'), help: 'Name a post.' };
  },
};
`;

const edits: readonly (readonly [file: string, before: string, added: string])[] = [
  [
    'src/write/index.ts',
    '];\n',
    "  { name: 'xhtml', extension: 'xhtml', takes: 'doc', needs: ['pictures', 'embedded-letters'], load: async () => (await import('./html/to-html.ts')).toHtml },\n",
  ],
  ['src/documents/index.ts', '];\n', '  groups,\n'],
  [
    'src/check/rules.ts',
    'export { targetWithoutValue }',
    "export { tapiocaInText } from './rules/tapioca-in-text.ts';\n",
  ],
];

beforeAll(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'directions-more-')));
  for (const name of ['schemas', 'node_modules', 'package.json', 'templates'])
    fs.symlinkSync(path.join(repository, name), path.join(home, name));
  for (const name of [
    'bin',
    'build.js',
    'src',
    'test/root',
    'test/example',
    'test/make-rules.js',
    'test/rules-table.ts',
  ])
    fs.cpSync(path.join(repository, name), path.join(home, name), { recursive: true });
  faultless = path.join(home, 'test/root');
  fs.writeFileSync(path.join(home, 'src/documents/groups.ts'), documentFile);
  fs.writeFileSync(path.join(home, 'src/check/rules/tapioca-in-text.ts'), ruleFile);
  for (const [file, before, added] of edits) {
    const place = path.join(home, file);
    const text = fs.readFileSync(place, 'utf8');
    const at = text.lastIndexOf(before);
    expect([file, at]).not.toEqual([file, -1]);
    fs.writeFileSync(place, text.slice(0, at) + added + text.slice(at));
  }
  prepend('src/documents/index.ts', "import { groups } from './groups.ts';\n");
  run('build.js');
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

function prepend(file: string, line: string): void {
  const place = path.join(home, file);
  fs.writeFileSync(place, line + fs.readFileSync(place, 'utf8'));
}

function run(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: home, encoding: 'utf8' });
  expect({ words, status, stderr }).toEqual({ words, status: 0, stderr: expect.any(String) as string });
  return stdout;
}

const directions = (...words: readonly string[]): string => run('bin/directions.js', '--quiet', ...words);

test('an output format is one line, and gets all that it needs', () => {
  directions(
    'build',
    '2030-31',
    '--root',
    'test/example',
    '--to',
    'combined',
    '--format',
    'html',
    'xhtml',
    '--out',
    'made',
  );
  directions('build', '2030-31', '--root', 'test/example', '--to', 'combined', '--format', 'xhtml', '--out', 'alone');
  const [html, xhtml, alone] = [
    'made/specimen-ijb-directions-2030-31.html',
    'made/specimen-ijb-directions-2030-31.xhtml',
    'alone/specimen-ijb-directions-2030-31.xhtml',
  ].map((file) => fs.readFileSync(path.join(home, file), 'utf8'));
  expect(html?.match(/<svg/g)?.length).toBeGreaterThan(0);
  expect(xhtml).toBe(html);
  expect(alone).toBe(html);
});

test('a document is one file and one line, and comes in every format', () => {
  directions('build', '2030-31', '--document', 'groups', '--root', 'test/example', '--out', 'groups');
  directions(
    'build',
    '2030-31',
    '--document',
    'groups',
    '--root',
    'test/example',
    '--format',
    'text',
    '--to',
    'combined',
    '--out',
    'groups',
  );
  expect(
    fs.readdirSync(path.join(home, 'groups')).filter((name) => !/specimen-(council|ijb-groups-2030-31-nhs)/.test(name)),
  ).toEqual([
    'manifest.json',
    'specimen-ijb-groups-2030-31.docx',
    'specimen-ijb-groups-2030-31.pdf',
    'specimen-ijb-groups-2030-31.txt',
  ]);
  expect(fs.readFileSync(path.join(home, 'groups/specimen-ijb-groups-2030-31.txt'), 'utf8')).toContain('Groups');
});

describe('a rule is one file and one line', () => {
  const found = (): readonly string[] =>
    (JSON.parse(directions('validate', '--root', faultless, '--format', 'json')) as readonly { rule: string }[]).map(
      ({ rule }) => rule,
    );

  test('its bad example gives it and nothing else, its good one nothing', () => {
    const file = path.join(faultless, 'directions/2030-31/01-access.yaml');
    const good = fs.readFileSync(file, 'utf8');
    expect(found()).toEqual([]);
    fs.writeFileSync(file, good.replace('lead: Head of Nursing\n', 'lead: Head of Tapioca\n'));
    expect(found()).toEqual(['tapioca-in-text']);
    fs.writeFileSync(file, good);
  });

  test('it is explained, and on the page of rules once that is made', () => {
    expect(directions('explain', 'tapioca-in-text')).toContain('No enactment knows it.');
    run('test/make-rules.js');
    expect(fs.readFileSync(path.join(home, 'docs/rules.md'), 'utf8')).toContain(
      '| `tapioca-in-text` | A direction is led by tapioca. |',
    );
  });

  test('every step is in CONTRIBUTING', () => {
    const steps =
      fs.readFileSync('CONTRIBUTING.md', 'utf8').split('## Add a rule in five minutes')[1]?.split('\n## ')[0] ?? '';
    for (const step of [
      'src/check/rules/',
      'src/check/rules.ts',
      'npm run rules',
      'npx vitest run test/check',
      'directions schema --write',
    ])
      expect(steps).toContain(step);
  });
});
