import type { ApiDocument, ApiOperation } from '../../../lib/http/openapi.ts';
import { OperationSection } from './operation-section.tsx';
import { WordsWithCode } from './words-with-code.tsx';

export interface Listed {
  method: string;
  path: string;
  operation: ApiOperation;
}

const untagged = 'Other';

/** The whole API on one page for reading: contents at the left, each operation with what it takes and gives. */
export function ReferencePage({ document }: { document: ApiDocument }) {
  const listed = listOf(document);
  const groups = Map.groupBy(listed, ({ operation }) => operation.tags?.[0] ?? untagged);
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>The API of the shop</h1>
      </div>
      <div class="reading-text stack">
        {document.info.description.split('\n\n').map((words) => (
          <p key={words}>
            <WordsWithCode text={words} />
          </p>
        ))}
        <p>
          The same as a document for programs, OpenAPI {document.openapi}: <a href="/openapi.json">openapi.json</a>.
        </p>
      </div>
      <div class="reading section">
        <nav class="reading-contents" aria-label="Contents">
          {[...groups].map(([name, all]) => (
            <details key={name}>
              <summary>{name}</summary>
              {all.map(({ operation }) => (
                <a key={operation.operationId} href={`#${operation.operationId}`}>
                  {operation.summary}
                </a>
              ))}
            </details>
          ))}
        </nav>
        <div>
          {[...groups].map(([name, all]) => (
            <section key={name} class="stack" aria-labelledby={`tag-${name}`}>
              <h2 id={`tag-${name}`}>{name}</h2>
              {all.map((each) => (
                <OperationSection key={each.operation.operationId} {...each} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

const listOf = ({ paths }: ApiDocument): Listed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
