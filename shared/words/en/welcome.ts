/** The very first view, and the one when nothing can start. */
export const welcome = {
  welcome: 'Welcome to Postil',
  lead: 'Highlight claims, actors and figures in news articles, on your own or together. First, what should your colleagues call you?',
  signed:
    'Everything you do is signed with a key that stays on this computer. You can change your name and colour later.',
  start: 'Start',
  cannotStart: 'Postil cannot start',
  cannotStartHow: 'Close this page and start Postil again. Nothing that was saved is touched.',
};
