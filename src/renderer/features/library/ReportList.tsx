/** The project's reports, with how often each tag was found in them. */

import { FileText, Plus } from 'lucide-react';
import type { SourceView, TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import './library.css';

export function ReportList(props: {
  readonly sources: readonly SourceView[];
  readonly tags: readonly TagView[];
  readonly openId: string | null;
  readonly onOpen: (sourceId: string) => void;
  readonly onImport: () => void;
}) {
  const { sources, tags, openId, onOpen, onImport } = props;
  return (
    <>
      <div className="pane-head">
        <h2>Reports</h2>
        <span className="quiet numbers">{sources.length}</span>
        <span className="space" />
        <button type="button" className="button small" onClick={onImport}>
          <Plus aria-hidden="true" />
          Import
        </button>
      </div>
      <div className="pane-body">
        <ul className="report-list" aria-label="Reports">
          {sources.map((source) => (
            <li key={source.id}>
              <button
                type="button"
                className="report"
                aria-current={source.id === openId ? 'true' : undefined}
                data-pane-focus={source.id === openId ? '' : undefined}
                onClick={() => onOpen(source.id)}
              >
                <FileText aria-hidden="true" />
                <span>
                  <span className="title" dir="auto" lang={source.language || undefined}>
                    {source.title}
                  </span>
                  <About source={source} tags={tags} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function About({ source, tags }: { readonly source: SourceView; readonly tags: readonly TagView[] }) {
  const shown = tags.filter((tag) => Object.hasOwn(source.tagCounts, tag.id));
  const size = source.pages === null ? counted(source.words, 'word') : `${source.pages} p.`;
  return (
    <span className="about numbers">
      {shown.map((tag) => (
        <span key={tag.id} className="tally">
          <Swatch look={tag.look} />
          {source.tagCounts[tag.id]}
          <span className="visually-hidden"> passages tagged {tag.name},</span>
        </span>
      ))}
      <span>{size}</span>
    </span>
  );
}

function counted(count: number, unit: string): string {
  return `${count.toLocaleString()} ${unit}${count === 1 ? '' : 's'}`;
}
