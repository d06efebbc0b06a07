/** What the rest of the shop may ask of consents. Anything not named here is nobody else's business. */
export { type Choices, changeChoices, choicesOf, mayContact, recordFirstChoices } from './choose-contact.ts';
export { chooseCookies } from './choose-cookies.ts';
export { type Cookie, cookieRegister, findCookie } from './cookie-register.ts';
export {
  type CookieChoice,
  findCookieChoice,
  findCookieChoiceOf,
  listSayings,
  type SaidSaying,
  type SayingSource,
} from './db.ts';
export { cookiesAllowed } from './rules/cookies-allowed.ts';
export {
  type Channel,
  channelNames,
  channels,
  channelsOf,
  type Purpose,
  type Topic,
  topicNames,
  topics,
} from './rules/purposes.ts';
export { consentsTerms } from './terms.ts';
