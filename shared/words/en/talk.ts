import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Talk: comments, threads, verdicts, mentions and the inbox. */
export const talk = {
  talk: 'Talk',
  aboutArticle: 'About this article',
  /** With the number of open threads. */
  aboutArticleOpen: (n: number) => plural(n, { other: 'About this article (#)' }),
  commentOn: { mark: 'Comment on this mark', article: 'Comment on this article' },
  comment: 'Comment',
  nothingSaid: {
    mark: 'Nothing was said about this mark yet.',
    article: 'Nothing was said about this article yet.',
  },
  /** Below a field, when nothing is in it: what it is for. */
  placeholder: (label: string) => `${label}…`,
  changeComment: 'Change your comment',
  withdrawComment: 'Withdraw your comment',
  withdrawn: 'This comment was withdrawn.',
  yourComment: 'Your comment',
  keepThisOne: 'Keep this one',
  /** Said by a screen reader before `changedByAuthor`. */
  thisCommentWas: 'This comment was ',
  changedByAuthor: 'changed by its author',
  twoVersions: 'Two of its author’s computers say different things.',
  withdrawalContested: 'Withdrawn and changed at the same time, so it stays until its author decides.',
  peopleToMention: 'People to mention',
  toChoose: (n: number) => plural(n, { other: '# to choose from with the arrow keys and Enter' }),
  ctrlEnter: 'Ctrl or Cmd with Enter',
  inbox: 'Inbox',
  inboxUnread: (n: number) => plural(n, { other: 'Inbox, # unread' }),
  forYou: 'For you',
  inboxEmpty: 'Comments that mention you or are about your marks, and replies where you wrote, come here.',
  markAllRead: 'Mark all as read',
  unread: 'Unread: ',
  /** Why a comment is for the reader; follows a name. */
  whyYours: {
    mention: 'mentioned you',
    reply: 'replied',
    mark: 'commented on your mark',
    accepted: 'accepted your mark',
    rejected: 'rejected your mark',
    dropped: 'dropped your mark',
  },
  openThreads: (n: number) => plural(n, { one: '# open thread', other: '# open threads' }),
  accepted: 'Accepted',
  rejected: 'Rejected',
  verdictsDiffer: 'Verdicts differ',
  /** As a screen reader adds them to a mark. */
  alsoAccepted: ', accepted',
  alsoRejected: ', rejected',
  alsoDiffer: ', verdicts differ',
  threadBy: (name: string) => `Thread by ${name}`,
  threadResolvedBy: (name: string) => `Thread by ${name}, resolved`,
  resolvedCount: (n: number) => plural(n, { one: 'Resolved: # comment', other: 'Resolved: # comments' }),
  commentWithdrawn: 'Comment withdrawn',
  resolvedContested: 'One resolved this and another opened it again at the same time.',
  reply: 'Reply',
  resolve: 'Resolve',
  keepOpen: 'Keep it open',
  reopen: 'Reopen',
  foldUp: 'Fold up',
  verdicts: 'Verdicts',
  accept: 'Accept',
  reject: 'Reject',
  whyAccept: 'Why you accept it',
  whyReject: 'Why you reject it',
  disagree: 'People do not agree on this mark.',
  /** Both follow a name. */
  acceptsIt: 'accepts it',
  rejectsIt: 'rejects it',
  noteOne: (name: string) => `${name} mentioned you`,
  noteMany: (n: number, who: string) => `${plural(n, { one: '# mention', other: '# mentions' })} by ${who}`,
  notePeople: (n: number) => plural(n, { one: '# person', other: '# people' }),
  severalArticles: 'In several articles',
};
