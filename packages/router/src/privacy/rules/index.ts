// The rules of the gate, in the order in which they are asked. A new rule is a file and a line at a deliberate place:
// what a number may be at all, how much the site may say, who stands behind it, and only then what it would give away.
import type { Rule } from '../rule.ts';
import { contributors } from './contributors.ts';
import { form } from './form.ts';
import { interval } from './interval.ts';
import { profile } from './profile.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { score } from './score.ts';
import { total } from './total.ts';

export const rules: readonly Rule[] = [form, profile, contributors, rate, interval, total, rank, score];
