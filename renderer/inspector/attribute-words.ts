import type { AttributeDefinition } from '../../shared/model/tagset.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';

/** An attribute's name as people read it. */
export const attributeLabel = (tag: string, { key, label }: AttributeDefinition): string =>
  namedIn(words.tags.attributes, `${tag}.${key}`) ?? label;

/** A choice as people read it; one that is not built in as it is. */
export const choiceLabel = (choice: string): string => namedIn(words.tags.choices, choice) ?? choice;
