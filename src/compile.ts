/** The spine: read, check, compose, write, in that order. */
import type { Diagnostic } from './diagnostic.ts';
import type { Status } from './model/status.ts';
import type { Workspace } from './source/workspace.ts';

/** A file to be written: its name, for example `midlothian-ijb-directions-2023-24.docx`, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All years when none is named. */
export interface ValidateRequest {
  readonly years?: readonly string[];
  readonly as?: Status;
}

export interface ValidateResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly years: readonly { readonly year: string; readonly status?: Status; readonly stopped: boolean }[];
}

export interface BuildRequest {
  readonly year: string;
  readonly to?: readonly string[];
  readonly formats?: readonly string[];
  readonly as?: Status;
}

/** `outputs` is absent when the diagnostics stop the build. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs?: readonly Output[];
  readonly status: Status;
}

export interface ShowRequest {
  readonly year: string;
  readonly stage: 'pack' | 'doc' | 'text';
  readonly to?: string;
  readonly as?: Status;
}

export interface ShowResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
}

export function validate(_workspace: Workspace, _request: ValidateRequest): ValidateResult {
  return { diagnostics: [], years: [] };
}

export function build(_workspace: Workspace, _request: BuildRequest): Promise<BuildResult> {
  return Promise.resolve({ diagnostics: [], status: 'draft' });
}

export function yearsOf(_workspace: Workspace): readonly string[] {
  return [];
}

/** The ids that `--to` takes, after `combined`. */
export function recipientsOf(_workspace: Workspace): readonly string[] {
  return [];
}

/** The names that `build --format` takes. */
export const formatNames: readonly string[] = ['docx', 'pdf'];

export function show(_workspace: Workspace, _request: ShowRequest): Promise<ShowResult> {
  return Promise.resolve({ diagnostics: [] });
}

/** The JSON Schema of the kind as text; without a kind, the list of kinds, one a line. Undefined for a kind there is not. */
export function schema(_kind?: string): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
