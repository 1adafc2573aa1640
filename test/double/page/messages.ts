/** What the preload's world tells the main process, as JSON through a binding that only that world has. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly turn: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | ({ readonly kind: 'key' } & KeyPress);

/** What the main process tells the preload's world. `args`, `value`: packed by `clone.ts`. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'resolved'; readonly turn: number; readonly value: string }
  | { readonly kind: 'rejected'; readonly turn: number; readonly message: string };

/** A key that the page did not take for itself. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}
