/** An Electron event object: a listener may call `preventDefault`. */
export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event object with these further fields. */
export function preventable<T extends object>(fields?: T): Preventable & T {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, fields);
}
