import { useRef, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { Modal } from '../ui/Modal.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { findHelp } from './find-help.ts';
import styles from './HelpSheet.module.css';
import { HELP_PAGE_IDS, type HelpPageId, type HelpPart } from './help-page.ts';
import { helpPage } from './pages.ts';
import { Words } from './Words.tsx';

interface HelpSheetProps {
  /** The page it opens at. */
  readonly first: HelpPageId;
  onClose(): void;
}

/** The help: its pages, a table of contents, and a filter over all of them. It needs no network. */
export function HelpSheet({ first, onClose }: HelpSheetProps) {
  const [page, setPage] = useState(first);
  const [filter, setFilter] = useState('');
  const content = useRef<HTMLDivElement>(null);
  const found = findHelp(filter);
  const looking = filter.trim() !== '';
  const goTo = (next: HelpPageId) => {
    setFilter('');
    setPage(next);
    // A page is read from its beginning, whatever was read before.
    content.current?.parentElement?.scrollTo({ top: 0 });
  };

  return (
    <Modal title={words.help.help} wide onClose={onClose}>
      <div ref={content} className={styles.sheet}>
        <nav className={styles.contents} aria-label={words.help.pages}>
          <input
            type="search"
            className={styles.filter}
            aria-label={words.help.find}
            placeholder={words.help.find}
            autoComplete="off"
            spellCheck={false}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <Unseen live>{looking ? words.help.found(found.length) : ''}</Unseen>
          <ul>
            {HELP_PAGE_IDS.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={!looking && id === page ? 'page' : undefined}
                  onClick={() => goTo(id)}
                >
                  {helpPage(id).title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <article className={styles.page} aria-label={looking ? words.help.whatWasFound : helpPage(page).title}>
          {looking ? (
            found.map(({ page: id, pageTitle, part }) => (
              <Part key={`${id} ${part.title}`} part={part}>
                <button type="button" className={styles.from} onClick={() => goTo(id)}>
                  {words.help.inPage(pageTitle)}
                </button>
              </Part>
            ))
          ) : (
            <>
              <h3 className={styles.title}>{helpPage(page).title}</h3>
              {helpPage(page).parts.map((part) => (
                <Part key={part.title} part={part} />
              ))}
            </>
          )}
          {looking && found.length === 0 ? <p>{words.help.none}</p> : null}
        </article>
      </div>
    </Modal>
  );
}

function Part({ part, children }: { readonly part: HelpPart; readonly children?: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h4>{part.title}</h4>
      {children}
      {part.words.map((words) => (
        <p key={words}>
          <Words>{words}</Words>
        </p>
      ))}
      {part.list ? (
        <ul className={styles.list}>
          {part.list.map((words) => (
            <li key={words}>
              <Words>{words}</Words>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
