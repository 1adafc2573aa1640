/** What of a window's page this needs. */
interface Loading {
  once(event: 'did-finish-load', listener: () => void): unknown;
}

/** Tells a page, as soon as it has loaded, what the start had to say; a page that loads again has heard it. */
export function tellNotices(
  contents: Loading,
  notices: readonly (() => string)[],
  tell: (message: string) => void,
): void {
  contents.once('did-finish-load', () => {
    for (const say of notices) tell(say());
  });
}
