import { Menu } from '@base-ui/react/menu';
import { MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { MENU } from '../../shared/host/menu.ts';
import { words } from '../../shared/words/words.ts';
import type { CommandId } from '../commands/command.ts';
import { COMMANDS } from '../commands/table.ts';
import { isAnswered, runCommand } from '../commands/use-commands.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './PageMenu.module.css';

/** A group of items the page adds below the shared menu. */
export interface ExtraGroup {
  readonly label: string;
  readonly items: readonly ExtraItem[];
}

/** An item the page adds below the shared menu: a command, so that the palette finds it too. */
export interface ExtraItem {
  readonly label: string;
  readonly command: CommandId;
  readonly disabled?: boolean;
}

interface PageMenuProps {
  /** Whether the system's own menu shows `MENU` already. */
  readonly native: boolean;
  /** Groups of items of the page itself. */
  readonly extras: readonly ExtraGroup[];
}

/**
 * The menu in the page: the same commands as the native menu where there is none, and what belongs to the page. What
 * nobody answers in this view cannot be chosen.
 */
export function PageMenu({ native, extras }: PageMenuProps) {
  const keyOf = useShownKey();
  const [answered, setAnswered] = useState<ReadonlySet<CommandId>>(new Set());
  // Asked as the menu opens: what is answered depends on the view, and this component does not hear of it.
  const look = (open: boolean) => {
    if (open) setAnswered(new Set(COMMANDS.map(({ id }) => id).filter(isAnswered)));
  };
  return (
    <Menu.Root onOpenChange={look}>
      <Menu.Trigger render={<IconButton label={words.menu.menu} />}>
        <MenuIcon size={20} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align="start">
          <Menu.Popup className={styles.popup}>
            {native
              ? null
              : MENU.map((menu) => (
                  <Menu.Group key={menu.label}>
                    <Menu.GroupLabel className={styles.label}>{menu.label}</Menu.GroupLabel>
                    {menu.items.map((item, index) =>
                      item ? (
                        <Menu.Item
                          key={item.command}
                          className={styles.item}
                          disabled={!answered.has(item.command)}
                          onClick={() => runCommand(item.command)}
                        >
                          {item.label}
                          <kbd>{keyOf(item.command)}</kbd>
                        </Menu.Item>
                      ) : (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name, and its place never changes
                        <Menu.Separator key={`line-${index}`} className={styles.line} />
                      ),
                    )}
                    <Menu.Separator className={styles.line} />
                  </Menu.Group>
                ))}
            {extras.map(({ label, items }, index) => (
              <Menu.Group key={label}>
                {index > 0 ? <Menu.Separator className={styles.line} /> : null}
                <Menu.GroupLabel className={styles.label}>{label}</Menu.GroupLabel>
                {items.map((item) => (
                  <Menu.Item
                    key={item.label}
                    className={styles.item}
                    disabled={item.disabled || !answered.has(item.command)}
                    onClick={() => runCommand(item.command)}
                  >
                    {item.label}
                  </Menu.Item>
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
