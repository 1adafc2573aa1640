/** What a member may do in a project, from the hub's member table alone; who may do more comes first. */
export const ROLES = ['owner', 'curator', 'annotator', 'viewer'] as const;

/** One of the roles. */
export type Role = (typeof ROLES)[number];

/** Whether a role may do more than another. */
export const ranksAbove = (role: Role, other: Role): boolean => ROLES.indexOf(role) < ROLES.indexOf(other);
