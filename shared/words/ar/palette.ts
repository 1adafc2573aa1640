import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

export const palette: Words['palette'] = {
  title: 'ابحث عن أمر',
  placeholder: 'أمر أو وسم أو مقال …',
  empty: 'لا شيء يحوي هذه الكلمات. جرّب كلمات أقل، أو أوائلها فقط.',
  found: (n) => plural(n, { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', other: '# نتيجة' }),
  article: 'مقال',
  noArticle: (way, unmarked) =>
    `لا يوجد مقال ${unmarked ? 'بلا علامات ' : ''}${way === 'on' ? 'بعد' : 'قبل'} هذا المقال.`,
};
