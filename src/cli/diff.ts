/** The change of a file as a unified diff, which `git apply` takes. */
import { createTwoFilesPatch } from 'diff';

/** Empty when nothing differs. Lines are printed as they stand, with their own ends. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '').replaceAll(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2');
}
