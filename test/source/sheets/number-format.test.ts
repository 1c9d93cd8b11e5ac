/** What a cell shows of a number, and whether of a sum it shows something else than that sum. */
import { expect, test } from 'vitest';
import { cellFormat, isShownOtherwise, shownNumber } from '../../../src/source/sheets/number-format.ts';

const looksOf = (code: string) => cellFormat('164', new Map([['164', code]]));
const formatOf = (code: string) => looksOf(code).number;

/** In the order of the numbers: 1310, -5, 0. One that is another sum than its number is marked with ≠. */
const numbers = [1310, -5, 0];

test.each<[code: string, ...shown: string[]]>([
  ['General', '1310', '-5', '0'],
  ['@', '1310', '-5', '0'],
  ['0;@', '1310', '-5', '0'],
  ['@" of it"', '1310', '-5', '0'],
  ['#,##0.00', '1,310.00', '-5.00', '0.00'],
  ['0%', '131000%', '-500%', '0%'],
  ['"£"#,##0', '£1,310', '-£5', '£0'],
  ['\\£#,##0', '£1,310', '-£5', '£0'],
  ['[$GBP] #,##0', 'GBP 1,310', '-GBP 5', 'GBP 0'],
  ['[$€-2] #,##0.00', '≠€ 1,310.00', '≠-€ 5.00', '≠€ 0.00'],
  ['$#,##0', '≠$1,310', '≠-$5', '≠$0'],
  ['#,##0 "GBP"', '1,310 GBP', '-5 GBP', '0 GBP'],
  ['[$£-809]#,##0.00;[RED]-[$£-809]#,##0.00', '£1,310.00', '-£5.00', '£0.00'],
  ['#,##0;[Red]#,##0', '1,310', '-5', '0'],
  ['#,##0_);(#,##0)', '1,310', '(5)', '0'],
  ['+#,##0;-#,##0;0', '+1,310', '-5', '0'],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '1,310', '-5', '0'],
  ['_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-', '£1,310.00', '-£5.00', '£0.00'],
  ['#,##0;;', '1,310', '-5', '0'],
  ['# ##0', '1310', '-5', '0'],
  ['0" of 12 teams"', '≠1310 of 12 teams', '≠-5 of 12 teams', '≠0 of 12 teams'],
  ['"£"#,##0"k"', '≠£1,310k', '≠-£5k', '≠£0k'],
  ['#,##0\\k', '≠1,310k', '≠-5k', '≠0k'],
  ['General" posts"', '≠1310 posts', '≠-5 posts', '≠0 posts'],
  ['"under "0"%"', '≠under 1310%', '≠-under 5%', '≠under 0%'],
  ['"a;b "0', '≠a;b 1310', '≠-a;b 5', '≠a;b 0'],
  ['(#,##0)', '≠(1,310)', '≠-(5)', '≠(0)'],
  ['-#,##0', '≠-1,310', '≠--5', '≠-0'],
  ['0;"none"', '1310', '≠none', '0'],
  ['#,##0;-#,##0;"nil"', '1,310', '-5', '≠nil'],
  ['#,##0" CR";#,##0" DR"', '≠1,310 CR', '≠5 DR', '≠0 CR'],
])('%s', (code, ...expected) => {
  const format = formatOf(code);
  const found = numbers.map((one) => `${isShownOtherwise(one, format) ? '≠' : ''}${shownNumber(one, format) ?? ''}`);
  expect(found).toEqual(expected);
});

test.each([
  ['00\\-00\\-00', 'a number with signs between its figures'],
  ['0;0%', 'a percentage or a number'],
  ['#,##0,"k"', 'a sum without its thousands or millions'],
  [';;;', 'a format that shows no figures'],
  ['"by "d mmm yyyy', 'a date with words around it'],
])('%s shows something else than its number', (code, name) => {
  expect(formatOf(code)).toEqual({ kind: 'other', name });
});

test.each(['d mmm yyyy;@', 'd" de "mmmm" de "yyyy', '[$-F800]dddd, mmmm dd, yyyy', 'yyyy-mm-dd"T"hh:mm'])(
  '%s shows a day',
  (code) => {
    expect(formatOf(code)).toEqual({ kind: 'date', hasDay: true });
  },
);

test.each<[code: string, before: string, behind: string]>([
  ['General', '', ''],
  ['@', '', ''],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '', ''],
  ['0;-0;0;"about "@" teams"', 'about ', ' teams'],
  ['@\\k', '', 'k'],
  ['0" of @"', '', ''],
])('%s shows a text with what stands around it', (code, ...around) => {
  expect(looksOf(code).text).toEqual(around);
});
