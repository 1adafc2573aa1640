import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import { ownNames, splitActs, splitOff } from '../../shared/register/acts.ts';
import { wordsIn } from '../../shared/register/records.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import { offerUndo } from './offer-undo.ts';
import { useRegister } from './register-context.ts';

interface MemberListProps {
  readonly entry: Entry;
  memberName(member: MemberId): string;
}

/** What an entry was merged from; each can be split off again, after seeing what that does. */
export function MemberList({ entry, memberName }: MemberListProps) {
  const { desk } = useRegister();
  const [splitting, setSplitting] = useState<ActId | null>(null);
  const { canWrite } = desk.room;
  const split = async (member: ActId, name: string) => {
    setSplitting(null);
    const isDone = await desk.change(entry.id, (now) => splitActs(splitOff(now, member)));
    if (isDone) offerUndo(desk, words.registers.splitDone(name), memberName);
  };
  return (
    <div className={styles.section}>
      <h4>{words.registers.members}</h4>
      <ul className={styles.members} aria-label={words.registers.members}>
        {entry.members.map((member) => {
          const name = nameOf(entry, member.id);
          return (
            <li key={member.id}>
              <div className={styles.member}>
                <span dir="auto">{name}</span>
                <Button
                  kind="quiet"
                  disabled={!canWrite}
                  aria-label={words.registers.split(name)}
                  aria-expanded={splitting === member.id}
                  onClick={() => setSplitting(splitting === member.id ? null : member.id)}
                >
                  {words.registers.splitOff}
                </Button>
              </div>
              {splitting === member.id ? (
                <SplitPreview
                  entry={entry}
                  member={member.id}
                  onSplit={() => drop(split(member.id, name))}
                  onCancel={() => setSplitting(null)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface SplitPreviewProps {
  readonly entry: Entry;
  readonly member: ActId;
  onSplit(): void;
  onCancel(): void;
}

/** What splitting one off does: which mergings end, what stays one, and which names go along. */
function SplitPreview({ entry, member, onSplit, onCancel }: SplitPreviewProps) {
  const { ends, keeps } = splitOff(entry, member);
  const record = entry.members.find(({ id }) => id === member);
  const name = nameOf(entry, member);
  const rest = entry.members.find(({ id }) => id !== member);
  return (
    <div className={styles.preview}>
      <p>{words.registers.splitPreview(name, rest ? nameOf(entry, rest.id) : '')}</p>
      {record ? <p>{words.registers.splitNames(ownNames(entry, record).join(', '))}</p> : null}
      <ul className={styles.effects}>
        {ends.map(({ record: same, a, b }) => (
          <li key={same.id}>{words.registers.splitEnds(nameOf(entry, a.id), nameOf(entry, b.id))}</li>
        ))}
        {keeps.map(({ fields }) => (
          <li key={`${fields.a} ${fields.b}`}>
            {words.registers.splitKeeps(nameOf(entry, fields.a), nameOf(entry, fields.b))}
          </li>
        ))}
      </ul>
      <p>{words.registers.splitMentions}</p>
      <div className={styles.ways}>
        <Button kind="primary" onClick={onSplit}>
          {words.registers.splitDo}
        </Button>
        <Button onClick={onCancel}>{words.registers.cancel}</Button>
      </div>
    </div>
  );
}

const nameOf = (entry: Entry, id: unknown): string => {
  const record = entry.members.find((member) => member.id === id);
  return (record && wordsIn(record, 'name')) || words.registers.unnamed;
};
