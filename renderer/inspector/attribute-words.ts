import { type AttributeDefinition, BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';

/** An attribute's name as people read it. */
export const attributeLabel = (tag: string, { key, label }: AttributeDefinition): string =>
  namedIn(words.tags.attributes, `${tag}.${key}`) ?? label;

/** A choice as people read it; one that is not built in as it is. */
export const choiceLabel = (choice: string): string => namedIn(words.tags.choices, choice) ?? choice;

/** The attributes whose value is one of several choices, by key: no two tags give one key different controls. */
const CHOOSING: ReadonlySet<string> = new Set(
  BUILT_IN_TAGS.flatMap(({ attributes }) => attributes)
    .filter(({ control }) => control.type === 'choice')
    .map(({ key }) => key),
);

/** A text that an attribute of this key has, as people read it: a choice by its name, every other text as it is. */
export const attributeText = (key: string, text: string): string => (CHOOSING.has(key) ? choiceLabel(text) : text);
