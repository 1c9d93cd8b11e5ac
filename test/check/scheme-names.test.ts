/** What a scheme and its functions are called, where a board is not made of one health board and one council. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

function found(workspace: Workspace, id: string): readonly string[] {
  return validate(workspace, { years: ['2025-26'] }).diagnostics.flatMap(({ rule, message, help }) =>
    rule === id ? [`${message} ${help ?? ''}`] : [],
  );
}

/** The council, or another one that the board has besides, delegates these. */
function delegating(functions: string, from = 'sample-council'): Workspace {
  const isSecond = from !== 'sample-council';
  return changed(threeYears(), {
    'directions/ijb.yaml': (text) =>
      isSecond
        ? text.replace('contact:', `  - { id: ${from}, name: Second Council, kind: local-authority }\ncontact:`)
        : text,
    'directions/scheme.yaml': (text) =>
      isSecond
        ? `${text}  - recipient: ${from}\n    statement: Functions delegated from {${from}}\n    lists:\n      - id: second\n        heading: Provision for people of all ages\n        ages: all\n        functions:\n${functions}`
        : text + functions,
  });
}

const again = (id: string, words: string): string =>
  `          - { id: ${id}, number: "3", text: ${words}, provision: core }\n`;

const help = 'If the integration scheme says which part is whose, say it here too.';

test.each([
  ['twice by one body', delegating(again('council-3', 'Day services.')), [`“Day services.” is listed twice. ${help}`]],
  [
    'by the health board and a council',
    delegating(again('council-3', 'District nursing.')),
    [`“District nursing.” is delegated by NHS Sample and also by Sample Council. ${help}`],
  ],
  [
    'in part by the council',
    delegating(again('council-3', 'District nursing in schools.')),
    [`“District nursing.” is delegated by NHS Sample and also by Sample Council. ${help}`],
  ],
  ['by two councils, as each has to', delegating(again('second-1', 'Day services.'), 'second-council'), []],
  [
    'by the health board and the second council',
    delegating(again('second-1', 'Health visiting.'), 'second-council'),
    [`“Health visiting.” is delegated by NHS Sample and also by Second Council. ${help}`],
  ],
])('a function that is delegated %s', (_, workspace, messages) => {
  expect(found(workspace, 'function-listed-twice')).toEqual(messages);
});

test.each([
  ['Sample Integration Scheme 2024', 'Sample Integration Scheme', 0],
  ['Sample Integration Scheme (2024)', 'Integration Scheme', 0],
  ['Sample Integration Scheme', 'Another Board Integration Scheme', 1],
])('the scheme “%s”, called “%s” in a text, is named two ways: %d', (name, written, times) => {
  const workspace = changed(threeYears(), {
    'directions/scheme.yaml': (text) => text.replace('name: Sample Integration Scheme', `name: ${name}`),
    'directions/2025-26/pack.yaml': (text) =>
      text.replace('The Board plans functions', `The ${written} names the functions. The Board plans functions`),
  });
  expect(found(workspace, 'name-written-two-ways')).toHaveLength(times);
});
