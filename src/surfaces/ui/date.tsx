import { inWords, momentInWords } from '../../lib/time.ts';

/** 1 May 2026 */
export function Day({ day }: { day: Temporal.PlainDate }) {
  return <time datetime={day.toString()}>{inWords(day)}</time>;
}

/** 1 May 2026, 7pm */
export function Moment({ at }: { at: Temporal.Instant }) {
  return <time datetime={at.toString()}>{momentInWords(at)}</time>;
}
