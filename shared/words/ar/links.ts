import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** Links between marks. */
export const links: Words['links'] = {
  title: 'الروابط',
  count: (n) =>
    plural(n, {
      zero: 'لا روابط',
      one: 'رابط واحد',
      two: 'رابطان',
      few: '# روابط',
      many: '# رابطًا',
      other: '# رابط',
    }),
  out: {
    source: 'على لسان',
    figure: 'يستند إلى الرقم',
    cue: 'عبارة الإسناد',
    same: 'يطابق',
    contradicts: 'يناقض',
    narrows: 'يضيّق',
    updates: 'يحدّث',
    related: 'يتصل بـ',
  },
  in: {
    source: 'صاحب القول',
    figure: 'رقم ورد في',
    cue: 'عبارة إسناد لـ',
    same: 'يطابق',
    contradicts: 'يناقض',
    narrows: 'يضيّقه',
    updates: 'يحدّثه',
    related: 'يتصل بـ',
  },
  none: 'لا روابط بعد.',
  add: 'اربط…',
  addHint: 'اضغط l أو اسحب من هنا إلى العلامة الأخرى',
  handle: 'اسحب إلى علامة أخرى لربطها',
  typeOf: (quote) => `نوع الرابط مع «${isolate(quote)}»`,
  remove: (quote) => `أزل الرابط مع «${isolate(quote)}»`,
  loose: 'أُسقطت العلامة الأخرى، ويعود الرابط حين تُستعاد.',
  waiting: 'لم تصل العلامة الأخرى بعد.',
  bringBack: 'استعدها',
  dropContested: 'أزال أحدهم هذا الرابط فيما غيّره آخر.',
  keep: 'أبقه',
  contestedType: 'اختلف الفريق في نوع هذا الرابط. اختر واحدًا.',
  picker: {
    title: (quote) => `اربط «${isolate(quote)}» مع`,
    list: 'علامات يمكن الربط بها',
    filter: 'تصفية بالكلمات',
    keys: (numbered) => `↑ ↓ للاختيار${numbered ? ' · 1–9 بالرقم' : ''} · ← → للنوع · / للتصفية · Enter للربط`,
    linked: 'مرتبطة',
    theseWords: 'الكلمات المحددة، بوصفها',
    noneFit: 'لا علامة بهذه الكلمات. يمحو Escape التصفية.',
    noneThere: 'لا علامة أخرى في هذا المقال بعد. حدّد كلمات ثم اضغط l مجددًا.',
    close: 'اخرج بلا ربط',
  },
  said: {
    linked: (how, quote) => `تم الربط: ${how} «${isolate(quote)}»`,
    removed: 'أُزيل الرابط.',
    allShown: 'تظهر كل الروابط على الشاشة.',
    allHidden: 'تظهر روابط العلامة الحالية وحدها.',
  },
};
