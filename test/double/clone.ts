/** Text that carries any value Electron's IPC can carry, and back. */
export interface Clone {
  /** Throws `DataCloneError` for functions, promises and DOM nodes, as Electron does. */
  pack(value: unknown): string;
  unpack(text: string): unknown;
}

/**
 * Structured clone over JSON. The function is also sent to the page as source (`${makeClone}`), so that both sides run
 * the same code: it refers to nothing outside itself.
 */
export function makeClone(): Clone {
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  };
  type ViewName = keyof typeof views;
  const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  /** Plain JSON stays as it is; everything else becomes `{$: kind, v: content}`. */
  type Packed = null | string | boolean | number | Packed[] | { $: string; v?: Packed };

  const put = (value: unknown): Packed => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (Array.isArray(value)) return Array.from(value, put);
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
    if (value instanceof Map) return { $: 'map', v: [...value].map(put) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(put) };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', v: [value.constructor.name, toBase64(bytes)] };
    }
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, put(item)]) };
  };

  const list = (packed: Packed | undefined): Packed[] => {
    if (!Array.isArray(packed)) throw new Error('electron double: a list was expected');
    return packed;
  };
  const pair = (packed: Packed): [string, Packed] => {
    const [key, item] = list(packed);
    return [String(key), item ?? null];
  };

  const get = (packed: Packed): unknown => {
    if (Array.isArray(packed)) return packed.map(get);
    if (packed === null || typeof packed !== 'object') return packed;
    switch (packed.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(packed.v);
      case 'bigint':
        return BigInt(String(packed.v));
      case 'date':
        return new Date(Number(packed.v));
      case 'error': {
        const [name, message] = pair(list(packed.v));
        return Object.assign(new Error(String(message)), { name });
      }
      case 'map':
        return new Map(list(packed.v).map((entry) => list(entry).map(get) as [unknown, unknown])); // packed from a Map's entries
      case 'set':
        return new Set(list(packed.v).map(get));
      case 'buffer':
        return fromBase64(String(packed.v)).buffer;
      case 'view': {
        const [name, text] = pair(list(packed.v));
        if (!isViewName(name)) throw new Error(`electron double: ${name} does not cross yet`);
        return new views[name](fromBase64(String(text)).buffer);
      }
      case 'object':
        return Object.fromEntries(
          list(packed.v)
            .map(pair)
            .map(([key, item]) => [key, get(item)]),
        );
      default:
        throw new Error(`electron double: cannot unpack ${packed.$}`);
    }
  };

  return {
    pack: (value) => JSON.stringify(put(structuredClone(value))),
    unpack: (text) => get(JSON.parse(text) as Packed), // only ever text that `pack` made
  };
}
