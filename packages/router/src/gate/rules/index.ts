// The rules of the gate, in the order in which they are asked. A new rule is a file and a line at a deliberate place.
import type { Rule } from '../rule.ts';
import { contributors } from './contributors.ts';
import { form } from './form.ts';
import { interval } from './interval.ts';
import { profile } from './profile.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { score } from './score.ts';
import { total } from './total.ts';

export const rules: readonly Rule[] = [
  form, // what a number may be at all
  profile, // how much the site may say
  contributors, // who stands behind it
  rate, // what others say of the same people
  interval, // and only then what a fraction would give away,
  total, // a total,
  rank, // a quantile,
  score, // a score band
];
