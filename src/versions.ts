/** The life of a pack: what is issued stays as a version, the next is opened by a decision, and what changed is told. */
import type { Diagnostic } from './diagnostic.ts';
import { checksum } from './digest.ts';
import { withAmendment, withIssue, type Decision, type IssueRecord } from './edit/pack-record.ts';
import { make, type MakeResult, type Output } from './make.ts';
import { changesBetween, moneyChangesBetween, type Change } from './model/changes.ts';
import { issueOf, versionOf } from './model/pack.ts';
import { sayIn } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import { unregisteredIn } from './kept-versions.ts';
import { readYear, type Year } from './read/read-year.ts';
import { asItStands } from './source/decode.ts';
import { withUnixLineEnds } from './source/line-ends.ts';
import { registerBytes, registerOf, registerPath } from './source/register.ts';
import { asIssued, versionBytes, versionPath, versionsOf, type VersionRecord } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { readStanding } from './standing.ts';

/** A year of a root; of a version, the root as it was issued. */
export interface Side {
  readonly workspace: Workspace;
  readonly year: string;
}

/** Without changes when one of the sides cannot be read: then what is wrong with it. */
export interface ChangesResult {
  readonly changes?: readonly Change[];
  readonly errors: readonly Diagnostic[];
}

/** From the first side to the second; of `money`, those of the figures and lines alone. */
export function changes(before: Side, after: Side, of: 'everything' | 'money' = 'everything'): ChangesResult {
  const [then, now] = [before, after].map(readSide);
  const errors = [then, now].flatMap((year) => year?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (!then || !now || errors.length > 0) return { errors };
  const between = of === 'money' ? moneyChangesBetween : changesBetween;
  return { changes: between(then.pack, now.pack, sayIn(now.wording)), errors };
}

/** As the files stand; where those that years share no longer fit a year that was issued, as it was issued with them. */
function readSide({ workspace, year }: Side): Year {
  const cache = new Cache();
  const read = readYear(workspace, year, cache, []);
  const isSound = read.findings.every(({ severity }) => severity !== 'error');
  return isSound ? read : readStanding(workspace, year, cache, [], read);
}

export interface IssueRequest {
  readonly year: string;
  /** Who made the outputs: the version of `directions`. */
  readonly tool: string;
  /** Not needed where pack.yaml has the record already. */
  readonly issue?: IssueRecord;
}

/** An authored file as it is to be, by its path. */
export interface Rewritten {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type Refusal = 'issued already' | 'no record' | 'other record' | 'not the next';

export interface IssueResult extends Pick<MakeResult, 'diagnostics' | 'waived' | 'status' | 'amends'> {
  /** Of the version. */
  readonly version: number;
  /** Why there is nothing to issue, besides what the diagnostics say. */
  readonly refusal?: Refusal;
  /** What pack.yaml says of when and by whom it was sent, where something else was asked for. */
  readonly recorded?: IssueRecord;
  /** pack.yaml with its record, the version, and the register of all; absent when it cannot be issued. */
  readonly files?: readonly Rewritten[];
  readonly outputs?: readonly Output[];
  /** Whether a later version says nothing otherwise than the one before. */
  readonly isUnchanged?: boolean;
  /** The root with the record in it, which the outputs were made from. */
  readonly workspace: Workspace;
}

/** What issuing the year would write: nothing when its findings stop an issued pack. */
export async function issue(workspace: Workspace, { year, tool, issue: record }: IssueRequest): Promise<IssueResult> {
  const path = `directions/${year}/pack.yaml`;
  const { pack } = readYear(workspace, year, new Cache(), []);
  const version = versionOf(pack);
  const nothing = { diagnostics: [], waived: [], status: pack.status, version, workspace };
  const kept = versionsOf(workspace, year);
  if (kept.includes(version)) return { ...nothing, refusal: 'issued already' };
  if (kept.length !== version - 1 && version > 1) return { ...nothing, refusal: 'not the next' };
  const recorded = issueOf(pack);
  const issued = recorded ?? record;
  if (!issued) return { ...nothing, refusal: 'no record' };
  if (recorded && record && (record.date !== recorded.date || record.by !== recorded.by))
    return { ...nothing, refusal: 'other record', recorded };
  const text = asItStands(workspace.files.get(path));
  const bytes = new TextEncoder().encode(version > 1 && recorded ? text : withIssue(text, version, issued));
  const after: Workspace = { files: new Map([...workspace.files, [path, bytes]]) };
  const status = version === 1 ? 'issued' : 'amended';
  const made = await everything(after, year);
  const { diagnostics, waived, outputs, amends } = made;
  if (!outputs) return { diagnostics, waived, status, version, workspace: after };
  const files = sourcesOf(after, year);
  const digests = (all: Iterable<readonly [string, Uint8Array]>): Record<string, string> =>
    Object.fromEntries([...all].map(([name, content]) => [name, checksum(content)]));
  const versionRecord: VersionRecord = {
    year,
    version,
    status,
    issued: { date: issued.date, by: issued.by },
    tool,
    sources: digests(files),
    outputs: digests(outputs.map(({ name, bytes: content }) => [name, content])),
  };
  const frozen = { file: versionPath(year, version), bytes: versionBytes({ record: versionRecord, files }) };
  const same = text === asItStands(bytes);
  const before = asIssued(workspace, year, version - 1);
  const since = before && changes({ workspace: before, year }, { workspace: after, year }).changes;
  return {
    diagnostics,
    waived,
    status,
    version,
    outputs,
    isUnchanged: since?.length === 0,
    ...(amends !== undefined && { amends }),
    workspace: after,
    files: [
      ...(same ? [] : [{ file: path, bytes }]),
      frozen,
      registered(workspace, `${year}@${version}`, checksum(frozen.bytes)),
    ],
  };
}

/** With those that were issued before there was a register. */
function registered(workspace: Workspace, name: string, checksum: string): Rewritten {
  const register = registerOf(workspace) ?? new Map<string, string>();
  const all = new Map([...register, ...unregisteredIn(workspace, register), [name, checksum]]);
  return { file: registerPath, bytes: registerBytes(all) };
}

/** What is issued of a year: the packs in Word, PDF and for the web, and the funding appendices. */
async function everything(workspace: Workspace, year: string): Promise<MakeResult> {
  const cache = new Cache();
  const packs = await make(workspace, { year, formats: ['docx', 'pdf', 'html'] }, cache);
  if (!packs.outputs) return packs;
  const funding = await make(workspace, { year, document: 'funding' }, cache);
  return { ...packs, outputs: [...packs.outputs, ...(funding.outputs ?? [])] };
}

/** With the line ends that they are kept with, whatever a checkout made of them: the authored files of the year and those that the years share, with the looks and standing words that were in force. */
function sourcesOf({ files }: Workspace, year: string): ReadonlyMap<string, Uint8Array> {
  const isSource = (path: string): boolean =>
    /^templates\/(theme|wording)\.yaml$/.test(path) ||
    (/^directions\/.+\.yaml$/.test(path) &&
      (path.startsWith(`directions/${year}/`) || !/^directions\/\d{4}-\d\d\//.test(path)));
  return new Map([...files].flatMap(([path, bytes]) => (isSource(path) ? [[path, withUnixLineEnds(bytes)]] : [])));
}

export interface ReviseResult {
  /** Of the version that is opened. */
  readonly version: number;
  readonly refusal?: 'not issued' | 'open already';
  readonly files?: readonly Rewritten[];
}

/** What opening the next version would write into pack.yaml. */
export function revise(workspace: Workspace, year: string, decision: Decision): ReviseResult {
  const path = `directions/${year}/pack.yaml`;
  const { pack } = readYear(workspace, year, new Cache(), []);
  const version = versionOf(pack) + 1;
  const kept = versionsOf(workspace, year);
  if (kept.length === 0) return { version, refusal: 'not issued' };
  if (!kept.includes(version - 1)) return { version: version - 1, refusal: 'open already' };
  const text = asItStands(workspace.files.get(path));
  return { version, files: [{ file: path, bytes: new TextEncoder().encode(withAmendment(text, decision)) }] };
}
