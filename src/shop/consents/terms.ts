import { days, defineTerms } from '../../lib/terms.ts';

/** What the terms say about cookies, and about what people agree to hear. */
export const consentsTerms = defineTerms('consents', {
  figures: { basketLife: days(90) },
  clauses: {
    'marketing.offer-at-account-creation': {
      title: 'We ask when you register',
      says: (_, names) =>
        `When you make an account, we ask whether you would like to hear from ${names.group} about products, promotions and special offers, and by which channel.`,
      source: { section: 'Privacy' },
    },
    'marketing.tick-to-refuse': {
      title: 'Nothing is ticked for you',
      says: () =>
        'No box is ticked beforehand: what you leave empty you have not agreed to. There is a box to say that you do not want to hear from us at all; we keep that as your objection, and it wins over everything else until you lift it.',
      source: {
        section: 'Privacy',
        statute:
          'UK GDPR articles 4(11) and 21(2): consent is something that you do, and an objection to marketing is absolute.',
      },
    },
    'marketing.unsubscribe-in-account': {
      title: 'Change your mind in your account',
      says: () =>
        'Sign in to change what you hear about and how. It counts at once, and you can see what you chose and when.',
      source: { section: 'Privacy' },
    },
    'cookies.session-basket': {
      title: 'Cookies keep your basket',
      says: (f) =>
        `Cookies keep you signed in and let you find your basket again at any time for ${f.basketLife} after you last used it. When you sign in, the basket of this device and the one in your account become one.`,
      source: { section: 'Privacy' },
    },
    'cookies.off-browse-only': {
      title: 'Without cookies you can look round',
      says: () =>
        'If your browser keeps no cookies at all, you can look round and read everything, but not shop. Saying no to optional cookies is another thing: it never keeps you from buying.',
      why: () =>
        'Your browser does not keep cookies, and without one we cannot know which basket is yours. You can go on looking round, or order by telephone.',
      source: {
        section: 'Privacy',
        statute:
          'Privacy and Electronic Communications Regulations 2003, regulation 6(4): a cookie that a basket cannot work without needs no consent.',
      },
    },
    'cookies.info': {
      title: 'Every cookie is listed',
      says: () =>
        'The page about cookies lists each one that we set, what it is for, what it holds and how long it lasts. It is made from the same list that our programs set them by, and can be read without cookies or script.',
      source: { section: 'Privacy' },
    },
    'cookies.nai-optout': {
      title: 'Advertisers elsewhere',
      says: () =>
        'The Network Advertising Initiative lets you opt out of advertising cookies of many companies on its own page, which opens in a new window and is not our responsibility. Our own choice works without it.',
      source: { section: 'Privacy' },
    },
    'cookies.tracking-optout-onsite': {
      title: 'Say no to analytics here',
      says: () =>
        'You can say no to analytics and advertising on the page about cookies. It counts from that moment, on every device once you are signed in.',
      source: { section: 'Privacy' },
    },
    'dnt.not-honoured': {
      title: 'Do Not Track and Global Privacy Control',
      says: () =>
        'The “Do Not Track” setting never became a standard and changes nothing here. Global Privacy Control did: we take it as your objection to advertising and to sharing your details.',
      source: { section: 'Do Not Track' },
    },
    'dnt.review': {
      title: 'We look at this again',
      says: () =>
        'We go on reviewing Do Not Track and what comes after it. The page about cookies says when we last did.',
      source: { section: 'Do Not Track' },
    },
    ...groceryClauses(),
  },
});

function groceryClauses() {
  return {
    'wr-privacy.channels': {
      title: 'Post, telephone, text message or email',
      says: () => 'You choose each channel by itself: post, telephone, text message and email.',
      source: { section: 'Privacy 2' },
    },
    'wr-privacy.full-use-without-marketing': {
      title: 'Full use without marketing',
      says: () =>
        'You can say no to hearing from us and still use everything. No price, slot or part of the shop depends on it.',
      source: { section: 'Privacy 3' },
    },
    'wr-cookies.basket-recognise-navigate': {
      title: 'What cookies do',
      says: () => 'A cookie finds your basket, knows you again and helps you to find your way.',
      source: { section: 'Cookies' },
    },
    'wr-cookies.no-sensitive': {
      title: 'What cookies do not hold',
      says: () => 'No cookie of ours holds your name, your address or anything about money.',
      source: { section: 'Cookies' },
    },
    'wr-cookies.key-only': {
      title: 'Only a key',
      says: () =>
        'A cookie holds a random key only. Once you are signed in, the key stands for you in our database; it changes when you sign in and is worthless after you sign out.',
      source: { section: 'Cookies' },
    },
    'wr-cookies.required-to-order': {
      title: 'Ordering needs cookies',
      says: () => 'Your browser has to accept cookies before you can order.',
      why: () =>
        'Your browser has not kept the cookie that we sent a moment ago, and an order cannot be put together without it.',
      source: { section: 'Cookies' },
    },
    'wr-cookies.browser-help': {
      title: 'Where to switch them on',
      says: () => 'Whether cookies are kept is set in the preferences of your browser.',
      source: { section: 'Cookies' },
    },
  } as const;
}
