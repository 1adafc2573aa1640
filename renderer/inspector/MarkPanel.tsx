import { ArrowLeft, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { CommandId } from '../commands/command.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import type { SameActor } from '../marking/actions.ts';
import type { Nudge } from '../marking/boundaries.ts';
import type { Here } from '../marking/hand.ts';
import { tagOf, wordsOf } from '../marking/spans.ts';
import { hereWords } from '../marking/use-marking.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Attributes } from './Attributes.tsx';
import { Contest } from './Contest.tsx';
import { Fragments } from './Fragments.tsx';
import { History } from './History.tsx';
import styles from './MarkPanel.module.css';

/** What the mark's panel can have done to it, besides what keys do. */
export interface MarkActions {
  run(command: CommandId): void;
  setFields(set: { readonly [field: string]: Json }, also?: SameActor): void;
  keep(): void;
  confirm(): void;
  removeFragment(part: Anchor): void;
  /** Moves an end of a part by a word. */
  nudge(fragment: number, move: Nudge): void;
  takeFragment(fragment: number): void;
}

interface MarkPanelProps {
  readonly record: FoldedRecord;
  readonly fold: Fold;
  readonly text: LiveText;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly fragment: number;
  readonly here: Here | null;
  readonly mayMark: boolean;
  readonly actions: MarkActions;
  /** What it is linked with. */
  readonly links: ReactNode;
  /** What people say of it. */
  readonly children: ReactNode;
  nameOf(member: MemberId): string;
  colourOf(member: MemberId): string;
  onBack(): void;
}

/** The mark in hand: what it is, where it lies, who made it, and what happened to it. */
export function MarkPanel({
  record,
  fold,
  text,
  language,
  fragment,
  here,
  mayMark,
  actions,
  links,
  children,
  nameOf,
  colourOf,
  onBack,
}: MarkPanelProps) {
  const tag = tagOf(record);
  const { made } = record;
  const keyOf = useShownKey();
  return (
    <section className={styles.panel} aria-label={words.marks.inHand(tagLabel(tag))} tabIndex={-1} data-home>
      <header className={styles.head}>
        <IconButton label={words.marks.allMarks} onClick={onBack}>
          <ArrowLeft size={18} aria-hidden data-mirrored />
        </IconButton>
        <h2 className={styles.title}>{tagLabel(tag)}</h2>
        {here ? (
          <span className={styles.here} title={words.marks.nextHere}>
            {hereWords(here)}
          </span>
        ) : null}
        <IconButton
          label={words.marks.drop(keyOf('mark.drop'))}
          disabled={!mayMark}
          onClick={() => actions.run('mark.drop')}
        >
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </header>

      <fieldset className={styles.tags} aria-label={words.marks.tag} disabled={!mayMark}>
        {BUILT_IN_TAGS.map((choice) => (
          <button
            key={choice.key}
            type="button"
            aria-pressed={choice.key === tag}
            onClick={() => actions.run(`tag.${choice.key}`)}
          >
            <TagSign tag={choice.key} />
            {tagLabel(choice.key)}
          </button>
        ))}
      </fieldset>

      {record.dropContested ? (
        <fieldset className={styles.contested} aria-label={words.marks.droppedAndChanged}>
          <p>{dropWords(record, fold, nameOf)}</p>
          <div className={styles.choices}>
            <Button disabled={!mayMark} onClick={actions.keep}>
              {words.marks.keepIt}
            </Button>
            <Button kind="danger" disabled={!mayMark} onClick={() => actions.run('mark.drop')}>
              {words.marks.dropIt}
            </Button>
          </div>
        </fieldset>
      ) : null}
      <Contest
        record={record}
        tag={tag}
        nameOf={nameOf}
        disabled={!mayMark}
        onSettle={(field, value) => actions.setFields({ [field]: value })}
      />

      <Fragments
        record={record}
        text={text}
        language={language}
        inHand={fragment}
        disabled={!mayMark}
        actions={actions}
      />
      <Attributes
        key={record.id}
        record={record}
        tag={tag}
        words={wordsOf(record, text)}
        language={language}
        disabled={!mayMark}
        onSet={actions.setFields}
      />
      {links}

      <p className={styles.made}>
        <PersonDot colour={colourOf(made.by)} />
        {made.for ? words.marks.broughtInBy(made.for, nameOf(made.by)) : nameOf(made.by)}
        <Moment at={made.at} />
      </p>
      {children}
      <History record={record} fold={fold} nameOf={nameOf} />
    </section>
  );
}

/** Who dropped it and who changed it without knowing. */
function dropWords(record: FoldedRecord, fold: Fold, nameOf: (member: MemberId) => string): string {
  const droppers = new Set(record.fields.dropped?.heads.filter((head) => head.value === true).map((head) => head.by));
  const changers = new Set(
    fold
      .history(record.id)
      .filter((entry) => !entry.made && entry.set.dropped !== true && !droppers.has(entry.by))
      .map((entry) => entry.by),
  );
  const names = (members: Set<MemberId>) => words.marks.names([...members].map(nameOf));
  return changers.size > 0
    ? words.marks.droppedByChangedBy(names(droppers), names(changers))
    : words.marks.droppedByAndChanged(names(droppers));
}
