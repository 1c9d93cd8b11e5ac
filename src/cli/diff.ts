/** The change of a file as a unified diff, which `git apply` takes. */
import { createTwoFilesPatch } from 'diff';

/** Empty when nothing differs. Lines are printed as they stand, with their own ends. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '').replaceAll(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2');
}

/** The same of a file as it lies there, if it does; with its byte order mark, which a diff shows too. */
export function fileDiff(path: string, before: Uint8Array | undefined, after: Uint8Array): string {
  return unifiedDiff(path, decoded(before), decoded(after));
}

function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
