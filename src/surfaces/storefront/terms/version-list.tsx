import { Moment } from '../../ui/date.tsx';

export interface ListedVersion {
  number: number;
  effectiveFrom: Temporal.Instant;
  reason: string;
}

/** Every version there has been, the newest first, each with what it changed. */
export function VersionList({ versions, shown }: { versions: readonly ListedVersion[]; shown?: number }) {
  return (
    <nav aria-labelledby="versions">
      <h2 id="versions" class="reading-heading">
        Versions
      </h2>
      <ol class="version-list" reversed>
        {versions.map(({ number, effectiveFrom }, index) => (
          <li key={number}>
            <a href={`/terms/${number}`} aria-current={number === shown ? 'page' : undefined}>
              Version {number}
              {index === 0 && ', in force'}
            </a>
            <span class="quiet small">
              from <Moment at={effectiveFrom} />
            </span>
            {number > 1 && (
              <a class="small" href={`/terms/${number - 1}...${number}`}>
                What changed<span class="hidden"> with version {number}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
