import type { ApiOperation, JsonObject } from '../../../lib/http/openapi.ts';
import { kindOf, type Property, propertiesOf } from './schema-words.ts';
import { WordsWithCode } from './words-with-code.tsx';

const whoWords: Readonly<Record<string, string>> = {
  customer: 'For a customer, by their token or cookie.',
  staff: 'For somebody of the shop whose work it is.',
};

/** One operation: its address, who may ask, what it takes, and each answer that it gives. */
export function OperationSection({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: ApiOperation;
}) {
  const { operationId, summary, security, parameters = [], requestBody, responses } = operation;
  const who = Object.keys(security?.[0] ?? {})[0];
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  return (
    <article class="section stack" id={operationId}>
      <h3>{summary}</h3>
      <p>
        <code>
          <strong>{method}</strong> {path}
        </code>
      </p>
      {who && <p class="quiet small">{whoWords[who] ?? who}</p>}
      {parameters.length > 0 && (
        <Properties
          caption="In the address and the headers"
          rows={parameters.map(({ name, in: place, required, description, schema }) => ({
            name: place === 'header' ? headerName(name) : name,
            kind: kindOf(schema),
            required: required === true && !('default' in schema),
            description: description ?? described(schema),
            inside: [],
          }))}
        />
      )}
      {body && <Properties caption="In the body" rows={propertiesOf(body)} />}
      <Answers responses={responses} />
    </article>
  );
}

function Answers({ responses }: { responses: ApiOperation['responses'] }) {
  const all = Object.entries(responses);
  return (
    <>
      {all
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { description, content }]) => {
          const schema = Object.values(content ?? {})[0]?.schema;
          const rows = schema ? propertiesOf(schema) : [];
          return rows.length > 0 ? (
            <Properties key={status} caption={`Answer ${status}`} rows={rows} />
          ) : (
            <p key={status}>
              Answer <code>{status}</code>: {description}
            </p>
          );
        })}
      <dl class="facts small">
        {all
          .filter(([status]) => !status.startsWith('2'))
          .map(([status, { description }]) => (
            <>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>
                <WordsWithCode text={description} />
              </dd>
            </>
          ))}
      </dl>
    </>
  );
}

function Properties({ caption, rows }: { caption: string; rows: readonly Property[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>{flattened(rows).map(propertyRow)}</tbody>
      </table>
    </section>
  );
}

const propertyRow = ({ name, kind, required, description }: Property) => (
  <tr key={name}>
    <th scope="row">
      <code>{name}</code>
    </th>
    <td>
      {kind}
      {!required && <span class="quiet"> · may be left out</span>}
      {description && (
        <p class="quiet small">
          <WordsWithCode text={description} />
        </p>
      )}
    </td>
  </tr>
);

/** What is inside another is named by its way from the outside, `lines.name`. */
const flattened = (rows: readonly Property[]): Property[] =>
  rows.flatMap((row) => [row, ...flattened(row.inside.map((each) => ({ ...each, name: `${row.name}.${each.name}` })))]);

const headerName = (name: string): string => name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());

const described = (schema: JsonObject): string =>
  typeof schema['description'] === 'string' ? schema['description'] : '';
