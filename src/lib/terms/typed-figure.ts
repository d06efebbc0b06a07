import { count, days, type Figure, minutes, months, percent, pounds, timeOfDay, words, years } from './figures.ts';

/** A figure as a person types it into a field: its number alone, `07:00`, or words with semicolons between. */
export function figureAsTyped(figure: Figure): string {
  switch (figure.unit) {
    case 'days':
      return String(figure.days);
    case 'months':
      return String(figure.months);
    case 'years':
      return String(figure.years);
    case 'minutes':
      return String(figure.minutes);
    case 'count':
      return String(figure.count);
    case 'pounds':
      return (figure.pence / 100).toFixed(2);
    case 'percent':
      return String(figure.basisPoints / 100);
    case 'timeOfDay':
      return `${two(Math.floor(figure.minutes / 60))}:${two(figure.minutes % 60)}`;
    case 'set':
      return figure.words.join('; ');
  }
}

const two = (number: number) => String(number).padStart(2, '0');

const whole = { days, months, years, minutes, count } as const;

/** What was typed, as a figure of the same unit as `like`; undefined when it is none. */
export function readTyped(like: Figure, typed: string): Figure | undefined {
  const text = typed.trim();
  switch (like.unit) {
    case 'pounds':
      return /^\d{1,7}(\.\d{1,2})?$/.test(text) ? pounds(Number(text)) : undefined;
    case 'percent':
      return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? percent(Number(text)) : undefined;
    case 'timeOfDay':
      return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text) ? timeOfDay(text) : undefined;
    case 'set': {
      const all = text.split(';').map((word) => word.trim());
      return all.every((word) => word !== '') ? words(...all) : undefined;
    }
    default:
      return /^\d{1,6}$/.test(text) ? whole[like.unit](Number(text)) : undefined;
  }
}

/** What a field for such a figure asks for. */
export const howTyped: Record<Figure['unit'], string> = {
  days: 'a whole number of days',
  months: 'a whole number of months',
  years: 'a whole number of years',
  minutes: 'a whole number of minutes',
  count: 'a whole number',
  pounds: 'pounds, such as 3.95',
  percent: 'a percentage from 0 to 100, such as 20 or 0.5',
  timeOfDay: 'a time such as 07:00; 24:00 is the end of the day',
  set: 'words with semicolons between them',
};
