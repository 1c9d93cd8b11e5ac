// node editor.js SERVER FOLDER: what the language server proposes in a board's files, and what it says of them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [server, folder] = process.argv.slice(2);
const lead = (file) => /^# yaml-language-server.*\n/m.exec(readFileSync(path.join(folder, file), 'utf8'))[0];
const group = 'directions/2030-31/01-access.yaml';
const budgets = 'directions/2030-31/budgets.yaml';
const direction = 'number: "1"\ntitle: T\nstatement: S.\ndirections:\n  - number: "1.1"\n    text: T\n';

/** ¦ is where one types. `offers`: labels of the first proposals, with what is written and, behind it, what it means; `says`: the only messages. */
const cases = [
  {
    in: group,
    text: `${direction}    to:\n      - ¦\n`,
    offers: ['nhs-specimen => nhs-specimen (NHS Specimen)', 'specimen-council => specimen-council (Specimen Council)'],
  },
  { in: group, text: `${direction}    deadline: ¦\n`, offers: ['september-2030 => september-2030 (September 2030)'] },
  { in: group, text: `${direction}    mode: ¦\n`, offers: ['joint => joint (They act together.)'] },
  {
    in: group,
    text: `${direction}    ¦\n`,
    offers: ['title => title: ', 'effective => effective: ', 'review => review: '],
  },
  {
    in: budgets,
    text: 'title: T\npayments:\n  - ¦\n',
    offers: ['previous => previous: ', 'amount => amount: ', 'considered => considered: '],
  },
  {
    in: budgets,
    text: 'title: T\nallocations:\n  - id: a\n    directions:\n      - ¦\n',
    offers: ['1.1 => "1.1" ({nhs-specimen} must publish its access criteria)'],
  },
  {
    in: budgets,
    text: 'title: T\npayments:\n  - recipient: NHS Specimen\n    amount: 3 million\n    status: agreed\n    considered: 5 April\nallocations: tbc\n',
    says: [
      'This is not how “Recipient” is written. The id of a body that the board gives Directions to, as in directions/ijb.yaml.',
      'This is not how “Amount” is written. The payment. Pounds with commas, and pence only where there are some; or tbc while it is not known. Words that determine it are written behind method. For example: "£56,593,000"',
      'This is not how “Considered on” is written. The day of the board’s meeting that considered the offer. Write the year, month and day, in quotes. For example: "2023-03-16"',
    ],
  },
  {
    in: group,
    text: `${direction}    to: nhs-specimen\n`,
    says: ['“Given to” is a list: each of its items stands on a line of its own, behind “- ”.'],
  },
  { in: group, says: [] },
  { in: budgets, says: [] },
  { in: 'directions/scheme.yaml', says: [] },
  { in: 'directions/2030-31/pack.yaml', says: [] },
];

const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
const said = new Map();
let buffer = Buffer.alloc(0);
let asked = 0;

child.stdout.on('data', (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, end).toString())?.[1]);
    if (end < 0 || buffer.length < end + 4 + length) return;
    hear(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
    buffer = buffer.subarray(end + 4 + length);
  }
});

function hear({ id, method, params, result, error }) {
  if (method === 'textDocument/publishDiagnostics') said.get(params.uri)?.push(params.diagnostics);
  else if (method !== undefined && id !== undefined)
    send({ id, result: method === 'workspace/configuration' ? params.items.map(() => ({})) : null });
  else waiting.get(id)?.(result ?? error);
}

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}

const ask = (method, params) =>
  new Promise((answer) => {
    waiting.set(++asked, answer);
    send({ id: asked, method, params });
  });

/** What it says last of a file, when it has been silent for a second. */
async function settled(uri) {
  for (let last = -1, quiet = 0; quiet < 10; ) {
    await new Promise((resume) => setTimeout(resume, 100));
    quiet = said.get(uri).length === last && last > 0 ? quiet + 1 : 0;
    last = said.get(uri).length;
  }
  return said.get(uri).at(-1);
}

setTimeout(() => {
  console.error('the language server does not answer');
  process.exit(1);
}, 120_000).unref();

const rootUri = pathToFileURL(folder).href;
const completionItem = { snippetSupport: true, documentationFormat: ['markdown'] };
await ask('initialize', {
  processId: process.pid,
  rootUri,
  capabilities: { textDocument: { completion: { completionItem } } },
});
send({ method: 'initialized', params: {} });
send({
  method: 'workspace/didChangeConfiguration',
  params: { settings: { yaml: { validate: true, completion: true } } },
});

let version = 0;
const wrong = [];
for (const { in: file, text, offers, says } of cases) {
  const whole = text === undefined ? readFileSync(path.join(folder, file), 'utf8') : lead(file) + text;
  const [before, after] = whole.split('¦');
  const uri = pathToFileURL(path.join(folder, file)).href;
  said.set(uri, []);
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'yaml', version: ++version, text: before + (after ?? '') } },
  });
  const messages = (await settled(uri)).map(({ message }) => message);
  const position = { line: before.split('\n').length - 1, character: before.split('\n').at(-1).length };
  const { items = [] } = offers ? await ask('textDocument/completion', { textDocument: { uri }, position }) : {};
  send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
  const offered = items.map(({ label, insertText = '', documentation = '' }) => ({
    written: `${label} => ${insertText}`,
    means: documentation.value ?? documentation,
  }));
  for (const offer of offers ?? []) {
    const [, line, means] = /^(.*? => .*?)(?: \(([^()]*)\))?$/.exec(offer);
    if (!offered.some((one) => one.written === line && (means === undefined || one.means.startsWith(means))))
      wrong.push(`${file}: “${offer}” is not offered, but ${JSON.stringify(offered.slice(0, 12))}`);
  }
  if (says && JSON.stringify(messages.sort()) !== JSON.stringify(says.sort()))
    wrong.push(`${file}: it says ${JSON.stringify(messages, null, 1)}, not ${JSON.stringify(says, null, 1)}`);
}
child.kill();
for (const one of wrong) console.error(one);
if (wrong.length === 0) console.log(`${cases.length} places are proposed and said as they should be`);
process.exit(wrong.length === 0 ? 0 : 1);
