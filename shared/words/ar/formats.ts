import type { Words } from '../words.ts';

/** The formats of datasets, as the export offers them. */
export const formats: Words['formats'] = {
  jsonl: { label: 'ملف JSONL', hint: 'سطر لكل مقال: نصه وكل علامة بمواضعها بنقاط الترميز وبوحدات UTF-16.' },
  csv: { label: 'ملف CSV', hint: 'سطر لكل علامة، لجداول البيانات والإحصاء.' },
  'label-studio': { label: 'برنامج Label Studio', hint: 'قائمة مهام، ومعها إعداد الوسم الذي يعرضها.' },
  brat: { label: 'برنامج brat', hint: 'مجلد من النصوص والتعليقات المنفصلة عنها، مع إعداداته.' },
  doccano: { label: 'برنامج doccano', hint: 'سطر لكل مقال. يجب أن يسمح المشروع هناك بالعلاقات وبتداخل المقاطع.' },
  prodigy: { label: 'برنامجا Prodigy وspaCy', hint: 'سطر لكل مقال مع وحداتها اللفظية. المواضع بنقاط الترميز.' },
  iob2: { label: 'صيغة CoNLL بنظام IOB2', hint: 'وحدة لفظية في كل سطر: ملف تغلب فيه العلامة الأطول، وملف لكل وسم.' },
  bilou: { label: 'صيغة CoNLL بنظام BILOU', hint: 'مثلها، مع تمييز آخر وحدة في كل علامة والوحدات المنفردة.' },
  carriesAll: 'تحمل كل ما في المشروع.',
  cannotCarry: (what) => `لا مكان فيها لما يلي: ${what}. ويُحصى كل منها في ملف بجانب التصدير.`,
  losses: {
    orphans: 'العلامات التي زالت كلماتها',
    fragments: 'العلامات المؤلفة من عدة مقاطع كعلامة واحدة',
    overlaps: 'العلامات الواقعة فوق غيرها',
    attributes: 'السمات',
    links: 'الروابط',
    authors: 'من وضع العلامة ومتى',
    states: 'أن الكلمات قد تغيرت',
    contested: 'القيم المختلَف عليها',
    linkValues: 'سمات الروابط',
    entries: 'معرّفات السجل',
    blanks: 'العلامات على الفراغات وحدها',
    lineEnds: 'العلامات على نهايات الأسطر وحدها',
    zones: 'العناوين والتعليقات على الصور وسائر المناطق',
  },
};
