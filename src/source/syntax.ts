/** What is not YAML, said in an officer's words: one problem for each cause. */
import { problem, type Problem } from './problem.ts';
import type { Tree } from './tree.ts';

export function syntaxProblems(_text: string, tree: Tree): readonly Problem[] {
  const [fault] = tree.faults;
  if (tree.tooDeep !== undefined) return [problem('too-deep', tree.tooDeep, tree.tooDeep + 1, 'The brackets are nested too deeply.', 'Put the text in quotes.')];
  return fault ? [problem('yaml-syntax', fault.from, fault.to, fault.message, 'Check the indentation.')] : [];
}
