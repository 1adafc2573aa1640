/** An error of the double itself: the app did something that Electron would refuse, or that is not doubled. */
export const refusal = (message: string): Error => new Error(`electron double: ${message}`);

/**
 * Makes an API that the double lacks fail loudly instead of answering `undefined`. `then` and `toJSON` stay silent:
 * the language itself asks for them.
 */
export function strict<T extends object>(name: string, api: T): T {
  return new Proxy(api, {
    get(target, key, receiver) {
      if (!(key in target) && typeof key === 'string' && key !== 'then' && key !== 'toJSON') {
        throw refusal(`${name}.${key} is not doubled`);
      }
      return Reflect.get(target, key, receiver);
    },
  });
}
