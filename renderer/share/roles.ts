import { ROLES } from '../../shared/model/role.ts';
import { words } from '../../shared/words/words.ts';

/** The roles to choose from for somebody new, the most usual first, each with what it may do. */
export const roleChoices = () =>
  (['annotator', 'curator', 'viewer', 'owner'] as const).map((value) => ({
    value,
    label: words.share.roles[value],
    hint: words.share.roleMay[value],
  }));

/** The roles to choose from for somebody who has one. */
export const roleOptions = () => ROLES.map((value) => ({ value, label: words.share.roles[value] }));
