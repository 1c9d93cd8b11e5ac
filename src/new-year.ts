/** Next year's folder, made from last year's: what is to be written, and why it cannot be. */
import type { Diagnostic } from './diagnostic.ts';
import { renewed, type NewYear } from './edit/new-year.ts';
import { financialYear, previousYear } from './model/financial-year.ts';
import { recordsOf } from './model/funding-record.ts';
import { writeMoney } from './model/money.ts';
import type { Pack } from './model/pack.ts';
import { Cache } from './read/cache.ts';
import { asItStands } from './source/decode.ts';
import { kindOf, yearOf } from './source/kind.ts';
import type { Workspace } from './source/workspace.ts';
import { readStanding } from './standing.ts';

export interface NewYearRequest {
  /** A year that the root has. */
  readonly from: string;
  readonly to: string;
  /** The id of the strategic plan, where it is another one. */
  readonly plan?: string;
}

export interface NewYearResult {
  /** Why there is nothing to write; what is wrong with last year is among the errors. */
  readonly refusal?: 'no year' | 'not later' | 'no such plan' | 'errors';
  readonly errors: readonly Diagnostic[];
  readonly plans: readonly string[];
  /** Each with the file of last year that it was made from. */
  readonly files: readonly { readonly file: string; readonly from: string; readonly bytes: Uint8Array }[];
}

/** Nothing that was decided last year is in them: approvals, figures, statuses, days. */
export function newYear(workspace: Workspace, { from, to, plan }: NewYearRequest): NewYearResult {
  const plans = [...workspace.files.keys()].flatMap((path) => /^directions\/plans\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  const nothing = { errors: [], plans, files: [] };
  if (!financialYear(to)) return { ...nothing, refusal: 'no year' };
  if (to <= from) return { ...nothing, refusal: 'not later' };
  if (plan !== undefined && !plans.includes(plan)) return { ...nothing, refusal: 'no such plan' };
  const cache = new Cache();
  const { pack, findings } = readStanding(workspace, from, cache);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { ...nothing, errors, refusal: 'errors' };
  const year = {
    from,
    to,
    ...(plan !== undefined && { plan: planOf(workspace, plan, cache) }),
    sums: sumsOf(pack, to),
  };
  const files = [...workspace.files].flatMap(([path, bytes]) => {
    if (yearOf(path) !== from || !isRenewed(path)) return [];
    const text = asItStands(bytes);
    const file = path.replace(`directions/${from}/`, `directions/${to}/`);
    return [{ file, from: path, bytes: new TextEncoder().encode(renewed(path, text, year)) }];
  });
  return { errors: [], plans, files };
}

/** What was reported of last year stays there. */
function isRenewed(path: string): boolean {
  const kind = kindOf(path);
  return kind !== undefined && kind !== 'progress';
}

function planOf({ files }: Workspace, id: string, cache: Cache): NonNullable<NewYear['plan']> {
  const path = `directions/plans/${id}.yaml`;
  const bytes = files.get(path);
  const entry = bytes && cache.file(path, 'plan', bytes).entry;
  return { id, aims: entry ? entry.entries('aims').map((aim) => aim.text('id')) : [] };
}

/** As they are written, by their place in budgets.yaml; those of a year that is not the last are no “last year’s”. */
function sumsOf({ budget, year }: Pack, to: string): ReadonlyMap<string, string> {
  const next = financialYear(to);
  if (!budget || !next || previousYear(next) !== year.id) return new Map();
  return new Map(
    recordsOf(budget).flatMap(({ path, fields }) =>
      typeof fields.amount === 'number' ? [[path.join('.'), writeMoney(fields.amount)] as const] : [],
    ),
  );
}
