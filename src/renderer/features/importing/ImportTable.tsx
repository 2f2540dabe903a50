/** Every file of an import: what it is and how it stands. Only the rows in view are drawn. */

import {
  Circle,
  CircleCheck,
  CircleX,
  Copy,
  FileText,
  LoaderCircle,
  LockKeyhole,
  TriangleAlert,
  X,
} from 'lucide-react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { ImportedFile } from '../../../shared/ipc/views.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/importing.ts';
import { words as reportWords } from '../../words/reports.ts';
import { reasonBeside } from './fileOrder.ts';

const icons = {
  waiting: Circle,
  reading: LoaderCircle,
  done: CircleCheck,
  known: Copy,
  locked: LockKeyhole,
  failed: CircleX,
  cancelled: X,
};

const { columns } = words;

export function ImportTable(props: {
  readonly files: readonly ImportedFile[];
  readonly chosen: number | null;
  readonly onChoose: (id: number | null) => void;
  readonly onOpen: (sourceId: string) => void;
}) {
  const { files, chosen, onChoose, onOpen } = props;
  const open = (id: number) => {
    const sourceId = files.find((file) => file.id === id)?.sourceId;
    if (sourceId) onOpen(sourceId);
  };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 54, headingHeight: 34 }}>
      <Table
        aria-label={words.table}
        className="import-table"
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(keys === 'all' ? null : chosenOf(keys))}
        onRowAction={(id) => open(Number(id))}
      >
        <TableHeader>
          <Column isRowHeader defaultWidth="6fr" minWidth={160}>
            {columns.report}
          </Column>
          <Column defaultWidth={116} minWidth={96}>
            {columns.kind}
          </Column>
          <Column defaultWidth={104} minWidth={84}>
            {columns.language}
          </Column>
          <Column defaultWidth="5fr" minWidth={150}>
            {columns.state}
          </Column>
        </TableHeader>
        <TableBody items={files}>{(file) => <FileRow file={file} />}</TableBody>
      </Table>
    </Virtualizer>
  );
}

function chosenOf(keys: Iterable<string | number>): number | null {
  const [first] = keys;
  return first === undefined ? null : Number(first);
}

function FileRow({ file }: { readonly file: ImportedFile }) {
  return (
    <Row id={file.id} textValue={file.title ?? file.name} className={`import-row ${file.state}`}>
      <Cell>
        <FileText aria-hidden="true" />
        <span className="two-lines">
          <span className="title" {...named(file.title ?? file.name, file.language ?? '')}>
            {file.title ?? file.name}
          </span>
          {file.title && (
            <span className="quiet" {...named(file.name)}>
              {file.name}
            </span>
          )}
        </span>
      </Cell>
      <Cell>{kindOf(file)}</Cell>
      <Cell>{file.language === null ? '' : reportWords.language(file.language)}</Cell>
      <Cell>
        <FileState file={file} />
      </Cell>
    </Row>
  );
}

function FileState({ file }: { readonly file: ImportedFile }) {
  const { state, progress, warnings, unread } = file;
  const reason = reasonBeside(file);
  const Icon = icons[state];
  return (
    <span className="two-lines">
      <span className="state">
        <Icon aria-hidden="true" />
        {state === 'reading' && progress ? words.percent(progress) : words.states[state]}
      </span>
      {state === 'reading' && <progress value={progress ?? 0} max={1} aria-label={file.name} />}
      {reason !== '' && !reason.startsWith(words.states[state]) && <span className="quiet">{reason}</span>}
      {state === 'cancelled' && <span className="quiet">{words.cancelledNote}</span>}
      {state === 'done' && warnings.length > 0 && (
        <span className="warned">
          <TriangleAlert aria-hidden="true" />
          <span>{unread > 0 ? words.unread(unread) : words.remarks(warnings.length)}</span>
        </span>
      )}
    </span>
  );
}

function kindOf({ format, ending, pages }: ImportedFile): string {
  if (!format) return ending.toUpperCase();
  return pages === null ? reportWords.kinds[format] : `${reportWords.kinds[format]}, ${reportWords.pages(pages)}`;
}
