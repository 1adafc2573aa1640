import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });
const articles = (n: number) =>
  plural(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });

/** Bringing articles in: files, and pasted text. */
export const ingest: Words['ingest'] = {
  adding: 'إضافة المقالات',
  stopped: 'توقفت الإضافة',
  added: 'أُضيفت المقالات',
  stop: 'إيقاف',
  done: 'تم',
  ofFiles: (n, all) => `الملفات: ${number(n)} من ${number(all)}`,
  notAdded: 'لم تُضف',
  sumAdded: (n) => `الإضافات: ${articles(n)}`,
  sumAlready: (n) => `كان هنا من قبل: ${number(n)}`,
  sumRefused: (n) => `لم يُضف: ${number(n)}`,
  sumLeft: (n) => `تُرك: ${number(n)}`,
  sum: (parts) => `${parts.join('، ')}.`,
  allAdded: (n) => `الإضافات: ${articles(n)}.`,
  theseAlready: 'هذه المقالات موجودة هنا من قبل.',
  someAlready: (n) => `الإضافات: ${articles(n)}، أما الباقي فموجود هنا من قبل.`,
  paste: 'لصق مقال',
  pasteLead: 'نقّحه هنا أولًا، فلا يمكن لاحقًا سوى تصحيحه. وما يذكره المقال عن نفسه في رأسه يملأ البيانات.',
  addArticle: 'إضافة المقال',
  articleText: 'نص المقال',
  pasteHere: 'الصق المقال أو اكتبه هنا.',
};
