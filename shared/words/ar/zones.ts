import type { Words } from '../words.ts';

/** Parts of an article that are no running text. */
export const zones: Words['zones'] = {
  article: 'المقال',
  names: {
    heading: 'عنوان',
    caption: 'تعليق صورة',
    dateline: 'المكان والتاريخ',
    byline: 'اسم الكاتب',
    list: 'قائمة',
    boilerplate: 'بقايا',
  },
  change: (name) => `${name}: تغيير نوع هذا الجزء`,
};
