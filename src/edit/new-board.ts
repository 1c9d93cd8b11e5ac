/** The first files of a board that has none: what every board has alike, and marks where its own words go. */
import { nationalOutcomes } from '../model/national-outcomes.ts';
import type { Recipient } from '../model/recipient.ts';
import { lineFor } from './editor-line.ts';

export interface NewBoard {
  readonly id: string;
  /** Its name in full, for example “Firth Integration Joint Board”. */
  readonly name: string;
  /** `2026-27`. */
  readonly year: string;
  /** Those that delegated functions to it: the health board, and one council or several. */
  readonly bodies: readonly Pick<Recipient, 'id' | 'name' | 'kind'>[];
}

/** Its files, by path. A mark such as `[insert the lead]` is one that `placeholder-left-in` finds. */
export function firstFiles(board: NewBoard): ReadonlyMap<string, string> {
  const year = `directions/${board.year}`;
  const files = [
    ['directions/ijb.yaml', ijb(board)],
    ['directions/scheme.yaml', scheme(board)],
    ['directions/outcomes.yaml', outcomes],
    [`directions/plans/${planId}.yaml`, plan],
    [`${year}/pack.yaml`, pack(board)],
    [`${year}/deadlines.yaml`, deadlines],
    [`${year}/budgets.yaml`, budgets(board)],
    [`${year}/01-health-and-wellbeing.yaml`, group(board)],
  ] as const;
  return new Map(files.map(([path, text]) => [path, `${lineFor(path)}\n${text}`]));
}

const planId = 'strategic-plan';
const firstDeadline = 'first-deadline';

/** “Firth IJB” of “Firth Integration Joint Board”. */
export function shortName(name: string): string {
  return name.replace(/\bIntegration Joint Board\b/i, 'IJB');
}

/** An id from a name: `nhs-forth-valley`. Empty where no letter of the name can stand in one. */
export function idOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
}

/** A text in double quotes, in which YAML and JSON are alike. */
const quoted = (text: string): string => JSON.stringify(text);

function ijb({ id, name, bodies }: NewBoard): string {
  const each = bodies.map((body) => `  - id: ${body.id}\n    name: ${quoted(body.name)}\n    kind: ${body.kind}\n`);
  return `# The board, and the bodies that it gives Directions to. In texts they are called by their ids: ${bodies.map(({ id }) => `{${id}}`).join(', ')}.
id: ${id}
name: ${quoted(name)}
short-name: ${quoted(shortName(name))}
powers: sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014
recipients:
${each.join('')}# Who is asked for the pack in another format or language: at least an address or a number is printed on the cover.
# contact:
#   name: Planning team
#   email: planning@ijb.example
#   telephone: 01632 960000
`;
}

/** What its functions are cited by: its name, or where a label has no room for that what it is, and of several councils as much of it as there is room for. */
function labelOf(name: string, kind: Recipient['kind'], bodies: NewBoard['bodies']): string {
  if (name.length <= 30) return name;
  const alike = bodies.filter((body) => body.kind === kind);
  const fits = name.slice(0, 31);
  if (alike.length > 1) return fits.slice(0, fits.lastIndexOf(' ')).replace(/,$/, '');
  return kind === 'health-board' ? 'Health board' : 'Council';
}

function scheme({ bodies }: NewBoard): string {
  const each = bodies.map(
    ({ id, name, kind }) => `  - recipient: ${id}
    statement: Services delegated from {${id}}
    lists:
      - id: ${id}-functions
        label: ${quoted(labelOf(name, kind, bodies))}
        functions:
          - { id: ${id}-1, number: "1", text: ${quoted(`[insert the first function of ${name}].`)} }
`,
  );
  return `# Every function delegated to the board, word for word as the integration scheme lists it; directions refer to each by its id.
# A list can have a heading and the ages it is for: heading: Provision for people aged 18 and over, ages: adults.
# provision: core, hosted or set-aside says how the board has it.
name: "[insert the name of the integration scheme]"
delegations:
${each.join('')}`;
}

const outcomes = `# The national health and wellbeing outcomes. Groups of directions refer to them by id.
source: ${nationalOutcomes.source}
outcomes:
${nationalOutcomes.texts.map((text, index) => `  - id: outcome-${index + 1}\n    number: "${index + 1}"\n    text: ${quoted(text)}\n`).join('')}`;

const plan = `# The strategic plan. Better called by its years: rename this file, for example, to 2025-28.yaml, and write the same in pack.yaml.
name: "[insert the name of the strategic plan]"
aims:
  - { id: aim-1, number: "1", text: "[insert the first aim]." }
`;

function pack({ year }: NewBoard): string {
  return `# The pack of the year: what stands before the directions, and how far it has come (draft, for-approval, approved, issued).
year: ${year}
title: Directions
status: draft
plan: ${planId}
# What these Directions do to those of an earlier year: supersedes, continues or varies. Of a board that has given none before: none.
# earlier: { year: …, effect: supersedes }
introduction:
  - >-
    {ijb-name} (IJB) plans health and social care. It gives these Directions for {year} under sections 26 to 28 of the Public
    Bodies (Joint Working) (Scotland) Act 2014.
  - show: aims
  - show: delegated-functions
`;
}

const deadlines = `# Every date that a direction has to be met by, a day or a month: by: "2027-03-31", by: "2027-03". In its text it is {deadline}.
deadlines:
  - { id: ${firstDeadline}, by: tbc }
`;

function budgets({ bodies }: NewBoard): string {
  const payments = bodies.map(({ id }) => `  - { recipient: ${id}, amount: tbc, status: indicative }\n`);
  const setAsides = bodies
    .filter(({ kind }) => kind === 'health-board')
    .map(({ id }) => `  - { recipient: ${id}, amount: tbc, status: indicative }\n`);
  return `# The money that goes with the Directions: amounts in quotes, such as "£1,234,567". Finance can fill it in as a spreadsheet:
# directions funding export, then directions funding import.
title: Funding allocation
payments:
${payments.join('')}set-asides:
${setAsides.join('')}allocations: tbc
`;
}

function group({ bodies }: NewBoard): string {
  const each = bodies.map(
    ({ id }, index) => `  - number: "1.${index + 1}"
    to: [${id}]
    deadline: ${firstDeadline}
    functions: [${id}-1]
    aims: [aim-1]
    measures: ["[insert what is counted, and how much of it is enough]."]
    lead: "[insert who leads]"
    text: "{${id}} must [insert what it is to do], by {deadline}."
`,
  );
  return `# A group of directions. Each further one is a file of its own, called by its number: 02-….yaml.
number: "1"
title: Health and wellbeing
outcome: outcome-1
statement: ${quoted(nationalOutcomes.texts[0])}
directions:
${each.join('')}`;
}
