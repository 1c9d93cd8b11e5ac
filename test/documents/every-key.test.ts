/**
 * Whatever can be written under directions/ reaches a reader: each key of each schema changes the words of a pack, or is in the one list of
 * private keys with its reason. A new key that is neither fails here.
 */
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { audiencesOf, contextOf, documents } from '../../src/documents/index.ts';
import type { Over } from '../../src/documents/context.ts';
import { editionOf } from '../../src/model/edition.ts';
import type { Pack } from '../../src/model/pack.ts';
import { Cache } from '../../src/read/cache.ts';
import { readReport, reportsAmong } from '../../src/read/read-report.ts';
import { readYear, type Year } from '../../src/read/read-year.ts';
import { schemas, type JsonSchema } from '../../src/read/schemas.ts';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { docItems } from '../inspect/doc.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { changed, faultless } from '../roots.ts';
import { complete } from './complete-root.ts';

/** What no reader of a pack is told, and why. */
const privateKeys: Readonly<Record<string, string>> = {
  'budgets.allocations.id': 'the name by which finance’s spreadsheet is matched',
  'budgets.allocations.ledger': 'the codes by which it is held against a ledger',
  'budgets.ledgers.amount': 'how a ledger is read that lines are held against',
  'budgets.ledgers.code': 'how a ledger is read that lines are held against',
  'budgets.ledgers.recipient': 'how a ledger is read that lines are held against',
  'budgets.groups.id': 'the name by which lines refer to it',
  'deadlines.deadlines.id': 'the name by which directions refer to it',
  'glossary.acts': 'what checks compare the texts with',
  'glossary.abbreviations.long': 'what checks compare the texts with',
  'glossary.terms.name': 'what checks compare the texts with',
  'glossary.terms.not': 'what checks compare the texts with',
  'form.sections.id': 'the name by which reports refer to it',
  'group.directions.waive.because': 'an exception to a check; every report lists it',
  'group.directions.waive.rule': 'an exception to a check; every report lists it',
  'ijb.id': 'the first part of the names of files',
  'ijb.recipients.id': 'the name by which everything refers to it, and part of the names of files',
  'ijb.recipients.kind': 'what checks go by: set-aside is for a health board alone',
  'outcomes.outcomes.id': 'the name by which groups and lines refer to it',
  'outcomes.source': 'what the wording of the outcomes was compared with',
  'pack.issue.figures.amount': 'the figures as issued, which checks compare with today’s',
  'pack.issue.figures.id': 'the figures as issued, which checks compare with today’s',
  'pack.waive.because': 'an exception to a check; every report lists it',
  'pack.waive.rule': 'an exception to a check; every report lists it',
  'pack.year': 'says again what its folder is called: another year is another pack',
  'plan.aims.id': 'the name by which directions refer to it',
  'progress.reported.used.date': 'which entries a report has used, so that a later change to them is found',
  'progress.reported.used.digest': 'which entries a report has used, so that a later change to them is found',
  'progress.reported.used.direction': 'which entries a report has used, so that a later change to them is found',
  'report.directions.for': 'the pack that checks hold the report against',
  'report.waive.because': 'an exception to a check; every report of findings lists it',
  'report.waive.rule': 'an exception to a check; every report of findings lists it',
  'scheme.delegations.lists.ages': 'what checks go by; the heading of the list says it to readers',
  'scheme.delegations.lists.functions.id': 'the name by which directions and lines refer to it',
  'scheme.delegations.lists.functions.parts.id': 'the name by which directions and lines refer to it',
};

const year = '2030-31';
type Value = string | readonly Value[] | { readonly [key: string]: Value };
type Way = readonly (string | number)[];

interface Key {
  /** `group.directions.mode`. */
  readonly name: string;
  /** The keys from the top of the file; items of lists have none. */
  readonly keys: readonly string[];
  readonly schema: JsonSchema;
}

/** Every key of a schema, those within lists and alternatives too, once. */
function keysOf(kind: string, schema: JsonSchema, keys: readonly string[] = []): readonly Key[] {
  const all = [
    ...Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(([key, inner]) => {
      const deeper = [...keys, key];
      return [{ name: [kind, ...deeper].join('.'), keys: deeper, schema: inner }, ...keysOf(kind, inner, deeper)];
    }),
    ...((schema['anyOf'] ?? []) as JsonSchema[]).flatMap((inner) => keysOf(kind, inner, keys)),
    ...(schema['items'] ? keysOf(kind, schema['items'] as JsonSchema, keys) : []),
  ];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

const kindsUnderDirections = Object.entries(schemas).filter(([kind]) => kind !== 'theme' && kind !== 'wording');
const all = kindsUnderDirections.flatMap(([kind, schema]) => keysOf(kind, schema));
/** Of what has keys of its own, those are what is asked for. */
const every = all.filter(({ name }) => !all.some((other) => other.name.startsWith(`${name}.`)));

const fileOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['glossary', 'ijb', 'outcomes', 'scheme'].map((kind) => [kind, [`directions/${kind}.yaml`]])),
  ...Object.fromEntries(
    ['budgets', 'deadlines', 'pack', 'progress'].map((kind) => [kind, [`directions/${year}/${kind}.yaml`]]),
  ),
  group: [...complete().files.keys()].filter((path) => /2030-31\/\d/.test(path)),
  plan: ['directions/plans/2030-33.yaml'],
  form: ['directions/reports/form.yaml'],
  report: ['directions/reports/2030-03-14-directions.yaml'],
};

/** Where a key stands in a file, each time that it does. */
function* waysTo(value: Value | undefined, [key, ...rest]: readonly string[], way: Way = []): Generator<Way> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      yield* key === undefined ? [way] : waysTo(inner, [key, ...rest], [...way, index]);
    return;
  }
  if (key === undefined) yield way;
  else if (typeof value === 'object' && key in value)
    yield* waysTo((value as Record<string, Value>)[key], rest, [...way, key]);
}

/** Other things that a reference may name, by its key. */
const references: Readonly<Record<string, readonly string[]>> = {
  recipient: ['nhs-example', 'example-council'],
  to: ['nhs-example', 'example-council'],
  outcome: ['outcome-1', 'outcome-6', 'outcome-9'],
  deadline: ['june-2030', 'new-year'],
  functions: ['nhs-adults-1', 'council-4'],
  aims: ['aim-1', 'aim-2'],
  directions: ['1.1', '3.2'],
  direction: ['1.1', '3.2'],
  group: ['first', 'second'],
  required: ['nhs-example', 'example-council'],
  section: ['proposal', 'money', 'consultation'],
  plan: ['2030-33', '2033-36'],
};

/** Other values for a text: what its schema allows. */
function others(text: string, key: string, schema: JsonSchema): readonly string[] {
  const items = schema['items'] as JsonSchema | undefined;
  const { enum: words, pattern } = { ...schema, ...items } as { enum?: string[]; pattern?: string };
  if (words) return words.filter((word) => word !== text);
  if (references[key]) return references[key].filter((id) => id !== text);
  if (/^£|^-?£/.test(text)) return ['£1,234,567', 'tbc'].filter((one) => one !== text);
  if (text === 'tbc') return ['£1,234,567'];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return ['2030-05-17'];
  if (/^\d{4}-\d\d$/.test(text)) return [key === 'by' ? '2030-11' : '2027-28'];
  if (/^\d+\.\d+$/.test(text)) return ['7.7'];
  if (/^\d+$/.test(text)) return ['77'];
  if (/^[a-z]$/.test(text)) return ['q'];
  if (pattern !== undefined && new RegExp(pattern).test(`${text}q`)) return [`${text}q`];
  if (pattern?.startsWith('^[^@')) return ['quokka@ijb.example'];
  return [`${text} Quokka`, `Quokka ${text}`];
}

/** Every changed version of the file: another text, or the thing taken away. */
function* versionsOf(root: Value, { keys, schema }: Key): Generator<Value> {
  for (const way of waysTo(root, keys)) {
    const value = way.reduce<Value>((inner, step) => (inner as Record<string | number, Value>)[step] ?? '', root);
    const texts =
      typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    for (const text of texts)
      for (const other of others(text, keys.at(-1) ?? '', schema))
        yield replaced(
          root,
          way,
          typeof value === 'string' ? other : (value as Value[]).map((one) => (one === text ? other : one)),
        );
    yield replaced(root, way, undefined);
  }
}

function replaced(value: Value, [step, ...rest]: Way, by: Value | undefined): Value {
  if (step === undefined) return by ?? '';
  const copy: Record<string | number, Value> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  if (rest.length > 0) copy[step] = replaced(copy[step] ?? '', rest, by);
  else if (by === undefined) delete copy[step];
  else copy[step] = by;
  return copy as Value;
}

/** The words of all packs of the year and of the reports, as every format prints them, and those at the head and foot of their pages; each when it is asked for. */
function words(workspace: Workspace): readonly (() => string)[] | undefined {
  const cache = new Cache();
  const read = readYear(workspace, year, cache, ['house']);
  const reports = reportsAmong(workspace.files.keys()).map((id) => readReport(workspace, id, cache, ['house']));
  const isSound = ({ findings, wording }: Year): boolean =>
    wording !== undefined && !findings.some(({ severity }) => severity === 'error');
  if (![read, ...reports].every(isSound)) return undefined;
  return [
    ...['directions', 'letter', 'progress', 'plans'].map((name) => () => wordsOf(read, name)),
    ...reports.map((report) => () => wordsOf(report, 'report')),
  ];
}

function wordsOf({ pack, wording = new Map() }: Year, name: string): string {
  const document = documents.find((one) => one.name === name);
  return audiencesOf(pack)
    .map((audience) => {
      const context = { ...contextOf(pack, wording, audience), over: overOf(pack) };
      const doc = document?.withheld?.(context) === undefined ? document?.compose(context) : undefined;
      return doc ? [doc.header, doc.footer, doc.title, ...docItems(doc).map(({ text }) => text)].join('\n') : '';
    })
    .join('\n\n');
}

/** At the end of the year. */
function overOf(pack: Pack): Over {
  return {
    asked: { on: pack.year.end, year: pack.year.id },
    editions: [editionOf(pack)],
    progress: new Map(pack.progress ? [[pack.year.id, pack.progress]] : []),
    plans: [pack.plan],
  };
}

describe('every key that may be written', () => {
  const [first, amended] = [false, true].map((later) => {
    const root = complete(later);
    const files = [...root.files].filter(([path]) => path.startsWith('directions/'));
    return {
      root,
      before: words(root)?.map((one) => one()),
      parsed: new Map(files.map(([path, bytes]) => [path, parse(new TextDecoder().decode(bytes)) as Value])),
    };
  });
  const rootOf = (name: string) => {
    const found = name.startsWith('pack.amendments') ? amended : first;
    if (!found) throw new Error('There are two roots.');
    return found;
  };

  test('stands in the complete root, which is read without an error', () => {
    expect([first?.before, amended?.before]).not.toContain(undefined);
    const missing = every.filter(
      ({ name, keys }) =>
        !privateKeys[name] &&
        ![...(fileOf[name.split('.')[0] ?? ''] ?? [])].some(
          (path) => [...waysTo(rootOf(name).parsed.get(path), keys)].length > 0,
        ),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test.each(every.filter(({ name }) => privateKeys[name] === undefined).map((key) => [key.name, key] as const))(
    '%s reaches a reader',
    (name, key) => {
      const { root, before, parsed } = rootOf(name);
      const shows = (fileOf[name.split('.')[0] ?? ''] ?? []).some((path) =>
        [...versionsOf(parsed.get(path) ?? '', key)].some((version) => {
          const after = words(changed(root, { [path]: stringify(version) }));
          return after?.some((one, index) => one() !== before?.[index]);
        }),
      );
      expect(shows, `Print ${name}, or put it into the list of private keys with its reason.`).toBe(true);
    },
  );

  test('is private only where it exists', () => {
    expect(Object.keys(privateKeys).filter((name) => !every.some((key) => key.name === name))).toEqual([]);
  });
});

/** The words of the combined pack in Word, PDF and web page. */
async function printed(workspace: Workspace): Promise<readonly string[]> {
  const formats = ['docx', 'pdf', 'html'];
  const { outputs = [] } = await make(workspace, { year, to: ['combined'], as: 'draft', formats });
  return outputs.map(({ name, bytes }) =>
    (name.endsWith('docx') ? readDocx(bytes) : name.endsWith('pdf') ? readPdf(bytes) : readHtml(bytes)).items
      .map(({ text }) => text)
      .join(' '),
  );
}

const asPrinted = printed(faultless());

test.each([
  'mode: each',
  'lead: Head of Nursing',
  'effect: revokes',
  'provision: hosted',
  '"1.9"',
  'effect: supersedes }',
])('what is said by “%s” stands in Word, PDF and web page alike', async (written) => {
  const path =
    [...faultless().files].find(
      ([file, bytes]) => file.startsWith('directions/') && new TextDecoder().decode(bytes).includes(written),
    )?.[0] ?? '';
  const into =
    {
      'mode: each': 'mode: joint',
      'effect: revokes': 'effect: varies',
      'provision: hosted': 'provision: core',
      '"1.9"': '"1.8"',
      'effect: supersedes }': 'effect: varies }',
    }[written] ?? 'lead: Quokka';
  const [before, after] = await Promise.all([
    asPrinted,
    printed(changed(faultless(), { [path]: (text) => text.replace(written, into) })),
  ]);
  expect(before).toHaveLength(3);
  for (const [index, text] of before.entries()) expect(after[index]).not.toBe(text);
});
