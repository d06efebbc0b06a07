import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proves } from '../../../test/proves.ts';
import { conditionsTerms, privacyActsOn, registrationOf, writeTo } from './index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const names = (on: string) => privacyActsOn(day(on)).map(({ name }) => name);

describe('the law of the day', () => {
  proves('privacy.law-from-time-to-time', 'wr-privacy.dpa98');

  test('in 2010 it is the Data Protection Act 1998', () => {
    expect(names('2010-01-01')).toEqual([
      'Data Protection Act 1998',
      'Privacy and Electronic Communications (EC Directive) Regulations 2003',
    ]);
  });

  test('the act of 1998 holds on its last day and not on the next', () => {
    expect(names('2018-05-24')).toContain('Data Protection Act 1998');
    expect(names('2018-05-25')).not.toContain('Data Protection Act 1998');
  });

  test('in May 2026 it is what Parliament made last', () => {
    expect(names('2026-05-01')).toEqual([
      'Privacy and Electronic Communications (EC Directive) Regulations 2003',
      'Data Protection Act 2018',
      'UK General Data Protection Regulation',
      'Data (Use and Access) Act 2025',
    ]);
  });
});

describe('the registration', () => {
  proves('privacy.ico-registration');

  test.each([
    ['2027-03-31', 'in-force'],
    ['2027-04-01', 'ends-soon'],
    ['2027-05-31', 'ends-soon'],
    ['2027-06-01', 'lapsed'],
  ])('on %s it is: %s', (on, state) => {
    expect(registrationOf('hollis', Temporal.Instant.from(`${on}T12:00:00+01:00`)).state).toBe(state);
  });

  test('each brand has its own number', () => {
    const now = Temporal.Instant.from('2026-05-01T12:00:00Z');
    expect(registrationOf('hollis', now).number).not.toBe(registrationOf('larkfield', now).number);
  });
});

test('questions about privacy are written to the Company Secretary', () => {
  expect(writeTo[0]).toBe('The Company Secretary');
});

describe('what is always answered for', () => {
  proves('liability.death-injury');

  test('nothing takes away what we answer for where somebody is hurt by our negligence', () => {
    const { says } = conditionsTerms.clauses['liability.death-injury'];
    expect(says()).toContain('Nothing in these terms takes away or limits what we answer for');
  });
});

describe('what is said and never used against anybody', () => {
  proves(
    'indemnity.user',
    'liability.accuracy',
    'liability.as-is',
    'liability.no-uninterrupted',
    'liability.product-warranties',
    'liability.economic-loss',
  );

  test('no clause here has a sentence to refuse with', () => {
    const refusing = Object.entries(conditionsTerms.clauses).filter(([, clause]) => 'why' in clause);
    expect(refusing).toEqual([]);
  });

  test('no program names a clause of liability or the indemnity', () => {
    const naming = globSync('src/**/*.{ts,tsx}')
      .filter((file) => !file.startsWith('src/shop/conditions/') && !file.endsWith('.test.ts'))
      .filter((file) => /['"`](indemnity\.user|liability\.[a-z-]+)['"`]/.test(readFileSync(file, 'utf8')));
    expect(naming.filter((file) => file !== 'src/not-yet-built.ts')).toEqual([]);
  });
});
