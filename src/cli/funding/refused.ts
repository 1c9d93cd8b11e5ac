/** Says why the figures cannot be exchanged: the errors in the authored files. */
import { byPlace, type Diagnostic } from '../../diagnostic.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { findingsOf } from '../opened.ts';
import { stoppedReport } from '../summary.ts';
import type { Reading } from '../workspace.ts';

export function refused(context: Context, reading: Reading, year: string, diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (errors.length === 0) {
    context.warn(`There are no figures for ${year}: directions/${year}/budgets.yaml is missing.\n`);
    return exitCode.problems;
  }
  const { columns } = context.world.stderr;
  context.warn(
    stoppedReport(
      findingsOf(context, reading, [...errors].sort(byPlace), [{ year, stopped: true }], {
        paint: context.paint.err,
        ...(columns === undefined ? {} : { columns }),
      }),
      false,
      year,
    ),
  );
  return exitCode.problems;
}
