/** The list of reports: what `validate --format` can name. */
import { compact } from './compact.ts';
import type { Report } from './findings.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

export type { Findings, Report } from './findings.ts';

export const reports: readonly Report[] = [pretty, compact, json];
