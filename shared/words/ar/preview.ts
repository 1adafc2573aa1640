import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';
import { counts } from './counts.ts';

const plural = pluralOf('ar');
const { articles } = counts;
const number = (n: number) => plural(n, { other: '#' });

/** Articles that were found in files and are looked at before they come in. */
export const preview: Words['preview'] = {
  menu: 'إضافة مقالات بعد النظر فيها…',
  title: (n) => `ما وُجد: ${articles(n)}`,
  lead: 'لم يدخل شيء إلى المشروع بعد. أزل التأشير عما ينبغي أن يبقى خارجه، وصحّح ما قُرئ خطأ.',
  list: 'المقالات التي وُجدت',
  listKeys: 'تنقلك الأسهم، وتؤشر المسافة، ويقود Tab إلى البيانات، ويُدخل Enter ما أُشّر عليه.',
  tickAll: 'تأشير الكل',
  untickAll: 'إزالة كل التأشير',
  ticked: (n, all) => `أُشّر على ${number(n)} من ${number(all)}`,
  bringIn: (n) => `إدخال ${articles(n)}`,
  noTitle: 'بلا عنوان',
  noWords: 'لم تبق في هذا النص كلمات.',
  words: (n) => `عدد الكلمات: ${number(n)}`,
  from: (source) => `من ${isolate(source)}`,
  details: 'البيانات',
  languageFound: (name) => `هذه هي اللغة: ${isolate(name)}.`,
  here: 'موجود هنا',
  twin: 'له النص نفسه الذي لغيره هنا',
  twinOf: (name) => `النص نفسه في هذه القائمة: «${isolate(name)}».`,
  hereAs: (name) => `النص نفسه في المشروع، وعنوانه «${isolate(name)}».`,
  alike: (percent) => `يشبه غيره بنسبة ${number(percent)}٪`,
  alikeTo: (percent, name) => `يشبه «${isolate(name)}» كثيرًا: يشتركان في ${number(percent)}٪ من الأقصر منهما.`,
  alikeHere: (percent, name) =>
    `يشبه «${isolate(name)}» الموجود في المشروع كثيرًا: يشتركان في ${number(percent)}٪ من الأقصر منهما.`,
  showBoth: 'إظهارهما معًا',
  bothTitle: 'نصان متشابهان كثيرًا',
  bothLead: 'الأسطر التي لا توجد إلا في أحدهما معلَّمة.',
  onlyHere: 'هنا فقط:',
  toLookAt: (n) => `ما يستحق النظر: ${number(n)}`,
  notRead: (n) => `ما لم يُقرأ: ${number(n)}`,
  text: 'النص كما سيدخل',
  textKeys: 'تنقلك الأسهم، وتحدد الأسهم مع Shift عدة أسطر، ويقول رقمٌ ما هي.',
  linesAre: 'هذه الأسطر',
  body: 'نص المقال',
  leftOut: 'متروك',
  leftOutCount: (n) => `الأسطر المتروكة: ${number(n)}`,
  why: {
    boilerplate: 'عُدّ من حواشي الصفحة',
    navigation: 'عُدّ من قوائم الموقع',
    beside: 'كان إلى جانب المقال',
    'page-head': 'يتكرر في رأس كل صفحة',
    'page-foot': 'يتكرر في أسفل كل صفحة',
    'page-number': 'عُدّ رقم صفحة',
  },
  leftOutByYou: 'تركته أنت',
  bringBack: 'إعادة',
  editText: 'تحرير النص',
  doneEditing: 'انتهى التحرير',
  textOf: 'نص المقال',
  leave: 'لم يدخل شيء من هذا إلى المشروع بعد، وسيضيع ما صححته هنا.',
  stay: 'متابعة النظر',
  discard: 'المغادرة دون إدخال',
  wrongHere: 'بيانات تحتاج إلى تصحيح',
  wrongDetails: (n) => `مقالات أُشّر عليها وبياناتها تحتاج إلى نظر: ${number(n)}. أُظهر أولها.`,
};
