/**
 * Whether an address (`http://host:port`) leads nowhere but to the computer it is used on: by its whole host name, because
 * anybody can name a computer of theirs `localhost.example` or `127.example` (DNS rebinding). A name of four numbers is
 * never asked of anybody.
 */
export const isLoopback = (address: string): boolean =>
  /^\w+:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d*)?(\/|$)/i.test(address);
