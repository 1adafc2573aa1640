import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const steps = (n: number) =>
  plural(n, {
    zero: 'لا خطوات',
    one: 'خطوة واحدة',
    two: 'خطوتان',
    few: '# خطوات',
    many: '# خطوة',
    other: '# خطوة',
  });

/** Snapshots: copies of all work on this computer. */
export const snapshots: Words['snapshots'] = {
  title: 'اللقطات',
  lead: 'نسخ من كل عملك على هذا الحاسوب، تُؤخذ كل يوم. استعادة إحداها تضيف ما ينقص هنا، ولا يضيع شيء مما فعلته منذ ذلك الحين ولا يُلغى.',
  makeOne: 'أخذ لقطة الآن',
  done: 'تم',
  made: 'أُخذت اللقطة.',
  working: 'العمل جارٍ. ويمكن استعمال ما هو هنا أثناءه.',
  nothingMissing: 'كل ما فيها موجود هنا: لم يكن شيء ناقصًا.',
  back: (n) => `عاد ما كان ناقصًا: ${steps(n)}.`,
  none: 'لا لقطات بعد. تُؤخذ الأولى حين يوجد عمل يُنسخ.',
  causes: {
    daily: 'أُخذت تلقائيًا',
    asked: 'طلبتها أنت',
    restore: 'قبل استعادة شيء',
    update: 'قبل تحديث Postil',
  },
  bringBackAll: 'استعادة الكل',
  bringBack: 'استعادة',
  nothingThen: 'لم يكن هنا شيء حينها.',
  untitledProject: 'مشروع بلا اسم',
  holds: (articles, n) =>
    `${plural(articles, {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالًا',
      other: '# مقال',
    })}، ${steps(n)}`,
};
