import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';
import { counts } from './counts.ts';
import { inArticles } from './places.ts';

const plural = pluralOf('ar');

/** The register of actors, measures and concepts, and the field that refers to it. */
export const registers: Words['registers'] = {
  title: 'السجل',
  open: 'السجل…',
  lead: 'من وما تدور حوله علامات هذا المشروع، كلٌّ مرة واحدة وبجميع أسمائه.',
  kinds: { actor: 'الجهات', measure: 'المقاييس', concept: 'المفاهيم' },
  kind: { actor: 'جهة', measure: 'مقياس', concept: 'مفهوم' },
  types: {
    person: 'شخص',
    organisation: 'منظمة',
    state: 'دولة',
    'armed group': 'جماعة مسلحة',
    place: 'مكان',
    group: 'جماعة',
    'unnamed source': 'مصدر غير مسمى',
  },
  fields: { name: 'الاسم', type: 'النوع', unit: 'الوحدة', externalId: 'معرّف خارجي', note: 'ملاحظة' },
  externalIdHint: 'Q34 أو عنوان على الشبكة',
  unnamed: 'بلا اسم',
  notHere: 'مدخل لم يصل بعد',

  create: {
    actor: (name) => `إنشاء جهة «${isolate(name)}»`,
    measure: (name) => `إنشاء مقياس «${isolate(name)}»`,
    concept: (name) => `إنشاء مفهوم «${isolate(name)}»`,
  },
  markedHere: 'معلَّمة في هذا المقال',
  noMatch: 'لا شيء في السجل يطابق ذلك.',
  freeWords: 'كلمات حرة، ليست في السجل.',
  gone: 'أُخرج من السجل.',
  openEntry: (name) => `فتح «${isolate(name)}» في السجل`,
  alsoCall: (name) => `إضافة «${isolate(name)}» إلى أسمائه`,

  search: 'ابحث بأي اسم',
  noneYet: {
    actor: 'لا جهات بعد. أنشئ واحدة هنا، أو أثناء وضع العلامات: اكتب اسمًا تحت «المقصود» ثم اضغط Enter.',
    measure: 'لا مقاييس بعد: ما تعدّه الأرقام، كالوفيات أو الأصوات. أنشئ واحدًا هنا، أو تحت «المعدود».',
    concept: 'لا مفاهيم بعد: ما تدور حوله الادعاءات. أنشئ واحدًا هنا، أو تحت «الموضوع» في ادعاء.',
  },
  chooseOne: 'اختر مدخلًا لترى أسماءه ومواضع ذكره.',
  back: 'العودة إلى القائمة',
  undo: 'تراجع',
  redo: 'إعادة',
  contested: 'مختلَف عليه',

  aliases: 'أسماء أخرى',
  noAliases: 'لا أسماء أخرى بعد.',
  newAlias: 'اسم آخر',
  from: 'من',
  to: 'حتى',
  add: 'إضافة',
  removeAlias: (name) => `إخراج «${isolate(name)}» من أسمائه`,
  keepOldName: (name) => `هل يبقى «${isolate(name)}» اسمًا آخر له؟`,
  keep: 'يبقى',
  openExternal: 'فتح صفحته على الشبكة',

  mentions: 'مواضع الذكر',
  mentionCount: (n) =>
    plural(n, {
      zero: 'لا ذكر',
      one: 'ذكر واحد',
      two: 'ذكران',
      few: '# مواضع ذكر',
      many: '# موضع ذكر',
      other: '# موضع ذكر',
    }),
  noMentions: 'لا علامة تشير إليه بعد.',
  countingMentions: 'جارٍ البحث عن مواضع الذكر…',
  showMore: 'عرض المزيد',
  moreMentions: (n) =>
    plural(n, {
      zero: 'لا شيء غير معروض.',
      one: 'موضع واحد آخر غير معروض.',
      two: 'موضعان آخران غير معروضين.',
      few: '# مواضع أخرى غير معروضة.',
      many: '# موضعًا آخر غير معروض.',
      other: '# موضع آخر غير معروض.',
    }),
  goTo: (article) => `الانتقال إلى هذا الموضع في «${isolate(article)}»`,

  merge: 'دمج مع مدخل آخر…',
  mergeWith: 'الدمج مع',
  mergePick: (name) => `أي مدخل هو نفسه «${isolate(name)}»؟`,
  mergePreview: (front, other) => `يصير «${isolate(front)}» و«${isolate(other)}» مدخلًا واحدًا اسمه «${isolate(front)}».`,
  mergeKeeps: 'تبقى أسماء الاثنين كلها، ويُحسب كل ذكر للمدخل الواحد. ويمكن فصلهما من جديد.',
  mergeSwap: (name) => `ليكن الاسم «${isolate(name)}»`,
  mergeDo: 'دمج',
  merged: (name) => `تم الدمج في «${isolate(name)}».`,
  cancel: 'إلغاء',

  members: 'مدموج من',
  split: (name) => `فصل «${isolate(name)}»…`,
  splitOff: 'فصل…',
  splitPreview: (name, from) => `يعود «${isolate(name)}» مدخلًا مستقلًا عن «${isolate(from)}».`,
  splitNames: (names) => `تذهب معه هذه الأسماء: ${isolate(names)}.`,
  splitMentions: 'تعود مواضع الذكر إلى من سُجّلت له منهما.',
  splitEnds: (a, b) => `لم يعودا واحدًا: «${isolate(a)}» و«${isolate(b)}»`,
  splitKeeps: (a, b) => `يبقيان واحدًا: «${isolate(a)}» و«${isolate(b)}»`,
  splitDo: 'فصل',
  splitDone: (name) => `صار «${isolate(name)}» مدخلًا مستقلًا.`,

  takeOut: 'إخراج من السجل',
  takeOutAsk: (name) => `إخراج «${isolate(name)}» من السجل؟`,
  takeOutMentions: (marks, articles) =>
    marks === 0 ? 'لا علامة تشير إليه.' : `تشير إليه ${counts.marks(marks)} ${inArticles(articles)}.`,
  takeOutKeeps: 'تبقى العلامات على ما هي عليه. لن يُعرض بعد ذلك عند الكتابة، ويعيده التراجع.',
  takenOut: (name) => `أُخرج «${isolate(name)}» من السجل.`,
  contestedField: (field) => `مختلَف عليه: ${field}`,
  settle: 'اعتماد هذا',
  settleOn: (value) => `اعتماد ${isolate(value)}`,
  nothing: 'لا شيء',
};
