/** A dialog over the window: the focus stays in it, Escape closes it and the focus goes back to where it was. */

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './floating.css';

export function Dialog(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}) {
  const { title, open, onClose, role = 'dialog', size = 'small', children } = props;
  return (
    <ModalOverlay
      className="scrim"
      isOpen={open}
      isDismissable={role === 'dialog'}
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Modal className={`dialog ${size}`}>
        <AriaDialog role={role}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
