import type { Db, Read, Tx } from '../../lib/db.ts';
import { listSayings, recordSayings, type SayingSource } from './db.ts';
import { type Contact, mayContact as decide, type MayContact, type Saying } from './rules/may-contact.ts';
import { type Channel, channelsOf, type Topic, topics } from './rules/purposes.ts';

/** Whether a person may be contacted for this: asked anew before each sending, so that a "no" counts at once. */
export async function mayContact(read: Read, personId: string, contact: Contact): Promise<MayContact> {
  return decide(await listSayings(read, personId), contact);
}

/** What a person has chosen for one site: the channels for each topic, and whether they want to be left alone. */
export interface Choices {
  leaveAlone: boolean;
  agreed: { topic: Topic; channel: Channel }[];
}

export async function choicesOf(read: Read, personId: string, site: string): Promise<Choices> {
  return choicesIn(await listSayings(read, personId), site);
}

function choicesIn(sayings: readonly Saying[], site: string): Choices {
  const word = (topic: Topic, channel: Channel) => decide(sayings, { purpose: 'marketing', site, topic, channel });
  const leaveAlone = channelsOf(site).every((channel) => {
    const answer = word('offers', channel);
    return !answer.allowed && answer.because === 'objection';
  });
  const pairs = topics.flatMap((topic) => channelsOf(site).map((channel) => ({ topic, channel })));
  return { leaveAlone, agreed: pairs.filter(({ topic, channel }) => word(topic, channel).allowed) };
}

/** Keeps what was chosen when the account was made. A box that was left empty says nothing, and so agrees to nothing. */
export async function recordFirstChoices(
  tx: Tx,
  personId: string,
  chosen: { site: string; channels: readonly Channel[]; leaveAlone: boolean },
  source: SayingSource,
  now: Temporal.Instant,
): Promise<void> {
  const { site, leaveAlone } = chosen;
  const offered = channelsOf(site).filter((channel) => chosen.channels.includes(channel));
  const agreeing: Saying[] = offered.map((channel) => ({
    purpose: 'marketing',
    site,
    topic: '*',
    channel,
    said: 'agrees',
  }));
  const objecting: Saying[] = leaveAlone ? [objection('objects')] : [];
  await recordSayings(tx, personId, leaveAlone ? objecting : agreeing, source, now);
}

const objection = (said: 'objects' | 'lifts'): Saying => ({
  purpose: 'marketing',
  site: '*',
  topic: '*',
  channel: '*',
  said,
});

export interface Wish {
  site: string;
  leaveAlone: boolean;
  agreed: readonly { topic: Topic; channel: Channel }[];
}

/** A person changes what they want to hear. Only what is different is kept, so that the history reads as a story. */
export async function changeChoices(
  db: Db,
  personId: string,
  wish: Wish,
  source: SayingSource,
  now: Temporal.Instant,
): Promise<Choices> {
  return db.transaction().execute(async (tx) => {
    const before = await listSayings(tx, personId);
    const sayings = newSayings(before, wish);
    await recordSayings(tx, personId, sayings, source, now);
    return choicesIn([...sayings.toReversed(), ...before], wish.site);
  });
}

/** What has to be said so that what was said before becomes the wish. */
function newSayings(before: readonly Saying[], wish: Wish): Saying[] {
  const standing = choicesIn(before, wish.site);
  const first = wish.leaveAlone === standing.leaveAlone ? [] : [objection(wish.leaveAlone ? 'objects' : 'lifts')];
  const agreed = wish.leaveAlone ? standing.agreed : choicesIn([...first, ...before], wish.site).agreed;
  const pairs = topics.flatMap((topic) => channelsOf(wish.site).map((channel) => ({ topic, channel })));
  const changed = pairs.flatMap((pair): Saying[] => {
    const wanted = !wish.leaveAlone && has(wish.agreed, pair);
    if (wanted === has(agreed, pair)) return [];
    return [{ purpose: 'marketing', site: wish.site, ...pair, said: wanted ? 'agrees' : 'withdraws' }];
  });
  return [...first, ...changed];
}

const has = (list: Wish['agreed'], pair: { topic: Topic; channel: Channel }): boolean =>
  list.some(({ topic, channel }) => topic === pair.topic && channel === pair.channel);
