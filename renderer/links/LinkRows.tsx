import { Undo2, X } from 'lucide-react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import { type Link, otherEnd } from '../../shared/links/read-link.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { type LinkChoice, linkChoices } from '../../shared/model/link-types.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { tagOf, wordsOf } from '../marking/spans.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './LinkRows.module.css';
import { howWords, seenFrom } from './link-words.ts';

/** What the rows can have done to a link. */
export interface LinkActions {
  retype(link: Link, choice: LinkChoice): void;
  remove(link: Link): void;
  /** Keeps a link that one person removed while another changed it. */
  keep(link: Link): void;
  /** Brings the dropped mark at its other end back. */
  restore(mark: FoldedRecord): void;
  /** Takes the mark at its other end in hand. */
  take(mark: ActId): void;
  /** Points a link out in the text; null for none. */
  point(link: Link | null): void;
}

interface LinkRowsProps {
  /** The mark whose links these are. */
  readonly mark: FoldedRecord;
  readonly links: readonly Link[];
  readonly fold: Fold;
  readonly text: LiveText;
  /** BCP 47, or empty: how the article's words are written. */
  readonly language: string;
  readonly disabled: boolean;
  readonly actions: LinkActions;
}

/** The links of a mark, from it and to it: how, with which words; each can be changed, followed and removed. */
export function LinkRows({ links, ...rest }: LinkRowsProps) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={words.links.title}>
      {links.map((link) => (
        <LinkRow key={link.id} link={link} {...rest} />
      ))}
    </ul>
  );
}

interface LinkRowProps extends Omit<LinkRowsProps, 'links'> {
  readonly link: Link;
}

function LinkRow({ link, mark, fold, text, language, disabled, actions }: LinkRowProps) {
  const other = fold.get(otherEnd(link, mark.id));
  const quote = other ? shorten(wordsOf(other, text), 120) : '…';
  const seen = seenFrom(mark.id, link);
  const goes = link.state === 'live' && other !== undefined;
  return (
    <li
      className={styles.row}
      data-state={link.state}
      onPointerEnter={() => actions.point(link)}
      onPointerLeave={() => actions.point(null)}
      onFocus={() => actions.point(link)}
      onBlur={() => actions.point(null)}
    >
      <How
        link={link}
        seen={seen}
        tag={tagOf(mark)}
        other={other}
        quote={quote}
        disabled={disabled}
        actions={actions}
      />
      <button type="button" className={styles.quote} disabled={!goes} onClick={() => other && actions.take(other.id)}>
        <TagSign tag={other ? tagOf(other) : ''} />
        <Unseen>{other ? tagLabel(tagOf(other)) : ''}, </Unseen>
        <bdi lang={language}>{quote}</bdi>
      </button>
      <IconButton
        className={styles.remove}
        label={words.links.remove(shorten(quote, 40))}
        disabled={disabled}
        onClick={() => actions.remove(link)}
      >
        <X size={16} aria-hidden />
      </IconButton>
      <Flaw link={link} other={other} disabled={disabled} actions={actions} />
    </li>
  );
}

interface HowProps {
  readonly link: Link;
  readonly seen: LinkChoice;
  readonly tag: string;
  readonly other: FoldedRecord | undefined;
  readonly quote: string;
  readonly disabled: boolean;
  readonly actions: LinkActions;
}

/** What the one has to do with the other: a choice of what their tags allow, and of what it is now. */
function How({ link, seen, tag, other, quote, disabled, actions }: HowProps) {
  const fitting = other ? linkChoices(tag, tagOf(other)) : [];
  const known = fitting.some((choice) => keyOf(choice) === keyOf(seen));
  const choices = known ? fitting : [seen, ...fitting];
  return (
    <select
      className={styles.how}
      aria-label={words.links.typeOf(shorten(quote, 40))}
      value={keyOf(seen)}
      disabled={disabled || !other}
      onChange={(event) => {
        const choice = choices.find((each) => keyOf(each) === event.target.value);
        if (choice) actions.retype(link, choice);
      }}
    >
      {choices.map((choice) => (
        <option key={keyOf(choice)} value={keyOf(choice)}>
          {howWords(choice)}
        </option>
      ))}
    </select>
  );
}

const keyOf = ({ type, turned }: LinkChoice): string => `${turned ? '<' : '>'}${type}`;

/** What keeps a link from counting as it is, and what can be done about it. */
function Flaw({ link, other, disabled, actions }: Pick<HowProps, 'link' | 'other' | 'disabled' | 'actions'>) {
  const { record } = link;
  if (link.state === 'waiting') return <p className={styles.flaw}>{words.links.waiting}</p>;
  if (other?.dropped) {
    return (
      <div className={styles.flaw}>
        <p>{words.links.loose}</p>
        <Button disabled={disabled} icon={<Undo2 size={16} aria-hidden />} onClick={() => actions.restore(other)}>
          {words.links.bringBack}
        </Button>
      </div>
    );
  }
  if (record.dropContested) {
    return (
      <div className={styles.flaw}>
        <p>{words.links.dropContested}</p>
        <Button disabled={disabled} onClick={() => actions.keep(link)}>
          {words.links.keep}
        </Button>
      </div>
    );
  }
  return record.contested ? <p className={styles.flaw}>{words.links.contestedType}</p> : null;
}
