import { MAX_WORDS } from '../../shared/find/query.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import { fieldLabel, fieldValue } from '../inspector/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import { CheckField, SelectField, TextField } from '../ui/Field.tsx';
import { Fieldset } from '../ui/Fieldset.tsx';
import { tagLabel } from '../ui/TagSign.tsx';
import type { Choice } from './MarkAllDialog.tsx';
import styles from './mark-all.module.css';
import type { MarkAllRequest } from './request.ts';

interface MarkAllFieldsProps {
  readonly request: MarkAllRequest;
  readonly choice: Choice;
  readonly hasArticle: boolean;
  onChange(choice: Choice): void;
}

const RULES = ['whole', 'capitals', 'accents'] as const;

/** Which words are marked where, as what, and with which attributes. */
export function MarkAllFields({ request, choice, hasArticle, onChange }: MarkAllFieldsProps) {
  const { desk } = useRegister();
  const { find, markAll } = words;
  const set = (change: Partial<Choice>) => onChange({ ...choice, ...change });
  const toggle = (key: string, on: boolean) => {
    const copied = new Set(choice.copied);
    if (on) copied.add(key);
    else copied.delete(key);
    set({ copied });
  };
  const attrs = choice.tag === request.tag ? Object.entries(request.attrs) : [];
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label={markAll.words}
          dir="auto"
          maxLength={MAX_WORDS}
          value={choice.words}
          onChange={(typed) => set({ words: typed.toWellFormed() })}
        />
        <SelectField
          label={find.scope}
          value={choice.scope}
          choices={(hasArticle ? (['article', 'project'] as const) : (['project'] as const)).map((value) => ({
            value,
            label: find.scopes[value],
          }))}
          onChange={(scope) => set({ scope })}
        />
        <SelectField
          label={markAll.tag}
          value={choice.tag}
          choices={BUILT_IN_TAGS.map(({ key }) => ({ value: key, label: tagLabel(key) }))}
          onChange={(tag) => set({ tag })}
        />
      </div>
      <div className={styles.checks}>
        {RULES.map((rule) => (
          <CheckField
            key={rule}
            label={find[rule]}
            checked={choice.rules[rule]}
            onChange={(on) => set({ rules: { ...choice.rules, [rule]: on } })}
          />
        ))}
      </div>
      {attrs.length > 0 ? (
        <Fieldset legend={markAll.copy}>
          <div className={styles.checks}>
            {attrs.map(([key, value]) => (
              <CheckField
                key={key}
                label={markAll.attribute(
                  fieldLabel(choice.tag, `attrs.${key}`),
                  fieldValue(`attrs.${key}`, value, (each) => entryWords(desk.view, each)),
                )}
                checked={choice.copied.has(key)}
                onChange={(on) => toggle(key, on)}
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
    </>
  );
}
