import { outletsTerms, type Site } from '../../shop/outlets/index.ts';
import { figuresOf, type TermsVersion } from '../../shop/terms/index.ts';
import type { FooterWords } from '../ui/brand.ts';

/** Help, the papers in force and who the shop is in law: the same under every page. */
export const footerOf = (site: Site, version: TermsVersion): FooterWords => {
  const figures = figuresOf(version, outletsTerms);
  return {
    columns: [
      {
        title: 'Help',
        links: [
          { name: 'Help', url: '/help' },
          { name: 'Find your order', url: '/orders' },
          { name: 'Delivery and collection', url: '/help/delivery' },
          { name: 'Contact us', url: '/contact' },
        ],
      },
      {
        title: 'Our promises',
        links: [
          { name: 'Terms and conditions', url: '/terms' },
          { name: 'How they are proved', url: '/terms/proof' },
          { name: 'Cookies', url: '/cookies' },
          { name: 'Privacy', url: '/privacy' },
          { name: 'Company details', url: '/company' },
        ],
      },
    ],
    phone: {
      number: site.phone.international,
      spoken: site.phone.number,
      rate: 'Charged as a call to a local number.',
      hours: `${figures.daysOpen} days a week, ${figures.opensAt} to ${figures.closesAt}.`,
    },
    terms: { url: `/terms/${version.number}`, version: String(version.number) },
    privacy: { url: '/privacy', version: String(version.number) },
    company: site.companyDetails,
    weee: `WEEE producer registration ${site.seller.weeeRegistration}.`,
  };
};
