/** What the frame of a page has to know of a brand. It is the same for every request, so build it once and keep it. */
export type Brand = {
  /** `hollis` or `larkfield`: names the word-mark that is drawn. */
  key: string;
  name: string;
  tagline: string;
  stylesheet: string;
  /** Addresses of the fonts that the first screen needs. */
  fonts: readonly string[];
  themeColour: { light: string; dark: string };
  departments: readonly Department[];
  footer: FooterWords;
};

export type Department = { key: string; name: string; url: string; children: readonly Link[] };

export type Link = { name: string; url: string };

export type FooterWords = {
  columns: readonly { title: string; links: readonly Link[] }[];
  phone: { number: string; spoken: string; rate: string; hours: string };
  terms: { url: string; version: string };
  privacy: { url: string; version: string };
  /** Company name, number, address and VAT number, as the law wants them on a shop's pages. */
  company: readonly string[];
  weee: string;
};

/** What the frame shows of the person and the hour. */
export type HeaderState = {
  /** One useful sentence: the next delivery date. */
  line: string;
  /** Whether customer service can be reached now, and until or from when. */
  service?: string | undefined;
  accountName?: string | undefined;
  basketCount: number;
  query?: string | undefined;
};
