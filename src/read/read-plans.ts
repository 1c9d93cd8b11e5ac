/** Reads the strategic plans of a root, also those that no pack names yet. */
import type { Diagnostic } from '../diagnostic.ts';
import type { StrategicPlan } from '../model/strategic-plan.ts';
import { kindOf } from '../source/kind.ts';
import type { Workspace } from '../source/workspace.ts';
import { buildPlan } from './build/board.ts';
import type { Cache } from './cache.ts';

/** In the order of their names, with all that is wrong with their files. */
export function readPlans(
  workspace: Workspace,
  cache: Cache,
): { readonly plans: readonly StrategicPlan[]; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const ledger = { report: (one: Diagnostic): void => void findings.push(one), doubt: (): void => undefined };
  const plans = [...workspace.files.keys()].sort().flatMap((path) => {
    const bytes = kindOf(path) === 'plan' ? workspace.files.get(path) : undefined;
    if (!bytes) return [];
    const file = cache.file(path, 'plan', bytes);
    findings.push(...file.findings);
    return file.entry ? [buildPlan(file.entry, path.replace(/^.*\/|\.yaml$/g, ''), ledger)] : [];
  });
  return { plans, findings };
}
