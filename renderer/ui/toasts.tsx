import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button, IconButton } from './Button.tsx';
import { followSaidHeight } from './said-height.ts';
import styles from './toasts.module.css';

/** At most this many sentences stand in the corner; the oldest goes first. */
const SHOWN = 2;

const manager = Toast.createToastManager();
/** How often each sentence that is still there was said. */
const said = new Map<string, number>();

/** How long a sentence stays, in milliseconds; one that needs the person stays longer. */
const NOTE = 5_000;
const LONGER = 12_000;

/**
 * Says one sentence in the corner for a while; `trouble` stays longer and is read out at once. A sentence that is still
 * there is counted instead of said twice.
 */
export function say(message: string, kind: 'note' | 'trouble' = 'note'): void {
  const times = (said.get(message) ?? 0) + 1;
  said.set(message, times);
  manager.add({
    id: message,
    description: times === 1 ? message : words.ui.saidTimes(message, times),
    type: kind,
    timeout: kind === 'trouble' ? LONGER : NOTE,
    onClose: () => said.delete(message),
  });
}

/** Ends the offer that stands, if one does. */
let endLast = (): void => undefined;

/**
 * Says a sentence with something to do about it, which ends it, in the place of the offer before. The returned function
 * takes the offer back.
 */
export function offer(message: string, label: string, run: () => void): () => void {
  endLast();
  const end = () => manager.close(id);
  endLast = end;
  const accept = () => {
    end();
    run();
  };
  const id = manager.add({
    description: message,
    type: 'note',
    timeout: LONGER,
    actionProps: { children: label, onClick: accept },
  });
  return end;
}

/** The place where `say` shows its sentences. */
export function ToastPlace({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={SHOWN}>
      {children}
      <Toast.Portal>
        <Toast.Viewport aria-label={words.ui.notices} className={styles.viewport}>
          <div ref={followSaidHeight} className={styles.said}>
            <ToastList />
          </div>
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** A sentence is no dialog, as the library has it: it takes no focus and is read out. */
const READ_OUT = { role: 'status', 'aria-modal': undefined, tabIndex: -1 } as const;
/** Nor does it hide its button from screen readers while the corner has no focus. */
const SEEN = { 'aria-hidden': undefined } as const;

function ToastList() {
  const { toasts, close } = Toast.useToastManager();
  const standing = toasts.filter(({ transitionStatus }) => transitionStatus !== 'ending');

  useEffect(() => {
    for (const { id } of standing.slice(SHOWN)) close(id);
  });
  useEffect(() => {
    const dismiss = (event: KeyboardEvent) => {
      // A dialog or a menu in front goes first.
      const inFront = document.querySelector('[role="dialog"][data-open], [role="menu"]');
      if (event.key === 'Escape' && inFront === null) close();
    };
    window.addEventListener('keydown', dismiss, true);
    return () => window.removeEventListener('keydown', dismiss, true);
  }, [close]);

  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      {...READ_OUT}
      aria-live={toast.type === 'trouble' ? 'assertive' : 'polite'}
      className={styles.toast}
    >
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.words} />
        {toast.actionProps ? <Toast.Action render={<Button kind="quiet" className={styles.act} />} /> : null}
        <Toast.Close {...SEEN} render={<IconButton label={words.ui.dismiss} className={styles.close ?? ''} />}>
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
