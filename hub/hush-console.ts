/**
 * Has nothing that a library says on the console come into the journal: Hocuspocus prints every refusal with its stack,
 * and every message that makes no sense, so that whoever reaches the hub could fill its disk. What the hub refuses it
 * counts (`Counts`), and what it did not foresee it reports. For a process that is a hub and nothing else.
 */
export function hushConsole(): void {
  console.error = () => undefined;
  console.warn = () => undefined;
}
