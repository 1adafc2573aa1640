import type { Role } from '../../shared/model/role.ts';

/** The roles as people read them. */
export const ROLE_LABELS: { readonly [R in Role]: string } = {
  owner: 'Owner',
  curator: 'Curator',
  annotator: 'Annotator',
  viewer: 'Viewer',
};
