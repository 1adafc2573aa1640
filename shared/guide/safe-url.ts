/** The longest address of a link, in UTF-16 units. */
const LONGEST = 2_048;

/**
 * An address that a link of the guidelines may lead to, as it is kept: `https:` or `mailto:`, the only ones that the host
 * opens. What is typed without either becomes `https:`. Null for everything else, scripts above all.
 */
export function safeUrl(typed: string): string | null {
  const words = typed.trim();
  if (words === '' || words.length > LONGEST || /\s/.test(words)) return null;
  const bare = words.replace(/^http:\/\//i, 'https://');
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[^/:]+:\d+(\/|$)/.test(bare);
  const looksLikeMail = !hasScheme && /^[^@/]+@[^@/]+\.[^@/]+$/.test(bare);
  const address = hasScheme ? bare : `${looksLikeMail ? 'mailto:' : 'https://'}${bare}`;
  return isSafeUrl(address) ? address : null;
}

/** Whether an address is one that `safeUrl` answers. */
export function isSafeUrl(address: string): boolean {
  return address.length <= LONGEST && /^(https:\/\/[^\s/]|mailto:[^\s])\S*$/i.test(address);
}
