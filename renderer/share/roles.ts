import { ROLES, type Role } from '../../shared/model/role.ts';

/** The roles as people read them. */
export const ROLE_LABELS: { readonly [R in Role]: string } = {
  owner: 'Owner',
  curator: 'Curator',
  annotator: 'Annotator',
  viewer: 'Viewer',
};

/** What each may do, in one line. */
const MAY: { readonly [R in Role]: string } = {
  annotator: 'Marks, comments and judges; changes no articles.',
  curator: 'Also adds articles, and corrects what is known about them.',
  viewer: 'Reads everything and changes nothing.',
  owner: 'May do everything, and says who is in the project.',
};

/** The roles to choose from for somebody new, the most usual first. */
export const ROLE_CHOICES = (['annotator', 'curator', 'viewer', 'owner'] as const).map((value) => ({
  value,
  label: ROLE_LABELS[value],
  hint: MAY[value],
}));

/** The roles to choose from for somebody who has one. */
export const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));
