/** Finds numbers that were withdrawn and are used again. */
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

const pack = (withdrawn: string): string => `year: 2030-31
title: Directions
status: draft
plan: 2030-33
introduction: [This is an example.]
withdrawn: ["${withdrawn}"]
`;

export const withdrawnNumberReused: Rule = {
  id: 'withdrawn-number-reused',
  severity: 'error',
  summary: 'A number that was withdrawn is used again.',
  why: 'A number stands for one direction for ever, so that an old report cannot be read as speaking of a new one.',
  example: { bad: { 'pack.yaml': pack('1.1') }, good: { 'pack.yaml': pack('1.9') } },
  soundOnParts: true,
  *check(pack) {
    const withdrawn = new Map(pack.withdrawn.map((number, index) => [number, index]));
    for (const { number, origin } of everyDirection(pack)) {
      const index = withdrawn.get(number);
      if (index !== undefined)
        yield {
          message: `The number ${number} was withdrawn and cannot be used again.`,
          at: origin.span('number'),
          help: 'Give the direction the next free number.',
          related: [{ at: pack.origin.span('withdrawn', index), message: 'withdrawn here' }],
        };
    }
  },
};
