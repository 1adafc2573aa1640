import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import { tell } from '../../shared/register/acts.ts';
import { type EntryField, FIELDS_OF } from '../../shared/register/records.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { offer } from '../ui/toasts.tsx';
import { AliasList } from './AliasList.tsx';
import { EntryContest } from './EntryContest.tsx';
import { EntryField as Field } from './EntryField.tsx';
import styles from './EntryPage.module.css';
import { MemberList } from './MemberList.tsx';
import { MentionList, type MentionListProps } from './MentionList.tsx';
import { MergePanel } from './MergePanel.tsx';
import { useRegister } from './register-context.ts';
import { TakeOutPanel } from './TakeOutPanel.tsx';
import { useMentions } from './use-mentions.ts';

interface EntryPageProps extends Pick<MentionListProps, 'articles' | 'onGo'> {
  readonly pid: ProjectId;
  readonly entry: Entry;
  nameOf(member: MemberId): string;
  onBack(): void;
}

/** One entry: what it is, all its names, what it was merged from, and where it is mentioned. */
export function EntryPage({ pid, entry, articles, nameOf, onGo, onBack }: EntryPageProps) {
  const { host } = useApp();
  const { desk } = useRegister();
  const [doing, setDoing] = useState<'merge' | 'take-out' | null>(null);
  const refs = entry.members.map(({ id }) => id);
  const { found, more } = useMentions(host, pid, refs);
  const { canWrite } = desk.room;
  const name = entry.name || words.registers.unnamed;

  const change = async (field: EntryField, value: string) => {
    const before = entry[field];
    const isDone = await desk.change(entry.id, (now) => tell(now, field, value));
    if (!isDone || field !== 'name' || before === '' || value === '') return;
    offer(words.registers.keepOldName(before), words.registers.keep, () => drop(desk.addAlias(entry.id, before)));
  };
  const end = () => setDoing(null);

  return (
    <section className={styles.page} aria-label={name} tabIndex={-1} data-entry-page>
      <header className={styles.head}>
        <IconButton label={words.registers.back} className={styles.back ?? ''} onClick={onBack}>
          <ArrowLeft size={18} aria-hidden data-mirrored />
        </IconButton>
        <h3 className={styles.title} dir="auto">
          {name}
        </h3>
        <span className={styles.kind}>{words.registers.kind[entry.kind]}</span>
      </header>
      {entry.gone ? <p className={styles.note}>{words.registers.gone}</p> : null}
      <EntryContest entry={entry} nameOf={nameOf} />
      <div className={styles.fields}>
        {FIELDS_OF[entry.kind].map((field) => (
          <Field
            key={field}
            field={field}
            value={entry[field]}
            disabled={!canWrite}
            onChange={(value) => drop(change(field, value))}
          />
        ))}
      </div>
      <AliasList
        aliases={entry.aliases}
        isAlone={entry.members.length === 1}
        disabled={!canWrite}
        onAdd={(text) => drop(desk.addAlias(entry.id, text))}
      />
      {entry.members.length > 1 ? <MemberList entry={entry} memberName={nameOf} /> : null}
      {doing === 'merge' ? (
        <MergePanel entry={entry} nameOf={nameOf} onClose={end} />
      ) : doing === 'take-out' && found ? (
        <TakeOutPanel entry={entry} found={found} nameOf={nameOf} onClose={end} />
      ) : (
        <div className={styles.ways}>
          <Button disabled={!canWrite} onClick={() => setDoing('merge')}>
            {words.registers.merge}
          </Button>
          {entry.gone ? null : (
            <Button kind="quiet" disabled={!canWrite || found === null} onClick={() => setDoing('take-out')}>
              {words.registers.takeOut}
            </Button>
          )}
        </div>
      )}
      <MentionList found={found} articles={articles} onGo={onGo} onMore={more} />
    </section>
  );
}
