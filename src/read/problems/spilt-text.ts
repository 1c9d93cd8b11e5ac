/** A value on one line that a text below it goes on with, because the line of that text's own key is lost. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { linesOf } from '../../source/source.ts';
import type { SchemaError } from './schema-error.ts';
import { isLegal } from './suggestion.ts';
import { nameOf } from './words.ts';

/** Whether the value would be right without what stands on the lines below it. */
export function isSpilt({ keyword, path, value, schema, source }: SchemaError): boolean {
  if ((keyword !== 'pattern' && keyword !== 'format') || typeof value !== 'string' || !value.includes(' '))
    return false;
  const { start, end } = source.origin.span(...path);
  const first = value.split(' ')[0] ?? '';
  return (
    end.line > start.line && (linesOf(source)[start.line - 1] ?? '').trimEnd().endsWith(first) && isLegal(first, schema)
  );
}

export function spiltText({ path, source }: SchemaError): Diagnostic {
  const { file, start } = source.origin.span(...path);
  const line = (linesOf(source)[start.line] ?? '').trimEnd();
  const column = line.length - line.trimStart().length + 1;
  return found('malformed-value', {
    message: `This text has no key of its own, so that it goes on with ${nameOf(path)} above it.`,
    at: { file, start: { line: start.line + 1, column }, end: { line: start.line + 1, column: line.length + 1 } },
    help: 'Put the line of its key above it again, for example: text: >-',
  });
}
