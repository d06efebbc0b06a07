/** The people of the demo, with passwords that anybody may know. They are never put into a production database. */
export const demoPeople = {
  customers: [
    {
      name: 'Ada Byron',
      email: 'ada@example.com',
      phone: '07700 900142',
      password: 'kettle-lantern-42',
      site: 'hollis',
      address: { line1: '12 St James’s Square', town: 'London', postcode: 'SW1Y 4JH', country: 'England' },
    },
    {
      name: 'Eve O’Malley',
      email: 'eve@example.com',
      phone: '07700 900561',
      password: 'harbour-window-17',
      site: 'hollis',
      address: { line1: '3 Rose Street', town: 'Edinburgh', postcode: 'EH2 2PR', country: 'Scotland' },
    },
  ],
  staffPassword: 'ledger-counter-88',
  /** What the authenticator app of every member of the demo's staff is set up with. */
  staffSecret: 'counterfoil-demo-second-factor-1',
  staff: [
    { name: 'Hana Sharma', email: 'hana@staff.example', roles: ['customer-service'] },
    { name: 'Will Okafor', email: 'will@staff.example', roles: ['warehouse'] },
    { name: 'Mair Evans', email: 'mair@staff.example', roles: ['merchandiser'] },
    { name: 'Sol Weaver', email: 'sol@staff.example', roles: ['supplier'] },
    { name: 'Lena Adeyemi', email: 'lena@staff.example', roles: ['terms-publisher'] },
    { name: 'Piotr Nowak', email: 'piotr@staff.example', roles: ['privacy-officer'] },
    { name: 'Morag Fraser', email: 'morag@staff.example', roles: ['marketing'] },
    {
      name: 'Olu Bailey',
      email: 'olu@staff.example',
      roles: ['head-of-staff', 'customer-service', 'warehouse', 'merchandiser', 'terms-publisher', 'privacy-officer'],
    },
  ],
} as const;
