/** What stands for files that are broken or missing, so that the rest can still be judged. */
import type { Authored, Origin } from '../diagnostic.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Ijb } from '../model/ijb.ts';
import type { Scheme } from '../model/scheme.ts';
import type { StrategicPlan } from '../model/strategic-plan.ts';
import type { PackFile } from './build/pack.ts';
import { atTop } from '../diagnostic.ts';

const nowhere = (file: string): Origin => {
  const span = atTop(file);
  const origin: Origin = { file, span: () => span, key: () => span, part: () => span, at: () => origin };
  return origin;
};
const empty: Authored = { origin: nowhere('directions') };
export const emptyIjb: Ijb = { ...empty, id: 'board', name: '', shortName: '', recipients: [] };
export const emptyScheme: Scheme = { ...empty, name: '', delegations: [] };
export const emptyGlossary: Glossary = { ...empty, abbreviations: [], acts: [], terms: [] };
export const emptyPlan: StrategicPlan = { ...empty, id: '', name: '', stages: [], aims: [] };
export const emptyPackFile = (path: string): PackFile => ({
  origin: nowhere(path),
  title: '',
  status: 'draft',
  introduction: [],
  amendments: [],
  withdrawn: [],
  waive: [],
});
