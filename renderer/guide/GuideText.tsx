import { Fragment, type ReactNode } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { GuideBlock, GuideInline, GuideList } from '../../shared/guide/page.ts';
import { useApp } from '../app-context.ts';
import { complain } from '../ui/complain.ts';
import { ExampleChip } from './ExampleChip.tsx';
import styles from './GuideText.module.css';
import { SectionHead } from './SectionHead.tsx';

/** Guidelines to be read: all of them, or a tag's section. */
export function GuideText({ blocks }: { readonly blocks: readonly GuideBlock[] }) {
  return (
    <div className={styles.text}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown is the whole of it each time; nothing in it keeps a state
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.kind) {
    case 'section':
      return <SectionHead tag={block.tag} />;
    case 'heading':
      return <Heading level={block.level}>{lineOf(block.content)}</Heading>;
    case 'paragraph':
      return <p dir="auto">{lineOf(block.content)}</p>;
    case 'quote':
      return <blockquote dir="auto">{lineOf(block.content)}</blockquote>;
    case 'list':
      return <List list={block} />;
    case 'unknown':
      return <p dir="auto">{block.text}</p>;
  }
}

/** Levels below the title of what it stands in. */
function Heading({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ReactNode }) {
  switch (level) {
    case 1:
      return (
        <h3 className={styles.part} dir="auto" data-guide-part>
          {children}
        </h3>
      );
    case 2:
      return (
        <h4 className={styles.head} dir="auto">
          {children}
        </h4>
      );
    case 3:
      return (
        <h5 className={styles.subhead} dir="auto">
          {children}
        </h5>
      );
  }
}

function List({ list: { ordered, start, items } }: { readonly list: GuideList }) {
  const children = items.map(({ content, lists }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={at} dir="auto" className={content.length === 0 && lists.length > 0 ? styles.nested : undefined}>
      {lineOf(content)}
      {lists.map((list, inner) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <List key={inner} list={list} />
      ))}
    </li>
  ));
  return ordered ? <ol start={start}>{children}</ol> : <ul>{children}</ul>;
}

const lineOf = (content: readonly GuideInline[]): ReactNode =>
  content.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={at}>
      <Inline each={each} />
    </Fragment>
  ));

function Inline({ each }: { readonly each: GuideInline }) {
  const { host } = useApp();
  switch (each.kind) {
    case 'text': {
      const words = each.italic ? <em>{each.text}</em> : each.text;
      return each.bold ? <strong>{words}</strong> : words;
    }
    case 'break':
      return <br />;
    case 'link':
      return (
        <a
          href={each.url}
          title={each.url}
          onClick={(event) => {
            event.preventDefault();
            drop(host.openExternal(each.url), complain);
          }}
        >
          {lineOf(each.content)}
        </a>
      );
    case 'example':
      return <ExampleChip example={each.example} />;
    case 'unknown':
      return each.text;
  }
}
