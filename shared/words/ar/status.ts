import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** Steps, counted, as the object or the subject of a sentence. */
const STEPS = {
  zero: 'لا خطوات',
  one: 'خطوة واحدة',
  two: 'خطوتان',
  few: '# خطوات',
  many: '# خطوة',
  other: '# خطوة',
} as const;

/** Where the work is: the badge, the notices above the panes, and people who wait to be let in. */
export const status: Words['status'] = {
  whereYourWorkIs: 'أين عملك الآن',
  onThisComputer: 'على هذا الحاسوب',
  onThisComputerWhy: 'كل ما تراه محفوظ على قرص هذا الحاسوب.',
  saving: 'جارٍ الحفظ',
  savingWhy: 'تُكتب آخر التغييرات الآن على قرص هذا الحاسوب.',
  notSaved: 'لم يُحفظ',
  noHub: 'بلا مركز',
  noHubWhy: 'هذا المشروع على هذا الحاسوب وحده. شاركه لتعمل عليه مع غيرك.',
  at: (address) => ` (${isolate(address)})`,
  connecting: 'جارٍ الاتصال',
  connectingWhy: (at) => `جارٍ البحث عن المركز${at}. يمكنك متابعة العمل.`,
  hubAway: 'المركز غير متاح',
  hubAwayWith: (n) => `المركز غير متاح، بانتظار الإرسال: ${plural(n, STEPS)}`,
  hubAwayWhy: (at) => `تعذّر الوصول إلى المركز${at}. تابع عملك: سيُرسل حالما يعود المركز.`,
  checking: 'جارٍ التحقق',
  checkingWhy: (at) => `يُسأل المركز${at} إن كان لديه كل شيء؛ ولا يُعرف أن شيئًا ينقص.`,
  sending: (n) => plural(n, { other: 'جارٍ إرسال #' }),
  sendingWhy: (at, n) => `لم يؤكد المركز${at} بعدُ: ${plural(n, STEPS)}.`,
  onTheHub: 'على المركز',
  onTheHubWhy: (at) => `أكّد المركز${at} أن كل ما هنا محفوظ على قرصه.`,
  hubRefuses: 'المركز يرفض',
  someWaits: 'بعض العمل ينتظر',
  withPeople: (n) =>
    plural(n, {
      one: 'مع شخص واحد',
      two: 'مع شخصين',
      few: 'مع # أشخاص',
      many: 'مع # شخصًا',
      other: 'مع # شخص',
    }),
  withPeopleWhy: (n) =>
    plural(n, {
      one: 'لدى شخص واحد متصل الآن كل ما في هذا العرض.',
      two: 'لدى شخصين متصلين الآن كل ما في هذا العرض.',
      few: 'لدى # أشخاص متصلين الآن كل ما في هذا العرض.',
      many: 'لدى # شخصًا متصلين الآن كل ما في هذا العرض.',
      other: 'لدى # شخص متصلين الآن كل ما في هذا العرض.',
    }),
  justYou: 'أنت وحدك',
  justYouWhy: 'لا يعمل أحد غيرك على هذا المشروع. شاركه عبر مركز، أو أرسله كملف Postil.',
  withNobodyYet: 'لا أحد معك بعد',
  withNobodyYetWhy: 'لا أحد من المتصلين الآن لديه كل ما في هذا العرض. سيظهر الآخرون هنا حالما يصلهم كل شيء.',
  apart: 'كلٌّ بمفرده',
  apartWhy: 'توضع العلامات في المقال المفتوح باستقلال: لا يصل ما تعلّمه فيه إلى سائر واضعي العلامات.',
  andMore: (n) => plural(n, { other: 'و# غيرهم' }),
  share: 'مشاركة…',
  tryNow: 'المحاولة الآن',
  tryAgain: 'إعادة المحاولة',
  joinAgain: 'الانضمام من جديد…',
  setAside: 'تنحية ما يُرفض…',
  saveFile: 'حفظ كملف Postil…',
  notSavedTitle: 'لم تُحفظ تغييراتك الأخيرة',
  pleaseNote: 'يرجى الانتباه',
  outOfProject: 'لم تعد في هذا المشروع',
  hubDoesNotTake: 'المركز لا يقبل هذا العمل',
  whatCanIDo: 'ماذا يمكنني أن أفعل؟',
  waiting: 'بانتظار القبول',
  peopleWaiting: 'أشخاص ينتظرون قبولهم',
  notNow: 'ليس الآن',
  admit: (name) => `قبول ${isolate(name)}`,
  stepsWait: (n, who, id) => `بانتظار القبول: ${plural(n, STEPS)} من ${isolate(who)} (المعرّف ${isolate(id)}).`,
  somebodyNameless: 'شخص لا يذكر اسمه',
  askForNamed: 'اطلب ملفًا يذكر فيه اسمه.',
  inviteThem: (name) => `ادعُ ${isolate(name)} إلى المركز ليدخل.`,
  admitThem: (name) => `هل تقبل ${isolate(name)}؟`,
  isIn: (name, n) =>
    n === 0
      ? `دخل ${isolate(name)}، ولا خطوات جديدة.`
      : `دخل ${isolate(name)}. خطوات جديدة: ${plural(n, { other: '#' })}.`,
};
