import { invariant } from '../invariant.ts';
import { inPounds, type Pence, pence } from '../money.ts';
import { timeInWords } from '../time.ts';

/** A period in days, months or years; it can be added to a date as it is, and reads as a sentence would say it. */
export interface Days {
  readonly unit: 'days';
  readonly days: number;
}
export interface Months {
  readonly unit: 'months';
  readonly months: number;
}
export interface Years {
  readonly unit: 'years';
  readonly years: number;
}
export interface Minutes {
  readonly unit: 'minutes';
  readonly minutes: number;
}
export interface Pounds {
  readonly unit: 'pounds';
  readonly pence: Pence;
}
/** A strength, a share or a rate, in whole hundredths of a percent: 50 is 0.5 %. */
export interface Percent {
  readonly unit: 'percent';
  readonly basisPoints: number;
}
export interface Count {
  readonly unit: 'count';
  readonly count: number;
}
/** A time of day in London; 24:00 is the end of the day, which a clock cannot show. */
export interface TimeOfDay {
  readonly unit: 'timeOfDay';
  readonly minutes: number;
}
/** A closed set of words, such as the nations of a territory. */
export interface WordSet {
  readonly unit: 'set';
  readonly words: readonly string[];
}

export type Figure = Days | Months | Years | Minutes | Pounds | Percent | Count | TimeOfDay | WordSet;
export type Figures = Readonly<Record<string, Figure>>;

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A figure that a sentence can hold: `${figure}` is what a person reads. */
function figure<F extends Figure>(value: F): F {
  const text = figureInWords(value);
  return Object.freeze(Object.defineProperty({ ...value }, 'toString', { value: () => text }));
}

export const days = (count: number): Days => figure({ unit: 'days', days: whole(count) });
export const months = (count: number): Months => figure({ unit: 'months', months: whole(count) });
export const years = (count: number): Years => figure({ unit: 'years', years: whole(count) });
export const minutes = (count: number): Minutes => figure({ unit: 'minutes', minutes: whole(count) });
export const pounds = (amount: number): Pounds => figure({ unit: 'pounds', pence: pence(Math.round(amount * 100)) });
export const percent = (share: number): Percent =>
  figure({ unit: 'percent', basisPoints: whole(Math.round(share * 100)) });
export const count = (number: number): Count => figure({ unit: 'count', count: whole(number) });
export const words = (...all: string[]): WordSet => figure({ unit: 'set', words: all });

/** `timeOfDay('07:00')`, or `timeOfDay('24:00')` for the end of the day. */
export function timeOfDay(clock: string): TimeOfDay {
  const [hour = Number.NaN, minute = Number.NaN] = clock.split(':').map(Number);
  invariant(hour * 60 + minute <= 24 * 60 && minute < 60, `not a time of day: ${clock}`);
  return figure({ unit: 'timeOfDay', minutes: whole(hour * 60 + minute) });
}

function whole(number: number): number {
  invariant(Number.isSafeInteger(number) && number >= 0, `a figure is a whole number: ${number}`);
  return number;
}

export function figureInWords(value: Figure): string {
  switch (value.unit) {
    case 'days':
      return plural(value.days, 'day');
    case 'months':
      return plural(value.months, 'month');
    case 'years':
      return plural(value.years, 'year');
    case 'minutes':
      return plural(value.minutes, 'minute');
    case 'pounds':
      return inPounds(value.pence).replace(/\.00$/, '');
    case 'percent':
      return `${value.basisPoints / 100}%`;
    case 'count':
      return String(value.count);
    case 'timeOfDay':
      return clockInWords(value.minutes);
    case 'set':
      return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(value.words);
  }
}

const clockInWords = (minutesOfDay: number): string =>
  minutesOfDay === 24 * 60
    ? 'midnight'
    : timeInWords(new Temporal.PlainTime(Math.floor(minutesOfDay / 60), minutesOfDay % 60));

/** A figure as the database keeps it: its unit and its plain value. */
export type StoredFigure = Figure;

/** A figure as it came back from the database or from a form, with its words again; undefined when it is none. */
export function readFigure(stored: Figure): Figure {
  switch (stored.unit) {
    case 'days':
      return days(stored.days);
    case 'months':
      return months(stored.months);
    case 'years':
      return years(stored.years);
    case 'minutes':
      return minutes(stored.minutes);
    case 'pounds':
      return figure({ unit: 'pounds', pence: pence(stored.pence) });
    case 'percent':
      return figure({ unit: 'percent', basisPoints: whole(stored.basisPoints) });
    case 'count':
      return count(stored.count);
    case 'timeOfDay':
      return figure({ unit: 'timeOfDay', minutes: whole(stored.minutes) });
    case 'set':
      return words(...stored.words);
  }
}
