/** The line of an authored file by which the YAML extension of Visual Studio Code knows its schema. */
import { editorSchemaPath, kindOf } from '../source/kind.ts';

/** `# yaml-language-server: $schema=../schemas/group.schema.json`; undefined where the path is no authored file. */
export function lineFor(path: string): string | undefined {
  const kind = kindOf(path);
  if (!kind) return undefined;
  const up = '../'.repeat(path.split('/').length - 2);
  return `# yaml-language-server: $schema=${up}${editorSchemaPath(kind).replace('directions/', '')}`;
}

/** The file with its line: in the place of another one, or as its first line. Undefined where it has it, or is not text. */
export function editorLine(path: string, bytes: Uint8Array): Uint8Array | undefined {
  const line = lineFor(path);
  const text = textOf(bytes);
  if (line === undefined || text === undefined) return undefined;
  const [mark, words] = text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
  const before = /^# *yaml-language-server: *\$schema=[^\r\n]*/m.exec(words)?.[0];
  if (before === line) return undefined;
  const end = /\r?\n/.exec(words)?.[0] ?? '\n';
  return new TextEncoder().encode(
    before === undefined ? `${mark}${line}${end}${words}` : text.replace(before, () => line),
  );
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
