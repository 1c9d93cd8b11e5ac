/** Three years that were issued, and files that they share changed for a later one: what is found, once, where, and what is not. */
import { expect, test } from 'vitest';
import { versionBytes, versionPath } from '../src/source/version.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { changed, threeYears } from './roots.ts';
import { validate } from './validated.ts';

/** As it is now. */
function withIssued({ files }: Workspace, years: readonly string[]): Workspace {
  const versions = years.map((year) => {
    const sources = [...files].filter(([path]) => /^directions\/(?!\d)/.test(path) || path.includes(`/${year}/`));
    const record = {
      ...{ year, version: 1, status: 'issued', issued: { date: `${year.slice(0, 4)}-03-23`, by: 'Chief Officer' } },
      ...{ tool: '0.1.0', sources: Object.fromEntries(sources.map(([path]) => [path, ''])), outputs: {} },
    };
    return [versionPath(year, 1), versionBytes({ record, files: new Map(sources) })] as const;
  });
  return { files: new Map([...files, ...versions]) };
}

const issued = withIssued(threeYears(), ['2023-24', '2024-25', '2025-26']);

type Edits = Readonly<Record<string, readonly (readonly [from: string, to: string])[] | undefined>>;

function edited(root: Workspace, edits: Edits): Workspace {
  const all = Object.entries(edits).map(([file, changes]) => [
    `directions/${file}`,
    changes &&
      ((text: string) =>
        changes.reduce((words, [from, to]) => {
          expect(words).toContain(from);
          return words.replaceAll(from, to);
        }, text)),
  ]);
  return changed(root, Object.fromEntries(all) as Parameters<typeof changed>[1]);
}

function found(root: Workspace): readonly string[] {
  return validate(root, {}).diagnostics.flatMap(({ severity, rule, at, message }) =>
    rule === 'unregistered-version'
      ? []
      : `${severity} ${rule} ${at.file.slice('directions/'.length)}:${at.start.line} ${message}`,
  );
}

const told = 'advice shared-file-changed-after-issue';
const scheme = { 'scheme.yaml': [['District nursing.', 'Nursing in the community.']] } as const;

test.each<[string, Edits, readonly string[]]>([
  ['nothing', {}, []],
  [
    'a function',
    scheme,
    [
      `${told} scheme.yaml:11 directions/scheme.yaml has changed since 2025-26 was issued, and with it: Function NHS 1 (words was “1. District nursing.” and is “1. Nursing in the community.”).`,
    ],
  ],
  [
    'a function that directions rest on, and is gone',
    { 'scheme.yaml': [['          - { id: nhs-1, number: "1", text: District nursing., provision: core }\n', '']] },
    [
      `${told} scheme.yaml:1 directions/scheme.yaml has changed since 2025-26 was issued, and with it: Function NHS 1 is gone.`,
    ],
  ],
  [
    'the name of a body, which stands in its directions',
    { 'ijb.yaml': [['name: NHS Sample', 'name: NHS Sample Board']] },
    [
      `${told} ijb.yaml:11 directions/ijb.yaml has changed since 2025-26 was issued, and with it: The Board (recipients was “NHS Sample; Sample Council” and is “NHS Sample Board; Sample Council”).`,
    ],
  ],
  [
    'the words of an outcome, which groups print',
    { 'outcomes.yaml': [[' and live in good health for longer', '']] },
    [
      `${told} outcomes.yaml:1 directions/outcomes.yaml has changed since 2025-26 was issued, and with it: Group 1 (outcome changed).`,
    ],
  ],
  [
    'a plan that only earlier years name, and is gone',
    { 'plans/2022-25.yaml': undefined },
    [
      `${told} plans/2022-25.yaml:1 directions/plans/2022-25.yaml has gone since 2024-25 was issued, and with it: Aim 1 is gone; Aim 2 is gone.`,
    ],
  ],
  ['what no pack compares', { 'ijb.yaml': [['960000', '960001']] }, []],
  [
    'what cannot be read',
    { 'scheme.yaml': [['delegations:', 'delegations: [']] },
    ['error unclosed-bracket scheme.yaml:3 The bracket before [ is never closed with "]".'],
  ],
  [
    'words of a year, and of a file that years share',
    { ...scheme, '2023-24/01-health.yaml': [['must publish its', 'must print its']] },
    [
      'error changed-after-issue 2023-24/01-health.yaml:16 Direction 1.1 is not as it was issued in version 1: words changed.',
      `${told} scheme.yaml:11 directions/scheme.yaml has changed since 2025-26 was issued, and with it: Function NHS 1 (words was “1. District nursing.” and is “1. Nursing in the community.”).`,
    ],
  ],
])('%s', (_, edits, findings) => {
  expect(found(edited(issued, edits))).toEqual(findings);
});

test('once a year is issued with the change it is said no more, and the years before stand as they are', () => {
  const open = edited(withIssued(threeYears(), ['2023-24', '2024-25']), scheme);
  expect(found(open)).toHaveLength(1);
  expect(found(withIssued(open, ['2025-26']))).toEqual([]);
});

test('a year that is open is held against the file as it is', () => {
  const open = withIssued(threeYears(), ['2023-24', '2024-25']);
  expect(
    found(edited(open, { 'scheme.yaml': [['id: nhs-1,', 'id: nhs-3,']] })).filter((one) => !one.startsWith(told)),
  ).toEqual([
    'error unknown-reference scheme.yaml:11 2 places name the delegated function “nhs-1”, and none names “nhs-3”.',
  ]);
});
