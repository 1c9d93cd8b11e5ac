/** What a later version amends of the one before, and by which decision (a direction may vary an earlier one, in writing: section 27(5) of the 2014 Act). */
import type { Block, Row, Table } from '../../doc/doc.ts';
import { heading, plainPara, cell } from '../../doc/build.ts';
import { differingStretches, type Change } from '../../model/changes.ts';
import { formatDate } from '../../model/iso-date.ts';
import { versionOf } from '../../model/pack.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';
import { sentences, withinSentence, withoutStop } from '../../model/wording.ts';

/** Nothing in the first version. */
export function amendments(context: Context): readonly Block[] {
  const { pack, amended, say, facts: known } = context;
  const decision = pack.amendments.at(-1);
  if (!decision) return [];
  const version = versionOf(pack);
  const facts = {
    version: String(version),
    previous: String(version - 1),
    year: pack.year.id,
    date: formatDate(decision.date),
    reference: decision.reference,
  };
  const note = decision.note === undefined ? [] : paras(decision.note, known);
  const table = changesTable((amended ?? []).map(inOneRow(say('log.withdrawn'))), context, {
    caption: say('amendments.caption'),
    before: say('amendments.column-before', facts),
    after: say('amendments.column-after', facts),
  });
  return [
    heading(1, 'amendments', say('amendments.heading', facts)),
    plainPara(say('amendments.decision', facts)),
    ...note,
    ...(table ? [table, plainPara(say('amendments.rest', facts))] : [plainPara(say('amendments.nothing', facts))]),
    { kind: 'page-break' },
  ];
}

/** What comes first of a thing that is told whole: the words of a direction, the sum of a payment or a line, the title of a group. */
const first: ReadonlySet<string> = new Set(['words', 'amount', 'title']);

/** Of a direction that the version no longer gives, its words, and that it is withdrawn: what ends it is in writing too (section 27(5)); of anything else that is new or no longer there, all that belongs to it. */
function inOneRow(withdrawn: string): (change: Change) => Change {
  return (change) => {
    const { key, kind, aspects } = change;
    const main = aspects.find((one) => first.has(one.key));
    if (!main || (kind !== 'taken-out' && kind !== 'added')) return change;
    if (kind === 'taken-out' && key.startsWith('direction '))
      return { ...change, aspects: [{ ...main, after: withdrawn }] };
    const side = kind === 'added' ? 'after' : 'before';
    // The name of a line stands in its subject.
    const others = aspects.flatMap((one) =>
      one === main || one.key === 'label' ? [] : [`${one.aspect}: ${withoutStop(one[side] ?? '')}`],
    );
    const whole = `${sentences([main[side] ?? ''])} ${others.join('; ')}`.trim();
    return { ...change, aspects: [{ ...main, [side]: whole }] };
  };
}

/** One row for each thing that is said otherwise; undefined where nothing is. */
export function changesTable(
  changes: readonly Change[],
  { say }: Context,
  { caption, before, after }: { readonly caption: string; readonly before: string; readonly after: string },
): Table | undefined {
  const rows = changes.filter(isAmendment).flatMap((change) => rowsOf(change, say));
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    caption,
    description: say('amendments.description'),
    columns: [
      { heading: say('amendments.column-subject'), width: 0.26, align: 'left' },
      { heading: before, width: 0.37, align: 'left' },
      { heading: after, width: 0.37, align: 'left' },
    ],
    rows,
  };
}

/** The days of approval and issue are on the cover. */
function isAmendment({ key, aspects }: Change): boolean {
  return key !== 'pack' || aspects.some((aspect) => !['approved', 'issued', 'dated'].includes(aspect.key));
}

function rowsOf({ subject, kind, was, aspects }: Change, say: Context['say']): readonly Row[] {
  const name = was === undefined ? subject : say('amendments.renumbered', { subject, was });
  if (kind === 'renumbered' && aspects.length === 0) return [row(name, was ?? '', subject)];
  return aspects.map(({ aspect, before, after }) => {
    const absent = say('amendments.absent');
    const [old, now] =
      before === undefined || after === undefined
        ? [before ?? absent, after ?? absent]
        : differingStretches(before, after);
    return row(say('amendments.aspect', { subject: name, aspect: withinSentence(aspect) }), old, now);
  });
}

function row(subject: string, before: string, after: string): Row {
  return { role: 'item', cells: [subject, before, after].map((words) => cell(words.replaceAll('\n', ' '))) };
}
