/**
 * Tells of every error in the page that nobody caught; the browser writes it to its console as well. An event without
 * an `error` is a browser's remark (on a resize observer, say) and stays in the console.
 */
export function catchUncaught(page: Pick<Window, 'addEventListener'>, tell: (error: unknown) => void): void {
  page.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  page.addEventListener('error', ({ error }) => {
    if (error) tell(error);
  });
}
