import { ROLES, type Role } from '../model/role.ts';

/** The hub's word, on every line of a member whose role was changed, of what they may do from now on. */
export const encodeRole = (role: Role): string => JSON.stringify({ t: 'role', role });

const MESSAGES: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [encodeRole(role), role]));

/** The role behind a stateless message of the hub, or null when it is about something else. */
export const parseRole = (text: string): Role | null => MESSAGES.get(text) ?? null;
