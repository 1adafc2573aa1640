import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';
import { counts } from './counts.ts';
import { inArticles, places } from './places.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });
const { marks } = counts;

export const markAll: Words['markAll'] = {
  title: 'تعليم الكل',
  open: 'تعليم الكل…',
  words: 'الكلمات المراد تعليمها',
  tag: 'الوسم',
  copy: 'تُعطى كلها',
  attribute: (label, value) => `${label}: ${value}`,
  list: 'المواضع المراد تعليمها',
  how: 'مفتاح المسافة يؤشّر ويلغي التأشير؛ وعلى المقال يشمل كل مواضعه.',
  allIn: (heading) => `كل المواضع في «${isolate(heading)}»`,
  mark: (n) => `علّم ${n === 2 ? 'موضعين' : places(n)}`,
  willMark: (n, count) => `سيُعلَّم ${places(n)} ${inArticles(count)}.`,
  willMarkSoon: 'جارٍ البحث… سيُعلَّم ما يُعثر عليه فورًا؛ Escape يتراجع.',
  noneToMark: 'لا شيء مؤشَّر.',
  marked: (n) => `معلَّم من قبل: ${places(n)}.`,
  inZones: (n) => `غير مؤشَّر، في أسطر الكاتب والمكان وبقايا الصفحة: ${places(n)}.`,
  tooMany: (n) => `هذه أول ${number(n)}: علّمها ثم أعد تعليم الكل.`,
  standing: { free: '', marked: 'معلَّم من قبل', zone: 'ليس من متن الخبر' },
  progress: (done, all, made) => `${marks(made)}؛ المقال ${number(done)} من ${number(all)}`,
  stop: 'إيقاف',
  cancel: 'إلغاء',
  done: (made, count) => `أُنشئت ${marks(made)} ${inArticles(count)}.`,
  nothingDone: 'لم يُعلَّم شيء.',
  stopped: 'أُوقف قبل أن يكتمل.',
  changed: (n) => `تُرك ${places(n)}: تغيّر النص هناك منذ ذلك الحين.`,
  already: (n) => `تُرك ${places(n)}: علّمه شخص آخر في هذه الأثناء.`,
  failed: (n) => `تعذّر إتمام وضع العلامات ${inArticles(n)}.`,
  turning: {
    undo: (done, all) => `جارٍ التراجع: المقال ${number(done)} من ${number(all)}`,
    redo: (done, all) => `جارٍ الإعادة: المقال ${number(done)} من ${number(all)}`,
  },
  nothingHere: 'خذ علامة أو حدّد كلمات أولًا، ثم علّم الكل.',
};
