import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });
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

/** What an export is made of, as its dialog asks for it: what, who, how, and what that comes to. */
export const exportOptions: Words['exportOptions'] = {
  what: 'ماذا',
  who: 'مَن',
  how: 'كيف',

  allArticles: 'كل المقالات',
  someArticles: (n) => `المقالات المختارة: ${number(n)}`,
  narrowedArticles: 'بعض المقالات',
  articleWords: 'المقالات التي فيها هذه الكلمات وحدها',
  articleWordsHint: 'كلها في العنوان أو الصحيفة أو الكاتب أو التاريخ.',
  from: 'أول يوم',
  to: 'آخر يوم',
  periodHint: 'المقالات المجهولة التاريخ ليست في أي مدة.',
  tags: 'العلامات التي تحمل هذه الوسوم',
  allTags: 'كل الوسوم',
  someTags: (n, all) => `الوسوم: ${number(n)} من ${number(all)}`,
  withMarks: (name, n) => `${isolate(name)} (${number(n)})`,
  accepted: 'العلامات المقبولة وحدها',
  acceptedHint: 'قبِلها أحدهم ولم يرفضها أحد.',
  acceptedShort: 'المقبولة وحدها',
  inexact: 'إدراج العلامات التي تغيّرت كلماتها أو زالت',
  inexactHint: 'تحمل كل منها كلمة تدل على ذلك. وإلا تُركت وأُحصيت.',
  inexactShort: 'مع ما تغيّر',

  set: 'علامات مَن',
  sets: { team: 'علامات الفريق معًا', gold: 'المجموعة المحكَّمة', all: 'كل المجموعات جنبًا إلى جنب' },
  ownSet: (name) => `ما علّمه ${isolate(name)} باستقلال`,
  setTold: 'كل علامة تذكر مجموعتها.',
  setInFiles: 'لا تفرّق هذه الصيغة بين المجموعات: لكل منها ملفات خاصة بها.',
  authors: 'من وضع',
  everybody: 'الجميع',
  somePeople: (n, all) => `الأشخاص: ${number(n)} من ${number(all)}`,
  pseudonyms: 'أسماء مستعارة بدل الأسماء',
  pseudonymsHint: 'تُبدَّل المعرّفات أيضًا. لا شيء في الملفات يدل على شخص؛ ويبقى ما عُلّم وفي أي يوم عُلّم.',
  byName: 'بالأسماء',
  byPseudonym: 'بأسماء مستعارة',

  unit: 'ما تعدّه المواضع',
  units: {
    usual: 'ما يعدّه برنامج الصيغة',
    utf16: 'وحدات UTF-16‏ (JavaScript وJava)',
    'code-points': 'نقاط الترميز (Python وR)',
  },
  tokens: 'كتابة الوحدات اللفظية بجانبها',
  tokensHint: 'ملف فيه موضع كل وحدة لفظية، والجمل. قد تعدّ برامج أخرى وحدات أخرى.',
  tokensShort: 'مع الوحدات اللفظية',
  split: 'التقسيم إلى تدريب وضبط واختبار',
  splitHint: 'لا يُفصل أبدًا الخبر الواحد في صحيفتين. ولكل جزء نصيبه من كل وسم. والبذرة نفسها تقسم القسمة نفسها.',
  shares: { train: 'تدريب', dev: 'ضبط', test: 'اختبار' },
  by: 'ما يبقى معًا',
  bys: { article: 'المتشابهات وحدها', outlet: 'كل ما لصحيفة واحدة', date: 'الأيام: الأقدم للتدريب والأحدث للاختبار' },
  seed: 'البذرة',
  splitShort: (shares) => `تقسيم ${isolate(shares)}`,
  notSplit: 'بلا تقسيم',
  licence: 'الرخصة',
  licenceHint: 'تُذكر في بطاقة البيانات، مثل CC-BY-4.0. اتركها فارغة إن لم يقرر أحد بعد.',
  noLicence: 'بلا رخصة مذكورة',

  counting: 'جارٍ العدّ…',
  preview: (n, all) => `${marks(n)} في ${articles(all)}`,
  part: (name, n, m) => `${name}: ${articles(n)}، ${marks(m)}`,
  emptyPart: 'يبقى جزء فارغًا: المقالات أقل مما يلزم، أو كثير منها ينتمي بعضه إلى بعض.',
  closed: (n) => `مغلقة إلى أن تُكشف: ${articles(n)}.`,
  hereAlone: 'العدّ مما هو هنا؛ والتصدير يجلب الجديد من المركز أولًا.',
  lost: 'ما لا مكان له في الصيغة',
  lostNow: (what, n) => `${what}: ${number(n)}`,
  nothingLost: 'لا شيء: تحمل هذا كله.',
  notThere: (n) => `${articles(n)} بلا المجموعة المطلوبة.`,
  withoutText: (n) => `${articles(n)} لم يصل نصها بعد.`,
  noArticle: 'لا مقال يمكن تصديره فيه هذه الكلمات والأيام. اطلب غيرها.',
  noTag: 'اختر وسمًا واحدًا على الأقل.',
  noPerson: 'اختر شخصًا واحدًا على الأقل.',
  noShare: 'أعطِ جزءًا واحدًا على الأقل نصيبًا.',
};
