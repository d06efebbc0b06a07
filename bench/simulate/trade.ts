import type { Db } from '../../src/lib/db.ts';
import { digestOfBooks } from './books/digest.ts';
import { checkBooks, inWords } from './books.ts';
import { createRandom } from './random.ts';
import { type Known, lookAgain, type Pending, shopOnce, thinkAgain, type Visit } from './shopper.ts';
import { takeIn, workThrough } from './staff.ts';
import { openTown, type Town } from './town.ts';

export interface Plan {
  url: string;
  days: number;
  seed: number;
  shoppers: number;
  /** Hears a line for each day. */
  say(line: string): void;
  /** Called before the books are looked at, with the number of the night: for a test that plants a fault. */
  atNight?(db: Db, night: number): Promise<void>;
}

export interface Outcome {
  digest: string;
  counts: Readonly<Record<string, number>>;
  /** What was wrong, and on which day; the simulation stops there. */
  faults: readonly string[];
  days: number;
}

const begins = Temporal.Instant.from('2026-03-02T07:00:00Z');
/** How likely it is that a shopper comes at one of the hours of a day. */
const visits = 0.025;
const hours = [8, 10, 12, 14, 16, 18, 20];
const badLine = 0.03;

/** Lets shoppers and staff trade for so many days, and looks at the books every night. */
export async function trade(plan: Plan): Promise<Outcome> {
  const random = createRandom(plan.seed);
  const town = await openTown(plan.url, begins, random);
  const story = openStory(town, plan, random);
  try {
    for (let day = 1; day <= plan.days; day += 1) {
      const dawn = begins.add({ hours: 24 * (day - 1) });
      const before = { ...story.counts };
      town.line.faults = badLine;
      for (const hour of hours) await story.passHour(dawn.add({ hours: hour - 7 }), hour);
      await closeUp(town, dawn);
      await plan.atNight?.(town.db, day);
      const imbalances = await checkBooks(town.db, town.now());
      story.faults.push(...imbalances.map((each) => `day ${day}, ${inWords(each)}`));
      plan.say(dayLine(day, before, story.counts));
      if (story.faults.length > 0) return { digest: '', counts: story.counts, faults: story.faults, days: day };
    }
    return { digest: await digestOfBooks(town.db), counts: story.counts, faults: [], days: plan.days };
  } finally {
    await town.close();
  }
}

/** At night the line is good and everything that waited is finished; then it is midnight and a little more. */
async function closeUp(town: Town, dawn: Temporal.Instant): Promise<void> {
  town.line.faults = 0;
  for (const minutes of [0, 5, 80, 85, 90]) {
    await town.walkTo(dawn.add({ hours: 15, minutes }));
    await town.work();
  }
  await town.walkTo(dawn.add({ hours: 17, minutes: 30 }));
  await town.work();
}

function openStory(town: Town, plan: Plan, random: Visit['random']) {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let known: Known[] = [];
  let pending: Pending[] = [];
  let visitor = 0;
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const fault = (what: string) => {
    faults.push(`${town.now()}: ${what}`);
  };
  const visitOf = (): Visit => {
    visitor += 1;
    return { town, random, email: `visit-${visitor}@example.org`, count, fault };
  };
  const keep = (outcome: Known | Pending | undefined) => {
    if (outcome && 'number' in outcome) known.push(outcome);
    else if (outcome) pending.push(outcome);
  };

  return {
    counts,
    faults,
    async passHour(moment: Temporal.Instant, hour: number): Promise<void> {
      await town.walkTo(moment);
      await town.work();
      const waiting = pending;
      pending = [];
      for (const each of waiting) {
        await town.walkTo(town.now().add({ seconds: 5 }));
        if (random.chance(0.7)) keep(await lookAgain(visitOf(), each));
      }
      if (hour === hours[0]) await takeIn({ town, random, count, fault });
      for (let shopper = 0; shopper < plan.shoppers; shopper += 1) {
        if (!random.chance(visits)) continue;
        await town.walkTo(town.now().add({ seconds: 1 + random.whole(40) }));
        keep(await shopOnce(visitOf()));
      }
      await town.work();
      for (const each of known) {
        if (!random.chance(0.04)) continue;
        await town.walkTo(town.now().add({ seconds: 5 }));
        await thinkAgain(visitOf(), each);
      }
      // Nobody thinks again for ever.
      known = known.slice(-40);
      await workThrough({ town, random, count, fault });
      await town.work();
    },
  };
}

function dayLine(
  day: number,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): string {
  const today = (what: string) => (after[what] ?? 0) - (before[what] ?? 0);
  const words = ['placed', 'despatched', 'ready', 'collected', 'cancelled something', 'could not be sent'];
  const told = words.map((what) => `${String(today(what)).padStart(3)} ${what}`).join(', ');
  const cut = today('cut off at the button') + today('cut off at despatch');
  return `day ${String(day).padStart(3)}: ${told}; ${cut} cut off`;
}
