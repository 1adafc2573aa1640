import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });
const articles = (n: number) =>
  plural(n, {
    zero: 'لا مقالات',
    one: 'مقالة واحدة',
    two: 'مقالتان',
    few: '# مقالات',
    many: '# مقالة',
    other: '# مقالة',
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
  sumAdded: (n) => `أُضيفت ${articles(n)}`,
  sumAlready: (n) => `كان هنا من قبل: ${number(n)}`,
  sumRefused: (n) => `لم يُضف: ${number(n)}`,
  sumLeft: (n) => `تُرك: ${number(n)}`,
  sum: (parts) => `${parts.join('، ')}.`,
  allAdded: (n) => `أُضيفت ${articles(n)}.`,
  theseAlready: 'هذه المقالات موجودة هنا من قبل.',
  someAlready: (n) => `أُضيفت ${articles(n)}، أما الباقي فموجود هنا من قبل.`,
  paste: 'لصق مقالة',
  pasteLead: 'نقّحها هنا أولًا، فلا يمكن لاحقًا سوى تصحيحها. وما تذكره المقالة عن نفسها في رأسها يملأ البيانات.',
  addArticle: 'إضافة المقالة',
  articleText: 'نص المقالة',
  pasteHere: 'الصق المقالة أو اكتبها هنا.',
};
