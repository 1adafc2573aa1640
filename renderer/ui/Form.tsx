import { type ReactNode, useEffect, useRef, useState } from 'react';

interface FormProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
  /** Enter in a field, or the submitting button. */
  onSubmit(): void;
}

/**
 * A form that checks itself: after a submission the first field that was found wrong, at once or when an answer came,
 * gets the focus. What the person does in the meantime ends the waiting.
 */
export function Form({ className, children, onSubmit }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const awaited = useRef(false);
  const [, setSubmissions] = useState(0);

  // After every rendering: a field turns wrong with any of them.
  useEffect(() => {
    if (!awaited.current) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return;
    awaited.current = false;
    wrong.focus();
  });

  return (
    <form
      ref={form}
      className={className}
      noValidate
      onInput={() => {
        awaited.current = false;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        awaited.current = true;
        // The same sentence a second time renders nothing by itself.
        setSubmissions((before) => before + 1);
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
