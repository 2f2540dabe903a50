/** The versions of a report's text: when and how each was read, which is shown, and the way to read it again. */

import { BookOpenText } from 'lucide-react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import { named } from '../../ui/written.ts';
import { wholeMoment } from '../../words/moments.ts';
import { words } from '../../words/rereading.ts';
import './versions.css';

export function Versions(props: {
  readonly source: SourceView;
  readonly onShow: (sourceId: string, version: number) => void;
  readonly onReadAgain: (sourceId: string) => void;
}) {
  const { source, onShow, onReadAgain } = props;
  const { versions } = source;
  return (
    <section>
      <h3>{words.versions}</h3>
      {versions.length > 1 && (
        <ul className="version-list">
          {versions.toReversed().map(({ version, read, choices, file }) => (
            <li key={version} aria-current={version === source.version ? 'true' : undefined}>
              <p>
                <strong>{words.version(version, version === source.version)}</strong>
                <span>
                  {[words.readOn(wholeMoment(new Date(read))), words.how(choices)].filter(Boolean).join('; ')}
                </span>
                <span {...named(file)}>{file}</span>
              </p>
              {version !== source.version && (
                <button
                  type="button"
                  className="button small"
                  aria-label={words.showVersion(version)}
                  onClick={() => onShow(source.id, version)}
                >
                  {words.show}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        <button type="button" className="button small" onClick={() => onReadAgain(source.id)}>
          <BookOpenText aria-hidden="true" />
          {words.openDialog}
        </button>
      </div>
    </section>
  );
}
