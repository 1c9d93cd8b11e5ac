/** Roots of authored files for tests, read from disk into workspaces. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../src/source/workspace.ts';

const top = new URL('../', import.meta.url);

const read = new Map<string, Workspace>();

/** The root at a path from the project's top, with the project's templates: read once, for nothing changes it. */
function rootAt(path: string): Workspace {
  const root = read.get(path) ?? readRoot(path);
  read.set(path, root);
  return root;
}

function readRoot(path: string): Workspace {
  return { files: new Map([...filesIn(`${path}directions`, 'directions'), ...filesIn('templates', 'templates')]) };
}

/** Midlothian's own. */
export const midlothian = (): Workspace => rootAt('');
/** The faultless pack of a board that does not exist. */
export const faultless = (): Workspace => rootAt('test/root/');
/** A fictitious board with a complete budget: sixty lines, every status, a negative line, rounding that does not add up. */
export const example = (): Workspace => rootAt('test/example/');

/** Three years of a fictitious board, in shape like Midlothian’s: numbers that begin at 1.3 in the second, another plan in the third. */
export const threeYears = (): Workspace => rootAt('test/three-years/');

/** The faultless root that has the file, of which a rule's example changes a part. */
export function rootWith(file: string): Workspace {
  return faultless().files.has(`directions/${file}`) ? faultless() : threeYears();
}

/** The same workspace with files changed: a text replaces the file, a function changes its text, undefined takes it away. */
export function changed(
  workspace: Workspace,
  changes: Readonly<Record<string, string | ((text: string) => string) | undefined>>,
): Workspace {
  const files = new Map(workspace.files);
  for (const [path, change] of Object.entries(changes)) {
    const text = typeof change === 'function' ? change(new TextDecoder().decode(files.get(path))) : change;
    if (text === undefined) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function filesIn(folder: string, as: string): readonly (readonly [string, Uint8Array])[] {
  const base = fileURLToPath(new URL(folder, top));
  return (readdirSync(base, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .filter((name) => statSync(`${base}/${name}`).isFile())
    .map((name) => [`${as}/${name}`, readFileSync(`${base}/${name}`)] as const);
}
