import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { words } from '../../shared/words/words.ts';
import { IconButton } from './Button.tsx';
import { Form } from './Form.tsx';
import { focusAtOnce } from './focus-at-once.ts';
import styles from './Modal.module.css';

interface ModalProps {
  readonly title: string;
  /** One or two sentences below the title. */
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  /** Takes the whole window; what is inside scrolls by itself. */
  readonly full?: boolean;
  /** The buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  onClose(): void;
  /** Enter in a field, or the submitting button. */
  onSubmit?(): void;
}

/** A dialog over the workbench, open for as long as it is rendered. */
export function Modal({ title, lead, wide = false, full = false, actions, children, onClose, onSubmit }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          ref={popup}
          initialFocus={() => focusAtOnce(popup.current)}
          data-modal={full ? 'full' : wide ? 'wide' : 'small'}
          className={`${styles.popup} ${full ? styles.full : wide ? styles.wide : ''}`}
        >
          <Form className={styles.form} onSubmit={() => onSubmit?.()}>
            <header className={styles.head}>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            </header>
            {lead ? <Dialog.Description className={styles.lead}>{lead}</Dialog.Description> : null}
            {/* Without buttons below, the keyboard must be able to scroll the words themselves. */}
            {actions ? (
              <div className={styles.body}>{children}</div>
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by key
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
              <div role="group" aria-label={title} className={styles.body} tabIndex={0}>
                {children}
              </div>
            )}
            {actions ? <footer className={styles.foot}>{actions}</footer> : null}
            {/* Last, so that a dialog opens with its first field in focus. */}
            <Dialog.Close render={<IconButton label={words.ui.close} className={styles.close ?? ''} />}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </Form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
