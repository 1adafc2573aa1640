import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';
import { inArticles, places } from './places.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });

export const find: Words['find'] = {
  title: 'البحث',
  words: 'الكلمات المطلوبة',
  wordsHint: 'كلمات، أو "عبارة بنصها"',
  scope: 'مكان البحث',
  scopes: { article: 'هذا المقال', project: 'كل المقالات' },
  whole: 'كلمات كاملة',
  capitals: 'مراعاة حالة الأحرف',
  accents: 'مراعاة علامات التشكيل اللاتينية',
  tag: 'الوسم',
  anyTag: 'أي وسم، أو بلا وسم',
  attribute: 'السمة',
  anyAttribute: 'أي سمة',
  holds: (label) => `«${isolate(label)}» تحتوي على`,
  by: 'صاحب العلامة',
  anybody: 'أيًّا كان صاحبها',
  outlet: 'الصحيفة',
  anyOutlet: 'أي صحيفة',
  noOutlet: 'بلا صحيفة',
  since: 'من',
  until: 'إلى',
  sort: 'الترتيب',
  sorts: { article: 'بترتيب المقالات', left: 'بحسب ما قبلها', right: 'بحسب ما بعدها' },
  clear: 'مسح',
  close: 'إغلاق',
  results: 'ما عُثر عليه',
  found: (hits, articles) => `${places(hits)} ${inArticles(articles)}`,
  foundHere: (hits) => `${places(hits)} في هذا المقال`,
  none: 'لم يُعثر على شيء.',
  looking: 'جارٍ البحث…',
  teach:
    'اكتب كلمات، أو ضع عبارة بين علامتي اقتباس، أو اختر وسمًا لترى علاماته. تتنقل مفاتيح الأسهم بين النتائج، وينقلك Enter إلى الموضع.',
  noneOpen: 'لا مقال مفتوح.',
  building: (done, all) => `الفهرس قيد الإعداد: ${number(done)} من ${number(all)} حتى الآن.`,
  unsorted: 'النتائج أكثر من أن تُرتَّب بحسب كلماتها، فهي بترتيب المقالات.',
  listedOnly: (n) => `تُعرض أول ${number(n)} منها.`,
  lineWords: (left, hit, right) => `${left} ${hit} ${right}`,
  gone: 'لم تعد هذه الكلمات في المقال: صُحِّح نصه منذ ذلك الحين.',
  inMark: (tags) => `موسومة بـ ${tags}`,
};
