import type { ComponentProps } from 'react';
import { keyTable } from '../../../../renderer/commands/key-table.ts';
import { useCommandKeys } from '../../../../renderer/commands/use-command-keys.ts';
import { Reader } from '../../../../renderer/reader/Reader.tsx';

/** Nobody chose other keys. */
const USUAL = {};

/** The reader with the keys of the workbench. */
export function KeyedReader(props: ComponentProps<typeof Reader>) {
  useCommandKeys(keyTable(USUAL), false);
  return <Reader {...props} />;
}
