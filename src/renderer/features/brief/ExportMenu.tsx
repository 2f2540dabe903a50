/** A menu button (ARIA Authoring Practices, menu button): the brief as a file for Word, the web or plain text. */

import { ChevronDown } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { focusByKey } from './arrowKeys.ts';
import type { BriefFormat } from './BriefView.tsx';

const formats: readonly { readonly format: BriefFormat; readonly name: string }[] = [
  { format: 'docx', name: 'Word document' },
  { format: 'html', name: 'Web page' },
  { format: 'md', name: 'Markdown text' },
];

export function ExportMenu({ onExport }: { readonly onExport: (format: BriefFormat) => void }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const closeWhenLeft = (event: FocusEvent<HTMLElement>) => {
    // The button closes the menu itself.
    const stays = event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === button.current;
    if (!stays) setOpen(false);
  };
  return (
    <div className="export-menu">
      <button
        ref={button}
        type="button"
        className="button primary"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        Export
        <ChevronDown aria-hidden="true" />
      </button>
      {open && (
        <div
          ref={menu}
          role="menu"
          aria-label="Export as"
          tabIndex={-1}
          onBlur={closeWhenLeft}
          onKeyDown={(event) => moveInMenu(event, close)}
        >
          {formats.map(({ format, name }) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onExport(format);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key !== 'Escape') {
    focusByKey(event, 'ArrowUp', 'ArrowDown');
    return;
  }
  event.preventDefault();
  close();
}
