/** Said where a window still shows a room that another one has deleted, or made anew without what the hub refuses. */
export const REPLACED =
  'Another window deleted this, or set aside what the hub refuses of it. Reload this window to go on: what you do in it now is not saved.';
