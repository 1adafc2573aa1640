import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** The help around its pages, which have files of their own (`renderer/help/pages/ar`). */
export const help: Words['help'] = {
  help: 'المساعدة',
  pages: 'صفحات المساعدة',
  find: 'البحث في المساعدة',
  found: (n) => plural(n, { other: 'الأجوبة: #' }),
  whatWasFound: 'ما عُثر عليه',
  inPage: (title) => `في «${isolate(title)}»`,
  none: 'ليست هذه الكلمات في المساعدة. جرّب كلمات أقل، أو أوائلها فقط.',
};
