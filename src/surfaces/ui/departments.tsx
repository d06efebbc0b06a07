import type { Department } from './brand.ts';

/** The departments in one row. A panel is a popover: without script it opens, and closes on Escape or a click beside. */
export function Departments({ departments }: { departments: readonly Department[] }) {
  return (
    <ul class="wide">
      {departments.map(({ key, name, url, children }) => (
        <li key={key}>
          <button type="button" popovertarget={`panel-${key}`}>
            {name}
          </button>
          <div class="panel" id={`panel-${key}`} popover="auto">
            <div class="wide">
              <h2>
                <a href={url}>All of {name}</a>
              </h2>
              <ul class="panel-links">
                {children.map((child) => (
                  <li key={child.url}>
                    <a href={child.url}>{child.name}</a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
