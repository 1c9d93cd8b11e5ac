/** Sound YAML that no authored file needs, said in an officer's words. */
import { problem, type Problem } from './problem.ts';
import { extent } from './tree.ts';
import type { Refusal } from './value.ts';

const quoteIt = 'Put the whole text in double quotes, or write it on the next line after >-';

/** The problem that a refusal is. */
export function refusals(text: string, refusal: Refusal): readonly Problem[] {
  const [from, to] = extent(text, refusal.node);
  switch (refusal.kind) {
    case 'duplicate-key':
      return [duplicateKey(text, refusal, from, to)];
    case 'alias':
      return [problem('yaml-alias', from, to, `The text begins with “*”, so YAML takes “*${refusal.name}” for a reference to another value.`, `${quoteIt}.`)];
    case 'anchor': {
      const at = Math.max(0, text.lastIndexOf(`&${refusal.name}`, from));
      const end = at + refusal.name.length + 1;
      return [problem('yaml-anchor', at, end, `The text begins with “&”, so YAML takes “&${refusal.name}” for a mark, not for text.`, `${quoteIt}.`)];
    }
    case 'tag': {
      const at = Math.max(0, text.lastIndexOf('!', from - 1));
      const end = Math.max(at + 1, at + (/^![^\s,\]}]*/.exec(text.slice(at, at + 100))?.[0].length ?? 1));
      const message = `The text begins with “!”, so YAML takes “${text.slice(at, end)}” for a type, not for text.`;
      return [problem('yaml-tag', at, end, message, `${quoteIt}.`)];
    }
    case 'no-key':
      return [problem('yaml-syntax', from, Math.max(to, from + 1), 'There is no key before the colon.', 'Write the name of the key, then a colon and a space.')];
  }
}

function duplicateKey(text: string, { name, node, first }: Refusal, from: number, to: number): Problem {
  const [start, end] = extent(text, first ?? node);
  return {
    ...problem('duplicate-key', from, to, `The key “${name}” stands here a second time.`, `Keep one “${name}” and delete the other, or begin a new item with a dash.`),
    related: [{ from: start, to: end, message: `“${name}” stands here first` }],
  };
}
