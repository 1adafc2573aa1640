import { Component, createRef, type ReactNode } from 'react';
import styles from './SteadyPane.module.css';

interface SteadyPaneProps {
  readonly children: ReactNode;
}

/** The control that has the focus, and where it is on the screen, in CSS pixels. */
interface Held {
  readonly control: Element;
  readonly top: number;
}

/**
 * A pane that scrolls, and keeps the control one is in where it is on the screen when something else in it grows or goes,
 * as by somebody else's act. A class, because only a class is asked before the page changes.
 */
export class SteadyPane extends Component<SteadyPaneProps> {
  readonly #pane = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Held | null {
    const control = document.activeElement;
    return control && this.#pane.current?.contains(control)
      ? { control, top: control.getBoundingClientRect().top }
      : null;
  }

  override componentDidUpdate(_props: SteadyPaneProps, _state: unknown, held: Held | null): void {
    if (!held || held.control !== document.activeElement || !this.#pane.current) return;
    this.#pane.current.scrollTop += held.control.getBoundingClientRect().top - held.top;
  }

  override render(): ReactNode {
    return (
      <div ref={this.#pane} className={styles.pane}>
        {this.props.children}
      </div>
    );
  }
}
