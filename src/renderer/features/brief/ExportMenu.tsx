/** The brief as a file for paper, Word, the web or plain text; while it is being written, what and Cancel. */

import { ChevronDown } from 'lucide-react';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/briefExport.ts';
import type { BriefFormat } from './briefProps.ts';

const formats: readonly BriefFormat[] = ['pdf', 'docx', 'html', 'md'];

export function ExportMenu(props: {
  /** The format that is being written now, once that takes a while. */
  readonly writing: BriefFormat | null;
  readonly onExport: (format: BriefFormat) => void;
  readonly onCancel: () => void;
}) {
  const { writing, onExport, onCancel } = props;
  if (writing)
    return (
      <span className="export-writing" role="status">
        {words.writing[writing]}
        <button type="button" className="button small" onClick={onCancel}>
          {words.cancel}
        </button>
      </span>
    );
  const entries = formats.map((format) => ({
    id: format,
    label: words.formats[format].name,
    note: words.formats[format].note,
    onChoose: () => onExport(format),
  }));
  return (
    <MenuButton className="button primary" entries={entries}>
      {words.export}
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  );
}
