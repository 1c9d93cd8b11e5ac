/** The list of reports: what `validate --format` can name. */
import { compact } from './compact.ts';
import type { Report } from './findings.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export type { Findings, Report } from './findings.ts';

export const reports: readonly Report[] = [pretty, compact, json, github, sarif, junit, markdown];
