import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** What the engine counts, as it calls it, in Arabic. */
const WHAT: Readonly<Record<string, string>> = {
  'attributes and notes that are not of marks': 'سمات وملاحظات ليست لعلامات',
  'values that are no labels, choices, numbers or texts of a region':
    'قيم ليست تسميات ولا خيارات ولا أعدادًا ولا نصوصًا لمنطقة',
  'annotations that were cancelled': 'تعليقات أُلغيت',
  'predictions of a program': 'مقترحات برنامج',
  'predictions that are not in the file': 'مقترحات ليست في الملف',
  'drafts that nobody submitted': 'مسودات لم يسلّمها أحد',
  'marks that are not exact': 'علامات ليست مطابقة',
  'links of such marks': 'روابط هذه العلامات',
  'rows without a place': 'صفوف بلا موضع',
  'values of attributes, left out as told': 'قيم سمات تُركت كما قيل',
  'values of attributes that became one with another': 'قيم سمات اتّحدت مع غيرها',
  'links, left out as told': 'روابط تُركت كما قيل',
  'marks left out as told': 'علامات تُركت كما قيل',
  'links of marks that were left out': 'روابط علامات تُركت',
  'marks widened to whole characters': 'علامات وُسّعت إلى حروف كاملة',
  'marks left out because they are too long': 'علامات تُركت لأنها أطول من اللازم',
  'links of marks that are too long': 'روابط علامات أطول من اللازم',
  'marks that became one with another': 'علامات اتّحدت مع غيرها',
  'lines that were rejected or skipped': 'أسطر رُفضت أو تُجووزت',
  'roles in relations': 'أدوار في العلاقات',
  'names of what is referred to': 'أسماء ما يُشار إليه',
  'texts without a file of marks': 'نصوص بلا ملف علامات',
  'texts that nothing points at': 'نصوص لا يشير إليها شيء',
  'tables without marks or texts': 'جداول بلا علامات ولا نصوص',
  comments: 'تعليقات نصية',
  'labels of whole texts': 'تسميات لنصوص كاملة',
  'cells beside the label': 'خانات بجانب التسمية',
  'regions on web pages': 'مناطق على صفحات ويب',
  'values of attributes that have another value': 'قيم سمات لها قيمة أخرى',
  'attributes of events that share a trigger': 'سمات أحداث تشترك في مُطلِق واحد',
  'other values of contested marks': 'قيم أخرى لعلامات متنازع فيها',
  'marks whose entries of the register come in by name alone': 'علامات تأتي مداخل سجلّها بالاسم وحده',
  'attributes and other values of links': 'سمات الروابط وقيمها الأخرى',
  'names of who made links': 'أسماء صانعي الروابط',
  'times at which marks and links were made': 'أوقات صنع العلامات والروابط',
  'headings, captions and the like of an unknown kind': 'عناوين وتعليقات صور وأمثالها من نوع غير معروف',
  'links at one of several equal spans': 'روابط عند واحد من عدة مقاطع متساوية',
  'marks on a byte order mark or a line end alone': 'علامات على علامة ترتيب البايتات أو نهاية سطر وحدها',
  'marks on nothing but white space': 'علامات على فراغ فقط',
  'details that an article has no place for': 'تفاصيل لا مكان لها في المقال',
  'values of spans beside their labels': 'قيم للمقاطع بجانب تسمياتها',
  'marks like others, with other attributes': 'علامات مثل غيرها بسمات أخرى',
};

/** Bringing annotations in: what other tools' files hold, and what it becomes here. */
export const importMarks: Words['importMarks'] = {
  menu: 'إدخال علامات…',
  title: 'إدخال علامات',
  lead: `من ${isolate('brat')} و${isolate('Label Studio')} و${isolate('doccano')} و${isolate('Prodigy')} و${isolate('CoNLL')} و${isolate('W3C Web Annotation')} و${isolate('REFI-QDA')} و${isolate('CSV')} أو ${isolate('JSONL')} الذي يكتبه Postil. تقول ماذا تصير كل تسمية قبل أن يدخل شيء.`,
  chooseFiles: 'اختيار ملفات…',
  chooseFolder: 'اختيار مجلد…',
  files: 'ملفات معلّمة',
  folder: 'مجلد ملفات معلّمة',
  orDrop: 'أو أفلت هنا ملفات أو مجلدًا أو ملفًا مضغوطًا.',
  dropHere: 'أفلت لتُقرأ',
  reading: 'تُقرأ الملفات',
  stop: 'إيقاف',
  back: 'ملفات أخرى…',
  done: 'تم',
  again: 'قراءة من جديد',
  bringIn: (n) =>
    plural(n, {
      zero: 'لا علامات لإدخالها',
      one: 'إدخال علامة واحدة',
      two: 'إدخال علامتين',
      few: 'إدخال # علامات',
      many: 'إدخال # علامة',
      other: 'إدخال # علامة',
    }),
  bringInLinked: (marks, links) =>
    `${plural(marks, { one: 'إدخال علامة واحدة', two: 'إدخال علامتين', few: 'إدخال # علامات', many: 'إدخال # علامة', other: 'إدخال # علامة' })}، ${plural(links, { one: 'رابط واحد', two: 'رابطان', few: '# روابط', many: '# رابطًا', other: '# رابط' })}`,
  bringInLinks: (n) =>
    plural(n, {
      one: 'إدخال رابط واحد',
      two: 'إدخال رابطين',
      few: 'إدخال # روابط',
      many: 'إدخال # رابطًا',
      other: 'إدخال # رابط',
    }),
  nothing: 'لا شيء لإدخاله',
  documents: (n) =>
    plural(n, {
      one: 'مستند واحد',
      two: 'مستندان',
      few: '# مستندات',
      many: '# مستندًا',
      other: '# مستند',
    }),
  marks: (n) => plural(n, { one: 'علامة واحدة', two: 'علامتان', few: '# علامات', many: '# علامة', other: '# علامة' }),
  links: (n) => plural(n, { one: 'رابط واحد', two: 'رابطان', few: '# روابط', many: '# رابطًا', other: '# رابط' }),
  notes: (n) =>
    plural(n, { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: '# ملاحظات', many: '# ملاحظة', other: '# ملاحظة' }),
  list: (parts) => parts.join('، '),
  format: 'الصيغة',
  conll: 'CoNLL بأي نظام: IOB1 أو IOB2 أو BILOU أو IOBES',
  predictions: 'إدخال ما اقترحه برنامج أيضًا',
  sayFormat: 'قراءتها على أنها',
  foundOut: 'اختر…',
  columns: 'ماذا في الأعمدة؟',
  columnsLead: 'لا بد من البداية والنهاية والتسمية والنص أو معرّفه. وما تتركه من الأعمدة يصير سمات.',
  noColumn: 'لا شيء',
  column: (name, cell) => (cell === '' ? isolate(name) : `${isolate(name)} (${isolate(cell.slice(0, 40))})`),
  roles: {
    text: 'نص المقال',
    document: 'معرّف نصه',
    start: 'البداية',
    end: 'النهاية',
    quote: 'الكلمات',
    label: 'التسمية',
    annotator: 'واضع العلامات',
    note: 'ملاحظة',
  },
  unit: 'ماذا تعدّ المواضع؟',
  unitWhy: (label, document) =>
    `الملفات لا تقول ذلك. وبحسبه يكون أول ${isolate(label)} مختلف في ${isolate(document)} أحد هذين:`,
  unitUnknown: 'لا شيء في الملفات يقول ذلك.',
  units: {
    utf16: `وحدات ${isolate('UTF-16')} (صفحات الويب وJava)`,
    'code-points': `نقاط الترميز (${isolate('Python')} و${isolate('R')})`,
  },
  unitWords: (words) => `«${isolate(words)}»`,
  articles: 'المقالات',
  homes: {
    here: (n) =>
      plural(n, {
        one: 'واحد موجود في المشروع',
        two: 'اثنان موجودان في المشروع',
        few: '# موجودة في المشروع',
        many: '# موجودًا في المشروع',
        other: '# موجود في المشروع',
      }),
    spaced: (n) =>
      plural(n, {
        one: 'واحد موجود في المشروع بمسافات أخرى: توضع علاماته على ذلك النص',
        two: 'اثنان موجودان في المشروع بمسافات أخرى: توضع علاماتهما على نصيهما',
        few: '# موجودة في المشروع بمسافات أخرى: توضع علاماتها على تلك النصوص',
        other: '# موجودة في المشروع بمسافات أخرى: توضع علاماتها على تلك النصوص',
      }),
    new: (n) =>
      plural(n, {
        one: 'واحد جديد ويدخل',
        two: 'اثنان جديدان ويدخلان',
        few: '# جديدة وتدخل',
        other: '# جديدة وتدخل',
      }),
    independent: (n) =>
      plural(n, {
        one: 'واحد يُعلَّم باستقلال: لا يدخل شيء في علامات الفريق حتى يُكشف',
        two: 'اثنان يُعلَّمان باستقلال: لا يدخل شيء في علامات الفريق حتى يُكشفا',
        few: '# تُعلَّم باستقلال: لا يدخل شيء في علامات الفريق حتى تُكشف',
        other: '# تُعلَّم باستقلال: لا يدخل شيء في علامات الفريق حتى تُكشف',
      }),
  },
  labels: 'التسميات',
  labelsLead: 'ماذا تصير كل تسمية. ويمكن إبقاء ما لا وسم له في Postil وسومًا خاصة بكم.',
  attributes: 'السمات',
  linkTypes: 'الروابط',
  eventsAtClaims: (n) =>
    plural(n, {
      one: 'تبدأ روابط حدث واحد عند ادعائه بدل الكلمة التي تدل عليه',
      two: 'تبدأ روابط حدثين عند ادعاءيهما بدل الكلمتين الدالتين عليهما',
      few: 'تبدأ روابط # أحداث عند ادعاءاتها بدل الكلمات الدالة عليها',
      many: 'تبدأ روابط # حدثًا عند ادعاءاتها بدل الكلمات الدالة عليها',
      other: 'تبدأ روابط # حدث عند ادعاءاتها بدل الكلمات الدالة عليها',
    }),
  eventsAtClaimsHint: 'ليرتبط كل ادعاء بمن قاله. وتبقى الكلمة الدالة مرتبطة بالادعاء.',
  name: 'في الملفات',
  count: 'كم مرة',
  examples: 'مثلًا',
  becomes: 'تصير',
  becomesOf: (name) => `ماذا يصير ${isolate(name)}`,
  ownTag: (name) => `وسم خاص «${isolate(name)}»`,
  asIs: (name) => `«${isolate(name)}» كما هو`,
  leaveOut: 'تُترك',
  annotators: 'من علّم',
  annotatorsLead: (n) =>
    plural(n, {
      one: 'تسمّي الملفات واضع علامات واحدًا. تدخل العلامات بتوقيعك، لأجل:',
      two: 'تسمّي الملفات اثنين من واضعي العلامات. تدخل العلامات بتوقيعك، لأجل:',
      few: 'تسمّي الملفات # من واضعي العلامات. تدخل العلامات بتوقيعك، لأجل:',
      many: 'تسمّي الملفات # من واضعي العلامات. تدخل العلامات بتوقيعك، لأجل:',
      other: 'تسمّي الملفات # من واضعي العلامات. تدخل العلامات بتوقيعك، لأجل:',
    }),
  naming: {
    numbers: 'أسماء مستعارة مرقّمة',
    names: 'أسمائهم كما هي في الملفات',
    nobody: 'لا أحد بعينه',
  },
  comesAs: '←',
  sameAs: (name, pseudonym) => `${isolate(name)} هو ${isolate(pseudonym)}`,
  same: (pairs) => `علّموا الكلمات نفسها، إذن ${pairs.join('، ')}`,
  hereAlready: (n) =>
    plural(n, {
      one: 'واحد من هذه العلامات والروابط موجود في المشروع ولا يضيف شيئًا.',
      two: 'اثنان من هذه العلامات والروابط موجودان في المشروع ولا يضيفان شيئًا.',
      few: '# من هذه العلامات والروابط موجودة في المشروع ولا تضيف شيئًا.',
      many: '# من هذه العلامات والروابط موجودة في المشروع ولا تضيف شيئًا.',
      other: '# من هذه العلامات والروابط موجودة في المشروع ولا تضيف شيئًا.',
    }),
  otherNumber: (reasons) => `يختلف هذا العدد عما في الملفات: ${reasons.join('؛ ')}.`,
  becameOne: (n) =>
    plural(n, {
      one: 'علامة أو رابط يطابق غيره فيصيران واحدًا',
      two: 'اثنان من العلامات والروابط يطابقان غيرهما فيصيران معه واحدًا',
      few: '# من العلامات والروابط تطابق غيرها فتصير معه واحدًا',
      many: '# من العلامات والروابط تطابق غيرها فتصير معه واحدًا',
      other: '# من العلامات والروابط تطابق غيرها فتصير معه واحدًا',
    }),
  leftOutOf: (n) =>
    plural(n, {
      one: 'علامة أو رابط واحد يُترك',
      two: 'اثنان من العلامات والروابط يُتركان',
      few: '# من العلامات والروابط تُترك',
      many: '# من العلامات والروابط تُترك',
      other: '# من العلامات والروابط تُترك',
    }),
  ofEvents: (n) =>
    plural(n, {
      one: 'رابط واحد زيادةً من أحداث تبدأ عند ادعاءاتها',
      two: 'رابطان زيادةً من أحداث تبدأ عند ادعاءاتها',
      few: '# روابط زيادةً من أحداث تبدأ عند ادعاءاتها',
      many: '# رابطًا زيادةً من أحداث تبدأ عند ادعاءاتها',
      other: '# رابط زيادةً من أحداث تبدأ عند ادعاءاتها',
    }),
  numbered: (n) => `واضع العلامات ${isolate(n)}`,
  teamsMarks: 'تذهب كل العلامات إلى علامات الفريق، ويُميَّز بينها بمن هي له.',
  notCarried: 'ما لا يُنقل',
  passedOver: (n, names) =>
    `${plural(n, {
      one: 'ملف واحد بصيغة أخرى أو بلا صيغة معروفة',
      two: 'ملفان بصيغة أخرى أو بلا صيغة معروفة',
      few: '# ملفات بصيغ أخرى أو بلا صيغة معروفة',
      many: '# ملفًا بصيغ أخرى أو بلا صيغة معروفة',
      other: '# ملف بصيغ أخرى أو بلا صيغة معروفة',
    })} (${names.map(isolate).join('، ')}${names.length < n ? '، …' : ''})`,
  counted: (what, n) => `${what}: ${plural(n, { other: '#' })}`,
  what: (key) => {
    const [, what = key, names = ''] = /^(.*?)(?: (\(.*\)))?$/su.exec(key) ?? [];
    return WHAT[what] === undefined ? isolate(key) : [WHAT[what], ...(names === '' ? [] : [isolate(names)])].join(' ');
  },
  writing: 'تدخل العلامات',
  ofDocuments: (n, all) =>
    `${plural(n, { other: '#' })} من ${plural(all, { one: 'مستند واحد', two: 'مستندين', few: '# مستندات', many: '# مستندًا', other: '# مستند' })}`,
  finished: 'دخلت العلامات',
  stopped: 'توقّف الإدخال',
  outcome: (parts) => `دخل: ${parts.join('، ')}.`,
  newArticles: (n) =>
    plural(n, {
      one: 'مقال جديد واحد',
      two: 'مقالان جديدان',
      few: '# مقالات جديدة',
      many: '# مقالًا جديدًا',
      other: '# مقال جديد',
    }),
  broughtBack: (n) =>
    plural(n, { one: 'أُعيد واحد', two: 'أُعيد اثنان', few: 'أُعيدت #', many: 'أُعيد #', other: 'أُعيد #' }),
  already: (n) =>
    plural(n, {
      one: 'كان واحد هنا من قبل.',
      two: 'كان اثنان هنا من قبل.',
      few: 'كانت # هنا من قبل.',
      many: 'كان # هنا من قبل.',
      other: 'كان # هنا من قبل.',
    }),
  left: (n) =>
    plural(n, {
      one: 'بقي مستند واحد خارجًا.',
      two: 'بقي مستندان خارجًا.',
      few: 'بقيت # مستندات خارجًا.',
      many: 'بقي # مستندًا خارجًا.',
      other: 'بقي # مستند خارجًا.',
    }),
  failures: 'لم يدخل',
  undo: 'إخراج هذه العلامات من جديد',
  undoHint: 'التراجع يُخرجها كلها دفعة واحدة. وتبقى المقالات التي دخلت.',
  undone: 'خرجت العلامات من جديد.',
};
