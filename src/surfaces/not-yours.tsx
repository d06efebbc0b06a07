import type { VNode } from 'preact';
import type { Shop } from '../shop.ts';
import { OfficeLayout } from './ui/office-layout.tsx';

/** What somebody of the staff sees who opens a page that is not their work. */
export function notYoursPage(shop: Shop, staffName: string, needed: string): VNode {
  return (
    <OfficeLayout
      shopName="Office"
      stylesheet={shop.theme.sheets['office']?.stylesheet ?? ''}
      title="This is not your work"
      sections={[{ name: 'Today', url: '/office' }]}
      staffName={staffName}
      main={
        <p>
          We treat what customers tell us as confidential, so this page is only for those whose work it is: {needed}.
        </p>
      }
    />
  );
}
