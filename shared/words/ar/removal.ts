import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Deleting projects and articles. */
export const removal: Words['removal'] = {
  title: (name) => `هل تحذف «${isolate(name)}»؟`,
  articleLead: 'يزول من هذا الحاسوب نصه وكل ما وُضع فيه من علامات. ويبقى عنوانه في تاريخ المشروع.',
  articleLeadShared:
    'يزول من هذا الحاسوب ومن المركز نصه وكل ما وُضع فيه من علامات، ولا يقبله المركز بعد ذلك أبدًا. ويبقى عنوانه في تاريخ المشروع.',
  projectLead: 'يزول كل مقال فيه، مع كل ما وُضع فيه من علامات، وتاريخه، ونسخ الإنقاذ.',
  keep: 'إبقاء',
  remove: 'حذف',
  removed: (name) => `حُذف «${isolate(name)}».`,
  removeIt: 'الحذف',
  here: 'من هذا الحاسوب وحده',
  hereHint: 'يبقى على المركز ولدى الجميع، ويمكنك الانضمام من جديد.',
  hub: 'من المركز أيضًا، للجميع',
  hubHint: 'لا يستطيع ذلك سوى مالك. ولا يقبله المركز بعدها أبدًا.',
  hereOnly: 'على هذا الحاسوب فقط',
  wasRemoved: 'حُذف مقال',
  removedBy: (name, title) => `حذف ${isolate(name)} «${isolate(title)}». وما زالت نسختك على هذا الحاسوب.`,
  removedFromHubBy: (name, title) =>
    `حذف ${isolate(name)} «${isolate(title)}» من المركز. وما زالت نسختك على هذا الحاسوب.`,
  keepCopy: 'إبقاء نسختي',
  removeCopy: 'حذف نسختي',
  remainsHere:
    'يبقى ذلك في لقطات هذا الحاسوب إلى أن تحل محلها غيرها، بعد سبعة أيام عادةً؛ وتبقى الملفات التي حفظتها أو صدّرتها.',
  remainsOnHub:
    'ما لدى الآخرين على حواسيبهم يبقى هناك إلى أن يحذفوه، وكذلك الملفات التي حفظوها؛ ويبقى في النسخ اليومية للمركز إلى أن تحل محلها غيرها.',
};
