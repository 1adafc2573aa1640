import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './toasts.module.css';

const manager = Toast.createToastManager();

/**
 * Says one sentence in the corner for a while; `trouble` stays longer and is read out at once. A sentence that is still
 * there is not said twice.
 */
export function say(message: string, kind: 'note' | 'trouble' = 'note'): void {
  const trouble = kind === 'trouble';
  manager.add({
    id: message,
    description: message,
    type: kind,
    timeout: trouble ? 12_000 : 5_000,
    priority: trouble ? 'high' : 'low',
  });
}

/** The place where `say` shows its sentences. */
export function ToastPlace({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.words} />
        <Toast.Close render={<IconButton label="Dismiss" />}>
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
