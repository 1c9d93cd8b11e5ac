/** The programs with which the bench weighs the parts of a build can be made, and build something else than the whole program. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parts, without } from './parts.js';

const repository = path.resolve(import.meta.dirname, '../..');

test.each(Object.entries(parts))('without %s', async (name, { format }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'directions-parts-'));
  try {
    const build = (script: string, out: string): Buffer => {
      const to = path.join(folder, out);
      execFileSync(process.execPath, [
        script,
        'build',
        '2030-31',
        '--root',
        path.join(repository, 'test/root'),
        '--to',
        'combined',
        '--format',
        format,
        '--out',
        to,
        '--quiet',
      ]);
      return readFileSync(path.join(to, readdirSync(to).find((file) => file.endsWith(format)) ?? ''));
    };
    const lesser = build(await without(repository, name, path.join(folder, 'program'), false), 'less');
    expect(lesser.length).toBeLessThan(build(path.join(repository, 'bin/directions.js'), 'whole').length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
