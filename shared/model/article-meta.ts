import type { ArticleMeta } from './article.ts';

/** What a field of an article's details must look like when it is not empty; other fields may hold anything. */
const FORMS: { readonly [key in keyof ArticleMeta]?: RegExp } = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/,
  url: /^https?:\/\/\S+$/i,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
};

/** Whether a text will do as this detail of an article. Empty always does: not known. */
export const fitsMeta = (key: keyof ArticleMeta, text: string): boolean =>
  text === '' || (FORMS[key]?.test(text) ?? true);
