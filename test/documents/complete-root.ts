/** The faultless root with everything in it that may be written under directions/: what a key that no reader is told would hide in. */
import { parse, stringify } from 'yaml';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';

// biome-ignore lint/suspicious/noExplicitAny: authored files are what their schemas say, which this file is checked against when they are read
type Authored = any;

function edited(change: (file: Authored) => void): (text: string) => string {
  return (text) => {
    const file = parse(text) as Authored;
    change(file);
    return stringify(file);
  };
}

const waive = [{ rule: 'long-sentence', because: 'The Act words it so.' }];
const dates = { offered: '2030-01-10', considered: '2030-02-11', decided: '2030-02-12', 'confirm-by': '2030-04-25' };
const remarks = { source: 'Finance report', reference: 'Report 9', note: 'A note.' };

const progress = {
  entries: [
    {
      direction: '1.1',
      date: '2030-06-28',
      by: 'Head of Nursing',
      state: 'on-track',
      done: 'The criteria are written.',
      figures: ['4 of 12 teams'],
      evidence: 'Performance report, item 5.3',
    },
  ],
  reported: [{ on: '2030-07-11', used: [{ direction: '1.1', date: '2030-06-28', digest: 'bcdfghjk' }] }],
};

/** So that each sentence of the form stands in one. */
function reportsOfEachEffect(): Readonly<Record<string, string>> {
  const path = 'directions/reports/2030-03-14-directions.yaml';
  const text = new TextDecoder().decode(faultless().files.get(path));
  return Object.fromEntries(
    ['none', 'vary', 'revoke', 'future'].map((effect) => [
      path.replace('directions.yaml', `${effect}.yaml`),
      text.replace('effect: new', `effect: ${effect}`),
    ]),
  );
}

/** @param amended a later version, whose decision and issue stand in the place of the first's */
export function complete(amended = false): Workspace {
  return changed(faultless(), {
    'directions/ijb.yaml': edited((ijb) => {
      ijb.recipients[0]['legal-name'] = 'Example Health Board';
    }),
    'directions/outcomes.yaml': edited((file) => {
      file.source = 'Regulations of 2014';
    }),
    'directions/reports/form.yaml': edited((form) => {
      Object.assign(form, { item: 'Item', summary: 'In short', 'sections-begin': 'new-page' });
      for (const [index, section] of form.sections.entries()) section.number = String(index + 1);
    }),
    'directions/reports/2030-03-14-directions.yaml': edited((report) => {
      report.meeting.printed = 'Thursday, 14 March 2030';
      report.summary = ['What is proposed.', { text: 'Namely:', labels: 'lettered', items: ['one, and', 'two.'] }];
      report.waive = waive;
      report.sections[0].points = ['First.', { number: '1.1', text: 'Namely:', labels: 'lettered', items: ['one.'] }];
      Object.assign(report.directions, { number: '2.1', required: ['nhs-example'] });
      report.directions.note.push({ number: '2.2', text: 'Namely:', labels: 'lettered', items: ['one.'] });
    }),
    ...reportsOfEachEffect(),
    'directions/plans/2030-33.yaml': edited((plan) => {
      plan.status = 'approved';
      plan.stages = [{ stage: 'approval', date: '2030-02-14', note: 'Report 5.3' }];
      plan.aims.push({ id: 'aim-2', number: '2', text: 'Help people to live at home.' });
    }),
    'directions/plans/2033-36.yaml':
      'name: Strategic Plan 2033-36\naims:\n  - { id: aim-1, number: "1", text: Help. }\n  - { id: aim-2, number: "2", text: Care. }\n',
    'directions/scheme.yaml': edited((scheme) => {
      const [list] = scheme.delegations[0].lists;
      list.label = 'Adults';
      list.functions[0].parts = [{ id: 'nhs-adults-1a', number: 'a', text: 'at night', provision: 'hosted' }];
    }),
    'directions/2030-31/01-access.yaml': edited((group) => {
      group.text = [
        'With {partnership}, {plan} and {scheme}.',
        { text: 'Namely:', labels: 'lettered', items: ['one, and', 'two.'] },
        { show: 'aims' },
      ];
      Object.assign(group.directions[0], {
        title: 'Access criteria',
        reporting: 'monthly',
        items: ['in print.'],
        waive,
      });
    }),
    'directions/2030-31/progress.yaml': stringify(progress),
    'directions/2030-31/pack.yaml': edited((pack) => {
      pack.reporting = 'quarterly';
      pack.letter = { 'answer-by': '2030-04-20', signed: 'Chief Officer' };
      pack.approval.report = '2030-03-14-directions';
      pack.earlier.note = 'Nothing else is in force.';
      pack.issue.figures = [{ id: 'payment-nhs-example', amount: '£3,000,000' }];
      pack.waive = waive;
      if (amended)
        pack.amendments = [
          { date: '2030-06-14', reference: 'Report 6', note: 'A change.', issued: '2030-06-21', by: 'Chief Officer' },
        ];
      pack.introduction.push({ text: 'Namely:', labels: 'lettered', items: ['one, and', 'two.'] });
    }),
    'directions/2030-31/budgets.yaml': edited((budget) => {
      budget.text = 'What there is.';
      budget.unit = '£000';
      budget['rounded-to'] = '£1,000';
      budget.groups = [
        { id: 'first', title: 'Core' },
        { id: 'second', title: 'Hosted' },
      ];
      const [nhs, council] = budget.payments;
      Object.assign(nhs, { ...dates, ...remarks, status: 'offered', previous: '£2,000,000' });
      delete council.amount;
      council.method = 'What the grant allows.';
      Object.assign(budget['set-asides'][0], { ...dates, ...remarks, status: 'offered', previous: '£1,000,000' });
      for (const [index, line] of budget.allocations.entries())
        Object.assign(line, {
          group: index === 0 ? 'first' : 'second',
          previous: '£900,000',
          status: 'final',
          outcome: 'outcome-1',
          directions: ['1.1'],
          note: 'For this year.',
        });
    }),
  });
}
