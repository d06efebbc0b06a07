import { expect, test } from 'vitest';
import { count, days, defineTerms, months, percent, pounds, readFigure, refusing, timeOfDay, words } from './terms.ts';

const terms = defineTerms('demo', {
  figures: { life: months(24), least: pounds(10) },
  clauses: {
    'demo.expiry': {
      title: 'Expiry',
      says: (f) => `It expires ${f.life} after it was bought.`,
      why: (f, { boughtOn }: { boughtOn: string }) => `It was bought on ${boughtOn} and lived ${f.life}.`,
      source: { section: 'Demo 1' },
    },
    'demo.least': { title: 'Least', says: (f) => `At least ${f.least}.`, source: { section: 'Demo 2' } },
  },
});

test('the figure in the sentence is the figure in the rule', () => {
  expect(terms.clauses['demo.expiry'].says(terms.figures)).toBe('It expires 24 months after it was bought.');
  expect(terms.clauses['demo.expiry'].says({ ...terms.figures, life: months(1) })).toBe(
    'It expires 1 month after it was bought.',
  );
});

test('a refusal carries what its sentence needs', () => {
  expect(refusing(terms)('demo.expiry', { boughtOn: '1 May' })).toEqual({
    clause: 'demo.expiry',
    facts: { boughtOn: '1 May' },
  });
  // @ts-expect-error A clause without a `why` cannot refuse.
  refusing(terms)('demo.least', {});
  // @ts-expect-error Nor may a refusal leave out what its sentence needs.
  refusing(terms)('demo.expiry', {});
});

test.each([
  [days(1), '1 day'],
  [pounds(500), '£500'],
  [pounds(0.5), '£0.50'],
  [percent(0.5), '0.5%'],
  [count(3), '3'],
  [timeOfDay('07:00'), '7am'],
  [timeOfDay('24:00'), 'midnight'],
  [words('England', 'Wales'), 'England and Wales'],
])('a figure is said in words and survives the database', (figure, text) => {
  expect(`${figure}`).toBe(text);
  expect(`${readFigure(JSON.parse(JSON.stringify(figure)))}`).toBe(text);
});

test('a period can be added to a date as it is', () => {
  expect(Temporal.PlainDate.from('2024-02-29').add(months(24))).toEqual(Temporal.PlainDate.from('2026-02-28'));
});
