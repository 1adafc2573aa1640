import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const steps = (n: number) =>
  plural(n, { zero: 'لا خطوات', one: 'خطوة واحدة', two: 'خطوتان', few: '# خطوات', many: '# خطوة', other: '# خطوة' });

/** مشاركة مشروع على الشبكة، وملفات الجديد. */
export const nearby: Words['nearby'] = {
  title: 'المشاركة على هذه الشبكة',
  menu: 'المشاركة على هذه الشبكة…',
  leadOff:
    'يُبقي هذا الحاسوب المشروع واحدًا لدى كل من يعمل عليه على شبكتك، بلا خادم. ويعمل ذلك ما دام Postil مفتوحًا هنا.',
  leadOn: 'يعمل زملاؤك على شبكتك معك على هذا المشروع ما دام Postil مفتوحًا هنا.',
  network: 'العنوان على الشبكة',
  networkHint: 'اختر الشبكة التي عليها زملاؤك.',
  addressOn: (card, address) => `${isolate(address)} (${isolate(card)})`,
  start: 'بدء المشاركة',
  starting: 'جارٍ البدء…',
  stop: 'إيقاف المشاركة',
  sharedAt: 'مشترك على',
  moved: 'هذا عنوان غير السابق. أخبر به زملاءك: باختيار «انتقل المركز…» تحت شارة المركز يتابعون من حيث كانوا.',
  firewall: 'إن لم يصل الزملاء فربما يمنعهم جدار الحماية على هذا الحاسوب: اسمح له بقبول الاتصالات إلى Postil.',
  plain:
    'ينتقل العمل على الشبكة دون تشفير، فيمكن لمن يتحكم في تلك الشبكة أن يقرأه. ولا يستطيع أحد أن يغيّر شيئًا باسمك، فكل خطوة موقّعة. على شبكة لا تثق بها استعمل مركزًا عبر https.',
  here: 'المتصلون الآن',
  nobody: 'لم يتصل أحد غيرك بعد. ادعُ شخصًا وأرسل إليه الرابط.',
  you: '(أنت)',
  since: 'منذ {time}',
  invite: 'دعوة شخص…',
  again: (tries) =>
    `توقّف المركز على هذا الحاسوب من نفسه ويُعاد تشغيله (المحاولة ${isolate(tries)}). لم يضع شيء؛ يتابع زملاؤك العمل ويعودون من أنفسهم.`,
  stopped: 'لم يعد المشروع مشتركًا. يحتفظ الزملاء بما لديهم ويتابعون العمل؛ ويجتمع من جديد حين تشاركه مرة أخرى.',
  wasOn: 'كان هذا المشروع مشتركًا على شبكتك حين أُغلق Postil. أتشاركه من جديد؟',
  shareAgain: 'المشاركة من جديد',
  notNow: 'ليس الآن',
  isOn: 'المشروع مشترك على شبكتك.',
  close: 'تم',

  saveTitle: 'حفظ كملف Postil',
  saveLead: 'يحمل الملف المشروع إلى غيرك بلا مركز. وفتحه يدمجه فيما هو موجود.',
  saveWhat: 'ما يدخل في الملف',
  everything: 'كل شيء',
  everythingHint: 'لمن لم يصله المشروع بعد، أو فاته ملف.',
  sinceLast: (when, n) => `الجديد وحده منذ ملف ${isolate(when)} (${steps(n)})`,
  sinceLastHint: 'ملف صغير يكمل ذلك الملف، ولا بد من فتح ذاك قبله.',
  chooseWhere: 'اختيار المكان…',

  arrived: 'ما ورد',
  arrivedBar: (people, n) => `ورد مع الملف من ${people}: ${steps(n)}.`,
  arrivedWaiting: (n) => `في الملف لأشخاص لا يعرفهم هذا المشروع: ${steps(n)}.`,
  showArrived: 'عرض ما ورد',
  arrivedLead: 'بحسب المقال: من فعل كم. لم يُستبدل شيء مما كان هنا.',
  wholeProject: 'المشروع كله',
  goTo: (article) => `الانتقال إلى ${isolate(article)}`,
  by: (name, what) => `${isolate(name)}: ${what}`,
  counts: {
    marks: (n) => plural(n, { one: 'علامة واحدة', two: 'علامتان', few: '# علامات', many: '# علامة', other: '# علامة' }),
    links: (n) => plural(n, { one: 'رابط واحد', two: 'رابطان', few: '# روابط', many: '# رابطًا', other: '# رابط' }),
    changes: (n) =>
      plural(n, { one: 'تغيير واحد', two: 'تغييران', few: '# تغييرات', many: '# تغييرًا', other: '# تغيير' }),
    comments: (n) =>
      plural(n, { one: 'تعليق واحد', two: 'تعليقان', few: '# تعليقات', many: '# تعليقًا', other: '# تعليق' }),
    verdicts: (n) => plural(n, { one: 'حكم واحد', two: 'حكمان', few: '# أحكام', many: '# حكمًا', other: '# حكم' }),
    articles: (n) => plural(n, { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' }),
    entries: (n) =>
      plural(n, {
        one: 'مدخل واحد في السجل',
        two: 'مدخلان في السجل',
        few: '# مداخل في السجل',
        many: '# مدخلًا في السجل',
        other: '# مدخل في السجل',
      }),
    others: (n) =>
      plural(n, {
        one: 'خطوة أخرى',
        two: 'خطوتان أخريان',
        few: '# خطوات أخرى',
        many: '# خطوة أخرى',
        other: '# خطوة أخرى',
      }),
  },
};
