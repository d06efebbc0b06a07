/** How a person can be reached. */
export const channels = ['post', 'email', 'phone', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** The department store's terms name three channels; the grocer's policy adds text messages. */
export const channelsOf = (site: string): readonly Channel[] =>
  site === 'larkfield' ? channels : channels.filter((channel) => channel !== 'sms');

export const channelNames: Record<Channel, string> = {
  post: 'Post',
  email: 'Email',
  phone: 'Telephone',
  sms: 'Text message',
};

/** What a person may choose to hear about. */
export const topics = ['offers', 'launches', 'events'] as const;
export type Topic = (typeof topics)[number];

export const topicNames: Record<Topic, string> = {
  offers: 'Special offers and promotions',
  launches: 'New products',
  events: 'Events and catalogues',
};

/**
 * Every purpose for which a person's details may be used to reach them, with the clause that it rests on.
 *
 * `service` is what an order or an account needs, `asked` needs a consent, `never` is what nobody may do.
 */
export const purposes = {
  order: { clause: 'purpose.orders', kind: 'service' },
  account: { clause: 'purpose.administer', kind: 'service' },
  marketing: { clause: 'purpose.marketing-if-consent', kind: 'asked' },
  research: { clause: 'wr-privacy.research-contact', kind: 'asked' },
  'third-party-marketing': { clause: 'disclosure.no-third-party-marketing', kind: 'never' },
} as const satisfies Record<string, { clause: string; kind: 'service' | 'asked' | 'never' }>;

export type Purpose = keyof typeof purposes;

/** The version of the words beside the boxes; a new one is needed whenever they change. */
export const wordsVersion = 1;
