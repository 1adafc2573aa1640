import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** The settings of the person at this computer. */
export const settings: Words['settings'] = {
  settings: 'الإعدادات',
  lead: 'يسري كل تغيير هنا فورًا.',
  done: 'تم',
  yourName: 'اسمك',
  yourColour: 'لونك',
  colours: {
    teal: 'أزرق مخضر',
    plum: 'برقوقي',
    ochre: 'أمغر',
    indigo: 'نيلي',
    rose: 'وردي',
    moss: 'طحلبي',
    slate: 'أردوازي',
    rust: 'صدئي',
  },
  appearance: 'المظهر',
  theme: 'السمة',
  themes: { system: 'مثل النظام', light: 'فاتحة', dark: 'داكنة', contrast: 'تباين عالٍ' },
  language: 'لغة Postil',
  languageHint: 'تغيير اللغة يعيد تحميل هذه النافذة. وتبقى المقالات بلغاتها.',
  likeTheSystem: 'مثل النظام',
  reading: 'القراءة',
  font: 'خط المقالات',
  fonts: { serif: 'بزوائد', sans: 'بلا زوائد', system: 'مثل بقية Postil' },
  size: 'حجم الكلمات',
  width: 'عرض العمود',
  lines: 'المسافة بين الأسطر',
  lineChoices: { usual: 'معتادة', wide: 'أوسع', widest: 'الأوسع' },
  letters: 'المسافة بين الحروف',
  letterChoices: { usual: 'معتادة', wide: 'أوسع، وهي أيسر لكثير ممن تصعب عليهم القراءة' },
  perCent: (n) => isolate(`${n} %`),
  sample: 'قالت هيئة المياه إن منسوب النهر ارتفع 42 سنتيمترًا خلال الليل، ولم يُصب أحد.',
  sampleName: 'كيف يبدو',
  usual: 'كما كان في البداية',
  mentions: 'أخبرني بمن يذكرني حين لا يكون Postil في المقدمة',
  mentionsHint: 'كما يعرض النظام مثل هذه الإشعارات. يستأذنك المتصفح أولًا.',
  mentionsRefused:
    'لا يسمح هذا المتصفح لـ Postil بعرض الإشعارات. اسمح بالإشعارات لهذه الصفحة في إعداداته ثم أعد المحاولة.',
  yourId: 'يبدأ معرّفك بـ{id}: وهو يميّزك عمن يحملون اسمك.',
  keyEncrypted: 'مفتاح هذا الحاسوب محفوظ في ملف تشفّره سلسلة مفاتيح النظام.',
  keyPlain:
    'مفتاح هذا الحاسوب محفوظ في ملف لا يقرؤه سوى حسابك. وهو غير مشفّر: لا توجد هنا سلسلة مفاتيح يستطيع Postil استعمالها.',
};
