import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const marks = (n: number) =>
  plural(n, {
    zero: 'لا علامات',
    one: 'علامة واحدة',
    two: 'علامتان',
    few: '# علامات',
    many: '# علامة',
    other: '# علامة',
  });
const articles = (n: number) =>
  plural(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
const links = (n: number) =>
  plural(n, {
    zero: 'لا روابط',
    one: 'رابط واحد',
    two: 'رابطان',
    few: '# روابط',
    many: '# رابطًا',
    other: '# رابط',
  });

/** What an export, or saving a project, has done: whole sentences, said one after the other. */
export const exported: Words['exported'] = {
  saved: 'حُفظ المشروع.',
  sum: (n, m) => `صُدِّر: ${articles(n)}، ${marks(m)}.`,
  inexactIn: (n) => `أُدرجت مع حالتها علامات تغيّرت كلماتها أو زالت: ${marks(n)}.`,
  inexactOut: (n) => `تُركت علامات تغيّرت كلماتها أو زالت: ${marks(n)}.`,
  contested: (n) => `صُدّرت بكل قيمها علامات مختلف عليها: ${marks(n)}.`,
  loose: (n) => `تُركت روابط إلى علامات ليست هنا: ${links(n)}.`,
  waiting: (n) => `تُركت علامات لم يصل نصها بعد: ${marks(n)}.`,
  notChosen: (n) => `تُركت علامات لم تُطلب: ${marks(n)}.`,
  cut: (n) => `تُركت معها روابط: ${links(n)}.`,
  closed: (n) => `تُركت مقالات تُعلَّم باستقلال ولم تُكشف بعد: ${articles(n)}.`,
  withoutSet: (n) => `تُركت مقالات ليست فيها المجموعة المطلوبة: ${articles(n)}.`,
  unreadable: (n) => `تُركت علامات صنعها إصدار أحدث من Postil: ${marks(n)}.`,
  withoutText: (n) => `تُركت مقالات لم يصل نصها بعد: ${articles(n)}.`,
  losses: 'ما لا مكان له في الصيغة محصيّ في ملف الفواقد بجانبها.',
};
