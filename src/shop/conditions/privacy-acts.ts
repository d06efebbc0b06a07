import { type Act, actsInForce } from './rules/acts-in-force.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** The laws on personal details that a British shop has been under, with the days on which each began to hold. */
const privacyActs: readonly Act[] = [
  { name: 'Data Protection Act 1998', from: day('2000-03-01'), until: day('2018-05-24') },
  { name: 'Privacy and Electronic Communications (EC Directive) Regulations 2003', from: day('2003-12-11') },
  { name: 'General Data Protection Regulation (EU) 2016/679', from: day('2018-05-25'), until: day('2020-12-31') },
  { name: 'Data Protection Act 2018', from: day('2018-05-25') },
  { name: 'UK General Data Protection Regulation', from: day('2021-01-01') },
  { name: 'Data (Use and Access) Act 2025', from: day('2026-02-05') },
];

/** The laws on personal details that hold on a day. */
export const privacyActsOn = (on: Temporal.PlainDate): Act[] => actsInForce(privacyActs, on);
