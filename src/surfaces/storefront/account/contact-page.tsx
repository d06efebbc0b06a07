import { momentInWords } from '../../../lib/time.ts';
import {
  type Channel,
  type Choices,
  channelNames,
  type SaidSaying,
  type Topic,
  topicNames,
  topics,
} from '../../../shop/consents/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';
import { AccountFrame } from './account-frame.tsx';

export interface ContactSite {
  id: string;
  brand: string;
  channels: readonly Channel[];
  choices: Choices;
}

export interface ContactView {
  sites: readonly ContactSite[];
  leaveAlone: boolean;
  history: readonly SaidSaying[];
  kept: boolean;
  promises: readonly StubProps[];
}

/** The name of one box: which shop, which topic, which channel. */
export const boxName = (site: string, topic: Topic, channel: Channel): string => `${site}.${topic}.${channel}`;

const said: Record<SaidSaying['said'], string> = {
  agrees: 'You agreed',
  withdraws: 'You took it back',
  objects: 'You asked to be left alone',
  lifts: 'You lifted your objection',
};

/** What a customer hears about, from whom and how; it counts at once. */
export function ContactPage({ sites, leaveAlone, history, kept, promises }: ContactView) {
  return (
    <AccountFrame at="/account/contact" title="Hearing from us">
      {kept && <Notice tone="good">Your choice counts from now on.</Notice>}
      <p>
        Messages about your orders always come. Everything else comes only if you say so, and nothing in the shop
        depends on it.
      </p>
      <form method="post" action="/account/contact" class="stack">
        {sites.map((site) => (
          <SiteChoices key={site.id} {...site} />
        ))}
        <Checkbox
          id="alone"
          name="alone"
          checked={leaveAlone}
          label="Do not contact me about any of this, from any of your shops."
          hint="This wins over every box above until you lift it."
        />
        <Button>Keep my choice</Button>
      </form>
      {history.length > 0 && (
        <Table
          caption="What you chose, and when"
          rows={history}
          rowKey={(row) => `${row.at} ${row.site} ${row.topic} ${row.channel} ${row.said}`}
          columns={[
            { head: 'When', cell: (row) => momentInWords(row.at) },
            { head: 'What', cell: (row) => said[row.said] },
            { head: 'Channel', cell: (row) => word(channelNames, row.channel) },
            { head: 'About', cell: (row) => word(topicNames, row.topic) },
            { head: 'Shop', cell: (row) => sites.find(({ id }) => id === row.site)?.brand ?? 'All' },
          ]}
        />
      )}
      {promises.map((stub) => (
        <Stub key={stub.title} {...stub} />
      ))}
    </AccountFrame>
  );
}

const word = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? 'All';

function SiteChoices({ id, brand, channels, choices }: ContactSite) {
  return (
    <>
      {topics.map((topic) => (
        <Fieldset key={topic} id={`${id}-${topic}`} legend={`${brand}: ${topicNames[topic].toLowerCase()}`}>
          <div class="row">
            {channels.map((channel) => (
              <Checkbox
                key={channel}
                id={`${id}-${topic}-${channel}`}
                name={boxName(id, topic, channel)}
                label={channelNames[channel]}
                checked={choices.agreed.some((each) => each.topic === topic && each.channel === channel)}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </>
  );
}
