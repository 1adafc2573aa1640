import { isolate } from '../isolate.ts';
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
  reading: 'قراءة الملفات',
  ofArticles: (n, all) => `المقالات: ${number(n)} من ${number(all)}`,
  foundSoFar: (n) => `ما وُجد: ${articles(n)}`,
  ofFiles: (n, all) => `الملفات: ${number(n)} من ${number(all)}`,
  notAdded: 'لم تُضف',
  passedOver: (n, names) =>
    `${plural(n, {
      one: 'جرى تخطي ملف واحد',
      two: 'جرى تخطي ملفين',
      few: 'جرى تخطي # ملفات',
      many: 'جرى تخطي # ملفًا',
      other: 'جرى تخطي # ملف',
    })} (${names.map(isolate).join('، ')}${names.length < n ? '، …' : ''}): لا يُقرأ من المجلدات إلا ما له نهايات المقالات، ولا تُقرأ أجزاء الصفحات المحفوظة.`,
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
  pastedPage: 'صفحة ملصوقة',
  fromPage: 'هذا من صفحة ويب تقول ما أجزاؤها.',
  lookAtPage: 'قراءته كصفحة',
  annotated: 'في هذه الملفات علامات',
  annotatedLead: (format) => `تبدو من نوع ${isolate(format)}. إن أدخلتها بعلاماتها، تقول أولًا ماذا تصير كل تسمية.`,
  withAnnotations: 'إدخالها بعلاماتها',
  onlyArticles: 'مقالات فحسب',
  addArticle: 'إضافة المقال',
  articleText: 'نص المقال',
  leavePasted: 'ما لصقته أو كتبته هنا ليس في المشروع بعد، وسيضيع.',
  goOn: 'متابعة الكتابة',
  pasteHere: 'الصق المقال أو اكتبه هنا.',
  rowOf: (row, file) => `الصف ${isolate(row)} من ${isolate(file)}`,
  lineOf: (line, file) => `السطر ${isolate(line)} من ${isolate(file)}`,
  itemOf: (item, file) => `العنصر ${isolate(item)} من ${isolate(file)}`,
  columnCalled: (name, column) =>
    name === '' ? `العمود ${isolate(column)}` : `${isolate(name)} (العمود ${isolate(column)})`,
};
