/** What people call a command that has another name here, and what it is: for the proposal behind “There is no command”; and formats. */
const commandOf: Readonly<Record<string, string>> = {
  amend: 'revise',
  budget: 'funding',
  budgets: 'funding',
  changes: 'diff',
  check: 'validate',
  compare: 'diff',
  compile: 'build',
  create: 'new',
  doctor: 'validate',
  export: 'funding export',
  figures: 'funding',
  fix: 'validate --fix',
  generate: 'build',
  history: 'log',
  import: 'funding import',
  init: 'new <year> --board <name>',
  ledger: 'funding ledger',
  letter: 'build --document letter',
  letters: 'build --document letter',
  lint: 'validate',
  make: 'build',
  money: 'funding',
  open: 'build --open',
  overdue: 'deadlines --overdue',
  preview: 'build --open',
  publish: 'issue',
  revoke: 'revise',
  rule: 'explain',
  rules: 'explain',
  start: 'new <year> --board <name>',
  version: '--version',
  watch: 'build --watch',
  why: 'explain',
  withdraw: 'revise',
};

/** The command and what goes with it, `funding export`, `new <year> --board <name>`; undefined of a word that is nobody's name for any. */
export function commandCalled(word: string): string | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(commandOf, name) ? commandOf[name] : undefined;
}

const formatOf: Readonly<Record<string, string>> = {
  calendar: 'ics',
  doc: 'docx',
  excel: 'xlsx',
  md: 'markdown',
  txt: 'text',
  web: 'html',
  word: 'docx',
  xls: 'xlsx',
};

/** The format that somebody calls by its program or by another ending. */
export function formatCalled(word: string): string | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(formatOf, name) ? formatOf[name] : undefined;
}
