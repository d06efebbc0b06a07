import type { Change } from '../../../shop/terms/index.ts';
import { ChangedClause } from '../../storefront/terms/changed-words.tsx';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface PreviewView {
  brand: string;
  number: number;
  starts: Temporal.Instant;
  reason: string;
  changes: readonly Change[];
  numberOf(id: string): string;
  /** Everything that was typed, to be sent again when it is published. */
  sent: Readonly<Record<string, string>>;
  /** Why it could not be published, when that was tried. */
  fault?: string | undefined;
}

/** What the next version would say otherwise. The button is the second of the two steps. */
export function PreviewPage({ brand, number, starts, reason, changes, numberOf, sent, fault }: PreviewView) {
  return (
    <div class="stack">
      {fault && (
        <Notice tone="bad" title="Not published">
          {fault}
        </Notice>
      )}
      <p>
        Version {number} of {brand} would start at <Moment at={starts} />. Why: {reason}
      </p>
      {changes.length === 0 ? (
        <p>No sentence would change. Figures that no sentence shows may.</p>
      ) : (
        <div class="reading-text">
          {changes.map((change) => (
            <ChangedClause key={change.id} change={change} number={numberOf(change.id)} />
          ))}
        </div>
      )}
      <form class="row" method="post" action="/office/terms/versions">
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>Publish version {number}</Button>
        <Button kind="plain" name="again" value="yes">
          Change the figures again
        </Button>
      </form>
      <p class="small quiet">A version that is published never changes. Another one can follow it.</p>
    </div>
  );
}
