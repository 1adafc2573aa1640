/** What a member may do in a project, from the hub's member table alone. */
export const ROLES = ['owner', 'curator', 'annotator', 'viewer'] as const;

/** One of the roles. This version of the hub hands out `owner` and `annotator`. */
export type Role = (typeof ROLES)[number];
