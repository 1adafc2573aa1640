import type { Words } from '../words.ts';

/** Which Postil this is, and where it keeps its things. */
export const about: Words['about'] = {
  title: 'حول Postil',
  lead: 'علامات للادعاءات والجهات والأرقام في المقالات الإخبارية. والـpostil حاشية في الهامش.',
  version: 'الإصدار',
  runsOn: 'يعمل على',
  yourData: 'بياناتك',
  journal: 'سجل الأحداث',
  journalHint: 'ما جرى لـPostil على هذا الحاسوب، للإبلاغ عن الأعطال. ولا يضم كلمات من مقالاتك.',
  showJournal: 'عرض سجل الأحداث',
  licence: 'الرخصة',
  licenceHint: 'رخصة MIT. لا يُرسل شيء إلى أي مكان سوى المركز الذي تختاره.',
};
