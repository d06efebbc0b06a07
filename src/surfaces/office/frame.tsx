import type { FastifyRequest } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { countWaiting } from '../../shop/desk/index.ts';
import { sites } from '../../shop/outlets/index.ts';
import type { Shop } from '../../shop.ts';
import { OfficeLayout } from '../ui/office-layout.tsx';
import { whoOfStaff } from '../who.ts';
import { railOf } from './sections.ts';

export interface OfficeView {
  title: string;
  main: ComponentChildren;
  /** The page's one primary action, beside its title. */
  action?: ComponentChildren;
  /** What was searched for, to stand in the search field. */
  query?: string | undefined;
}

/** A page of the office in its frame: the rail by what the person may do, with what waits and what is late. */
export async function officePage(request: FastifyRequest, shop: Shop, view: OfficeView): Promise<VNode> {
  const [staff, waiting] = await Promise.all([whoOfStaff(request, shop), countWaiting(shop.db, shop.now())]);
  const path = request.url.replace(/[?#].*$/, '');
  return (
    <OfficeLayout
      shopName={sites[0]?.names.group ?? ''}
      stylesheet={shop.theme.sheets['office']?.stylesheet ?? ''}
      title={view.title}
      sections={staff ? railOf(staff.roles, waiting, path) : []}
      staffName={staff?.name ?? ''}
      query={view.query}
      scripts={[shop.theme.script('office-keys')]}
      action={view.action}
      main={view.main}
    />
  );
}
