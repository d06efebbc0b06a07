import type { App } from '../../../lib/http/kinds.ts';
import { type Category, categoriesOf } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../frame.tsx';

/** `/departments`: everything that the shop sells, on one page, for those who read rather than search. */
export function departmentRoutes(app: App, shop: Shop): void {
  app.get('/departments', async (request, reply) => {
    const { tops } = categoriesOf(siteOf(request.host).id);
    return reply.page(
      await shopPage(request, shop, {
        title: 'All departments',
        breadcrumb: [
          { name: 'Home', url: '/' },
          { name: 'All departments', url: '/departments' },
        ],
        main: <DepartmentsPage departments={tops} />,
      }),
    );
  });
}

function DepartmentsPage({ departments }: { departments: readonly Category[] }) {
  return (
    <div class="wide page">
      <h1>All departments</h1>
      {departments.map(({ slug, name, url, children }) => (
        <section key={slug} class="section">
          <h2>
            <a href={url}>{name}</a>
          </h2>
          <ul class="chosen">
            {children.map((child) => (
              <li key={child.slug}>
                <a href={child.url}>{child.name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
