/** What an editor is led to: that it proposes what the board has and nothing of another's, and says in words what is written otherwise. */
import { describe, expect, test } from 'vitest';
import { explanations } from '../src/check/index.ts';
import { editorFiles } from '../src/editor-files.ts';
import { schemas } from '../src/read/schemas.ts';
import { editorSchemaPath, kindOf } from '../src/source/kind.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { changed, example, faultless, midlothian, threeYears } from './roots.ts';

interface Node {
  readonly idOf?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string; readonly body: string }[];
  readonly [keyword: string]: unknown;
}

/** Every object of a schema, with the way to it. */
function* nodesOf(node: unknown, way = ''): Generator<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [way, node as Node];
  for (const [name, inner] of Object.entries(node))
    if (!['examples', 'enum', 'default'].includes(name)) yield* nodesOf(inner, way === '' ? name : `${way}.${name}`);
}

const written = (workspace: Workspace): ReadonlyMap<string, string> =>
  new Map(editorFiles(workspace).files.map(({ file, bytes }) => [file, textOf(bytes)]));

/** The same root before its schemas were written. */
function withoutSchemas({ files }: Workspace): Workspace {
  return { files: new Map([...files].filter(([path]) => !path.startsWith('directions/schemas/'))) };
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What is proposed for a field. */
function proposed(
  workspace: Workspace,
  kind: 'group' | 'budgets' | 'pack' | 'progress',
  field: string,
): readonly string[] {
  const schema = JSON.parse(written(workspace).get(editorSchemaPath(kind)) ?? '{}') as unknown;
  const found = [...nodesOf(schema)].find(([way]) => way.endsWith(field));
  return (found?.[1].defaultSnippets ?? []).map(({ body, description }) => `${body}: ${description}`);
}

describe('the schemas', () => {
  const all = Object.entries(schemas).flatMap(([kind, schema]) =>
    [...nodesOf(schema)].map(([way, node]) => [`${kind} ${way}`, node] as const),
  );

  test('say of each value what it means, or of none', () => {
    const wrong = all.filter(([, node]) => node.enumDescriptions && node.enumDescriptions.length !== node.enum?.length);
    expect(wrong.map(([way]) => way)).toEqual([]);
    expect(all.filter(([, node]) => node.enumDescriptions).length).toBeGreaterThan(10);
  });

  test('say of each text that is an id in another file what it is the id of', () => {
    const named = all.filter(([, { title, description }]) =>
      /\bids? of an?(?: national)? (?:body|recipient|outcome|function|aim|date)\b/i.test(
        `${String(title)} ${String(description)}`,
      ),
    );
    const without = named.filter(([, node]) => node['type'] === 'string' && node.idOf === undefined);
    expect(without.map(([way]) => way)).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

describe('an editor', () => {
  test.each([
    ['group', 'to.items', ['nhs-example: NHS Example', 'example-council: Example Council']],
    ['group', 'properties.deadline', ['september-2030: September 2030', 'continuing: There is no end.']],
    ['budgets', 'recipient', ['nhs-example: NHS Example', 'example-council: Example Council']],
    ['budgets', 'properties.outcome', ['outcome-1: People are able to look after']],
    ['group', 'functions.items', ['nhs-adults-1: District nursing services.', 'council-4: Care at home.']],
    ['budgets', 'directions.items', ['"1.1": {nhs-example} must publish its access criteria']],
    ['progress', 'properties.direction', ['"4.1": {example-council} must publish how long']],
    ['pack', 'properties.plan', ['"2030-33": Strategic Plan 2030-33']],
    ['group', 'properties.rule', ['deadline-outside-year: ']],
  ] as const)('is proposed in %s, for %s, what the board has', (kind, field, some) => {
    const all = proposed(faultless(), kind, field);
    for (const one of some) expect(all).toContainEqual(expect.stringContaining(one));
  });

  test.each([
    ['faultless', faultless()],
    ['example', example()],
    ['three years', threeYears()],
  ])('of another board is proposed nothing of Midlothian’s: %s', (_, workspace) => {
    for (const [file, text] of written(workspace)) {
      if (!file.endsWith('.json')) continue;
      const values = [...nodesOf(JSON.parse(text))].flatMap(([, { defaultSnippets = [] }]) => defaultSnippets);
      expect(values.filter(({ body }) => /lothian|january-2024/.test(body))).toEqual([]);
    }
  });

  test('is given no example to write: no figure, day or sentence of somebody else', () => {
    for (const [file, text] of written(withoutSchemas(midlothian())))
      if (file.endsWith('.json'))
        for (const [way, node] of nodesOf(JSON.parse(text)))
          expect([file, way, Object.keys(node)]).not.toContain('examples');
  });

  test('says how a thing is written, with its example', () => {
    const budgets = JSON.parse(
      written(withoutSchemas(midlothian())).get(editorSchemaPath('budgets')) ?? '{}',
    ) as unknown;
    const amount = [...nodesOf(budgets)].find(([way]) => way.endsWith('payments.items.properties.amount'))?.[1];
    expect(amount?.['patternErrorMessage']).toBe(
      'This is not how “Amount” is written. The payment. Pounds with commas, and pence only where there are some; or tbc while it is not known. Words that determine it are written behind method. For example: "£56,593,000"',
    );
  });
});

test('what the editors of Midlothian’s files are led to is what would be written (directions schema --write), but for ids that came since', () => {
  const rules = new Set(explanations.map(({ id }) => id));
  const withoutIds = (text: string): string =>
    JSON.stringify(JSON.parse(text), (key, value: unknown) =>
      key === 'defaultSnippets' ? (value as { label: string }[]).filter(({ label }) => rules.has(label)) : value,
    );
  for (const [file, text] of written(withoutSchemas(midlothian()))) {
    expect(file).toMatch(/^directions\/schemas\/.*\.json$/);
    expect([file, withoutIds(textOf(midlothian().files.get(file)))]).toEqual([file, withoutIds(text)]);
  }
  expect(withoutIds(textOf(midlothian().files.get(editorSchemaPath('group'))))).toContain('"label":"stray-space"');
});

describe('the line that leads an editor', () => {
  const group = 'directions/2030-31/01-access.yaml';
  const own = '# yaml-language-server: $schema=../schemas/group.schema.json';

  test.each([
    [
      'another',
      '# yaml-language-server: $schema=../../schemas/group.schema.json\nnumber: "1"\n',
      `${own}\nnumber: "1"\n`,
    ],
    ['none', 'number: "1"\n', `${own}\nnumber: "1"\n`],
    [
      'another, behind a byte order mark',
      `\ufeff# yaml-language-server: $schema=x\nnumber: "1"\n`,
      `\ufeff${own}\nnumber: "1"\n`,
    ],
    ['none, and the line ends of Windows', '\ufeffnumber: "1"\r\n', `\ufeff${own}\r\nnumber: "1"\r\n`],
    [
      'another, below a comment',
      `# Ours.\r\n#yaml-language-server:$schema=x\r\nnumber: "1"\r\n`,
      `# Ours.\r\n${own}\r\nnumber: "1"\r\n`,
    ],
  ])('is put where there was %s', (_, before, after) => {
    expect(written(changed(example(), { [group]: before })).get(group)).toBe(after);
  });

  test('is the only thing that changes in a file, and once it is there nothing does', () => {
    const files = new Map(example().files);
    for (const { file, bytes } of editorFiles(example()).files) files.set(file, bytes);
    expect(editorFiles({ files })).toEqual({ files: [], kept: [] });
    const led = [...files.keys()].filter((file) => file.startsWith('directions/') && kindOf(file) !== undefined);
    for (const file of led) {
      const [before, after] = [example().files.get(file), files.get(file)].map((bytes) =>
        new TextDecoder().decode(bytes),
      );
      expect(after?.replace(/^# yaml-language-server.*\n/m, '')).toBe(
        before?.replace(/^# yaml-language-server.*\n/m, ''),
      );
    }
  });

  test('is not put into what was issued: the files of that year, and once a version is kept those that years share', () => {
    const led = (workspace: Workspace): readonly string[] =>
      [...written(workspace).keys()].filter((file) => file.endsWith('.yaml'));
    expect(led(faultless())).toContain('directions/scheme.yaml');
    expect(led(faultless()).filter((file) => file.includes('/2030-31/'))).toEqual([]);
    expect(led(changed(faultless(), { 'directions/2030-31/versions/1.zip': 'kept' }))).toEqual([]);
  });
});
