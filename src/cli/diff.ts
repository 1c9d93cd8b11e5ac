/** The change of a file as a unified diff, which `git apply` takes. */
import { createTwoFilesPatch } from 'diff';

/** Empty when nothing differs. Lines are printed as they stand, with their own ends, and a byte order mark too. @param before absent where there is no file yet */
export function fileDiff(path: string, before: Uint8Array | undefined, after: Uint8Array): string {
  const [old = '', now = ''] = [before, after].map((bytes) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
  if (old === now) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, old, now, undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '').replaceAll(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2');
}
