/** Finds figures and statements that wait for a day which has already come. */
import type { Finding } from '../../diagnostic.ts';
import { everyText, type AuthoredText } from '../language/texts.ts';
import { figuresOf, isUnsettled } from '../../model/budget.ts';
import { formatDate, isIsoDate, type IsoDate } from '../../model/iso-date.ts';
import type { Pack } from '../../model/pack.ts';
import { writtenDates } from '../../model/written-date.ts';
import { inBudget, type Rule } from '../rule.ts';

const promise = /\bwill (?:be |then )?(?:approve|agree|confirm|decide|consider|set|meet|publish|receive)[^.]{0,60}$/i;

export const confirmationDatePassed: Rule = {
  severity: 'warning',
  summary: 'A figure is still indicative, or something “will” happen, on a day that is not after the pack’s date.',
  why: 'Such a statement expires on the day it names. A pack that is dated on or after that day, or bears no date, cannot be known to be true.',
  example: inBudget('confirm-by: "2030-03-14"', 'confirm-by: "2030-04-25"'),
  needsAll: true,
  *check(pack) {
    const texts = everyText(pack);
    yield* figures(pack, texts);
    yield* promises(pack, texts);
  },
};

function* figures(pack: Pack, texts: readonly AuthoredText[]): Generator<Finding> {
  const day = lastDayOf(pack);
  for (const figure of figuresOf(pack.budget)) {
    const { confirmBy, recipient, status, origin } = figure;
    if (!confirmBy || !isUnsettled(figure) || (day !== undefined && day < confirmBy)) continue;
    const is = `The figure of ${recipient.name} is still ${status.replaceAll('-', ' ')}`;
    yield {
      message: day
        ? `${is}, though it was to be confirmed on ${formatDate(confirmBy)} and the pack is of ${formatDate(day)}.`
        : `${is}, to be confirmed on ${formatDate(confirmBy)}, and the pack bears no date: nobody can tell whether that day has passed.`,
      at: origin.span('confirm-by'),
      help: day
        ? 'Write the figure that was decided, its status and “decided:”; or the new date.'
        : 'Add “dated:” to pack.yaml; or, after that day, write the figure that was decided, and its status.',
      related: texts.flatMap((text) =>
        datesIn(text).flatMap(({ date, at }) =>
          date === confirmBy ? [{ at: at(), message: 'the text that speaks of it' }] : [],
        ),
      ),
    };
  }
}

function* promises(pack: Pack, texts: readonly AuthoredText[]): Generator<Finding> {
  const day = lastDayOf(pack);
  if (day === undefined) return;
  const waiting = new Set(
    figuresOf(pack.budget).flatMap((figure) => (figure.confirmBy && isUnsettled(figure) ? [figure.confirmBy] : [])),
  );
  for (const text of texts) {
    if (!['introduction', 'group-text', 'appendix', 'item'].includes(text.role) || text.direction) continue;
    for (const { date, at, from } of datesIn(text))
      if (date <= day && !waiting.has(date) && promise.test(text.text.slice(Math.max(0, from - 90), from)))
        yield {
          message: `The text says what will happen on ${formatDate(date)}, and the pack is of ${formatDate(day)}.`,
          at: at(),
          help: 'Say what was decided on that day.',
        };
  }
}

function datesIn({
  text,
  origin,
  path,
}: AuthoredText): readonly { readonly date: IsoDate; readonly at: () => Finding['at']; readonly from: number }[] {
  return writtenDates(text).flatMap(({ date, from, to }) =>
    date !== undefined && isIsoDate(date) ? [{ date, at: () => origin.part(path, from, to), from }] : [],
  );
}

/** The latest day that the pack bears. */
export function lastDayOf({ dated, approval, issue }: Pack): IsoDate | undefined {
  return [dated, approval?.date, issue?.date]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
}
