import type { Change } from '../../../shop/terms/index.ts';
import { Moment } from '../../ui/date.tsx';
import { ChangedClause } from './changed-words.tsx';
import { type ListedVersion, VersionList } from './version-list.tsx';

export interface DifferenceView {
  before: ListedVersion;
  after: ListedVersion;
  versions: readonly ListedVersion[];
  changes: readonly Change[];
  numberOf(id: string): string;
}

/** What one version says otherwise than another. */
export function DifferencePage({ before, after, versions, changes, numberOf }: DifferenceView) {
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>
          What changed from version {before.number} to {after.number}
        </h1>
        <p>
          <ins>Underlined</ins> words came in with version {after.number} on <Moment at={after.effectiveFrom} />,{' '}
          <del>struck</del> words went out. What you had ordered before keeps version {before.number}.
        </p>
      </div>
      <div class="reading">
        <aside class="reading-contents">
          <nav aria-labelledby="contents">
            <h2 id="contents" class="reading-heading">
              {changes.length === 1 ? 'One clause' : `${changes.length} clauses`}
            </h2>
            {changes.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {title}
              </a>
            ))}
          </nav>
          <VersionList versions={versions} />
        </aside>
        <div class="reading-text">
          <p>Why: {after.reason}</p>
          {changes.length === 0 && <p>These two versions say the same.</p>}
          {changes.map((change) => (
            <ChangedClause key={change.id} change={change} number={numberOf(change.id)} />
          ))}
        </div>
      </div>
    </div>
  );
}
