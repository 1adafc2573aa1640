/**
 * The hub's word, once on every socket into a project, that somebody's steps count there whose did not, or otherwise than
 * before: what it refused for that may be brought again. Who it is, the hub's answers show.
 */
export const SIGNERS_CHANGED = JSON.stringify({ t: 'signers' });
