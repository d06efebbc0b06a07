import type { Db, Read, Tx } from '../../lib/db.ts';
import { listSayings, recordSayings, type SayingSource } from './db.ts';
import { type Channel, channelsOf, type Topic, topics } from './purposes.ts';
import { type Contact, type MayContact, mayContact as decide, type Saying } from './rules/may-contact.ts';

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
  const word = (topic: Topic, channel: Channel) =>
    decide(sayings, { purpose: 'marketing', site, topic, channel });
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

const objection = (said: 'objects' | 'lifts'): Saying => ({ purpose: 'marketing', site: '*', topic: '*', channel: '*', said });

/** A person changes what they want to hear. Only what is different is kept, so that the history reads as a story. */
export async function changeChoices(
  db: Db,
  personId: string,
  wish: { site: string; leaveAlone: boolean; agreed: readonly { topic: Topic; channel: Channel }[] },
  source: SayingSource,
  now: Temporal.Instant,
): Promise<Choices> {
  return db.transaction().execute(async (tx) => {
    const before = await listSayings(tx, personId);
    const standing = choicesIn(before, wish.site);
    const sayings: Saying[] = [];
    if (wish.leaveAlone !== standing.leaveAlone) sayings.push(objection(wish.leaveAlone ? 'objects' : 'lifts'));
    const has = (list: readonly { topic: Topic; channel: Channel }[], topic: Topic, channel: Channel) =>
      list.some((each) => each.topic === topic && each.channel === channel);
    const lifted = choicesIn([...sayings, ...before], wish.site);
    for (const topic of topics) {
      for (const channel of channelsOf(wish.site)) {
        const wanted = !wish.leaveAlone && has(wish.agreed, topic, channel);
        const stands = has(wish.leaveAlone ? standing.agreed : lifted.agreed, topic, channel);
        if (wanted === stands) continue;
        sayings.push({ purpose: 'marketing', site: wish.site, topic, channel, said: wanted ? 'agrees' : 'withdraws' });
      }
    }
    await recordSayings(tx, personId, sayings, source, now);
    return choicesIn([...sayings.toReversed(), ...before], wish.site);
  });
}
