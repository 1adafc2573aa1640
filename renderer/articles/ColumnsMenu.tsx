import { Menu } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import styles from '../menu/PageMenu.module.css';
import { IconButton } from '../ui/Button.tsx';
import own from './ColumnsMenu.module.css';
import { COLUMNS, type Column } from './list-state.ts';

interface ColumnsMenuProps {
  readonly hidden: readonly Column[];
  onChange(hidden: readonly Column[]): void;
}

/** Chooses the columns of the table; those that there is no table without are not asked about. */
export function ColumnsMenu({ hidden, onChange }: ColumnsMenuProps) {
  const [open, setOpen] = useState(false);
  useCommands({ 'list.columns': () => setOpen(true) });
  const { list } = words;
  const turn = (column: Column, on: boolean) =>
    onChange(
      on ? hidden.filter((one) => one !== column) : COLUMNS.filter((one) => one === column || hidden.includes(one)),
    );
  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Trigger render={<IconButton label={list.chooseColumns} />}>
        <Columns3 size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Menu.Popup className={`${styles.popup} ${own.popup}`}>
            {COLUMNS.map((column) => (
              <Menu.CheckboxItem
                key={column}
                className={`${styles.item} ${own.item}`}
                checked={!hidden.includes(column)}
                closeOnClick={false}
                onCheckedChange={(on) => turn(column, on)}
              >
                <Menu.CheckboxItemIndicator keepMounted className={own.sign}>
                  <Check size={14} aria-hidden />
                </Menu.CheckboxItemIndicator>
                {list.columns[column]}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
