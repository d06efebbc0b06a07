/** What the sandbox does with a way to pay: everything that a real provider may do to a shop, on demand. */
export interface Behaviour {
  title: string;
  begins: 'authorised' | 'declined' | 'authenticate' | 'waiting';
  /** The call does what it was asked and its answer never arrives. */
  losesAnswer?: boolean;
  /** How often each webhook is sent. */
  webhooks?: number;
  /** How long the money stays set aside. */
  lastsHours: number;
  declinesCapture?: boolean;
}

const week = 7 * 24;

export const behaviours: Readonly<Record<string, Behaviour>> = {
  'sandbox:approve': { title: 'A card that pays', begins: 'authorised', lastsHours: week },
  'sandbox:decline': { title: 'A card that is declined', begins: 'declined', lastsHours: week },
  'sandbox:authenticate': {
    title: 'A card whose bank asks first',
    begins: 'authenticate',
    webhooks: 1,
    lastsHours: week,
  },
  'sandbox:time-out-after-charge': {
    title: 'A card whose answer is lost',
    begins: 'authorised',
    losesAnswer: true,
    webhooks: 1,
    lastsHours: week,
  },
  'sandbox:late-webhook': { title: 'A card whose answer comes late', begins: 'waiting', webhooks: 1, lastsHours: week },
  'sandbox:duplicate-webhook': {
    title: 'A card that is told three times',
    begins: 'waiting',
    webhooks: 3,
    lastsHours: week,
  },
  'sandbox:expires-soon': { title: 'A card that pays for an hour', begins: 'authorised', lastsHours: 1 },
  'sandbox:capture-declined': {
    title: 'A card that is empty at despatch',
    begins: 'authorised',
    lastsHours: week,
    declinesCapture: true,
  },
};

/** A way to pay that the sandbox never handed out is declined, as a forged one would be. */
export const behaviourOf = (method: string): Behaviour =>
  behaviours[method] ?? { title: 'Unknown', begins: 'declined', lastsHours: week };
