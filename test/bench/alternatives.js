// The programs a user would take instead, given the same words: ajv-cli for the YAML, pandoc for Word, Typst for PDF.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { markdown, typst } from './content.js';

export const home = path.resolve(
  process.env.DIRECTIONS_BENCH_HOME ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'directions-bench'),
);

const ajv = path.join(home, 'ajv/node_modules/ajv-cli/dist/index.js');
const parts = [
  {
    name: 'ajv-cli 5',
    there: () => existsSync(ajv),
    install: `npm install --prefix "${path.join(home, 'ajv')}" ajv-cli@5.0.0 ajv-formats@2`,
  },
  {
    name: 'Typst',
    there: () => existsSync(path.join(home, 'typst/node_modules/@myriaddreamin/typst-ts-node-compiler')),
    install: `npm install --prefix "${path.join(home, 'typst')}" @myriaddreamin/typst-ts-node-compiler@0.7.0`,
  },
  {
    name: 'pandoc',
    there: () => spawnSync('pandoc', ['--version']).status === 0,
    install: 'your system’s package manager, for example apt-get install pandoc',
  },
];

/** What is not installed, with the way to install it. */
export function missing(names) {
  return parts
    .filter(({ name, there }) => names.includes(name) && !there())
    .map(({ name, install }) => `${name} is not installed: ${install}`);
}

/** Writes the words of the Doc for the others to read. */
export function writeContent(doc, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'pack.md'), markdown(doc));
  writeFileSync(path.join(folder, 'pack.typ'), typst(doc));
}

/**
 * Validates the group files, which are two thirds of a year's files: ajv-cli takes one schema a process, and starting it once
 * for each of the other kinds would be held against it.
 */
export function validateGroups(repository, files) {
  return [
    process.execPath,
    ajv,
    'validate',
    '--spec=draft7',
    '-c',
    path.join(home, 'ajv/node_modules/ajv-formats'),
    '--all-errors',
    '--strict=false',
    '-s',
    path.join(repository, 'schemas/group.schema.json'),
    '-d',
    files,
  ];
}

export function wordFile(folder, name) {
  return [
    'pandoc',
    '-f',
    'markdown+fancy_lists',
    path.join(folder, 'pack.md'),
    '--toc',
    '-o',
    path.join(folder, `${name}.docx`),
  ];
}

export function pdfFile(folder, name, fonts) {
  return [
    process.execPath,
    new URL('typst.js', import.meta.url).pathname,
    home,
    fonts,
    path.join(folder, 'pack.typ'),
    path.join(folder, `${name}.pdf`),
  ];
}
