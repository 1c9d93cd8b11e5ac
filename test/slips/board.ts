/** A board's authored files as somebody who types sees them: line by line, each with what it is. */
import type { Workspace } from '../../src/source/workspace.ts';

export interface Board {
  readonly name: string;
  readonly workspace: Workspace;
  /** The authored files, in the order of their paths. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly path: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly path: string;
  /** From 0. */
  readonly index: number;
  readonly text: string;
  readonly indent: number;
  readonly kind: 'key' | 'item' | 'running' | 'comment';
  /** `- ` or nothing. */
  readonly dash: string;
  readonly key: string;
  /** What stands behind the key or the dash; of a line of running text, all of it. */
  readonly value: string;
  /** Of running text: the key it belongs to, which of its lines it is, and whether it is the last. */
  readonly of: string;
  readonly nth: number;
  readonly last: boolean;
}

/** @param typed how the paths end in which slips are made */
export function boardOf(name: string, workspace: Workspace, typed = '.yaml'): Board {
  const sheets = [...workspace.files]
    .filter(([path]) => path.startsWith('directions/') && path.endsWith(typed))
    .map(([path, bytes]) => ({ path, lines: linesOf(path, new TextDecoder().decode(bytes)) }));
  return { name, workspace, sheets };
}

/** Every line of every sheet. */
export function everyLine({ sheets }: Board): readonly Line[] {
  return sheets.flatMap(({ lines }) => lines);
}

const shape = /^( *)((?:- )?)(?:([a-z][\w-]*):(?: (.*))?|(.*))$/;

function linesOf(path: string, text: string): readonly Line[] {
  const found: Line[] = [];
  let block: { readonly depth: number; readonly key: string; nth: number } | undefined;
  const all = text.replace(/\n$/, '').split('\n');
  for (const [index, line] of all.entries()) {
    const [, spaces = '', dash = '', key = '', behind = '', bare = ''] = shape.exec(line) ?? [];
    const indent = spaces.length;
    if (block && indent <= block.depth) block = undefined;
    const common = { path, index, text: line, indent };
    if (block) {
      const next = /^ */.exec(all[index + 1] ?? '')?.[0].length ?? 0;
      const [of, nth] = [block.key, block.nth++];
      found.push({
        ...common,
        kind: 'running',
        dash: '',
        key: '',
        value: line.trim(),
        of,
        nth,
        last: next <= block.depth,
      });
      continue;
    }
    const comment = bare.startsWith('#');
    const value = key === '' ? bare : behind;
    found.push({
      ...common,
      kind: comment ? 'comment' : key === '' ? 'item' : 'key',
      dash,
      key,
      value,
      of: '',
      nth: 0,
      last: false,
    });
    if (/^[>|]-?$/.test(value)) block = { depth: indent + (key === '' ? 0 : dash.length), key: key || 'item', nth: 0 };
  }
  return found;
}
