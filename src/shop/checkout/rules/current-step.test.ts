import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { workingDays } from '../../../lib/calendar.ts';
import { currentStep, stepsOf } from './current-step.ts';
import { namedDays } from './named-days.ts';

proves('checkout.guided-steps');

const nothing = { contact: false, delivery: false, neededAge: 0, provedAge: 0 };

test('nobody is asked for an age that nothing needs', () => {
  expect(stepsOf(nothing)).toEqual(['contact', 'delivery', 'review']);
  expect(stepsOf({ ...nothing, neededAge: 18 })).toEqual(['contact', 'delivery', 'age', 'review']);
});

test('the step is the first one that is not done', () => {
  expect(currentStep(nothing)).toBe('contact');
  expect(currentStep({ ...nothing, contact: true })).toBe('delivery');
  expect(currentStep({ contact: true, delivery: true, neededAge: 18, provedAge: 16 })).toBe('age');
  expect(currentStep({ contact: true, delivery: true, neededAge: 18, provedAge: 18 })).toBe('review');
});

test('named days leave out Sundays and the bank holidays of the nation', () => {
  const days = namedDays(Temporal.PlainDate.from('2026-05-01'), 14, workingDays('england-and-wales')).map(String);
  expect(days).toHaveLength(14);
  expect(days.slice(0, 3)).toEqual(['2026-05-01', '2026-05-02', '2026-05-05']);
});
