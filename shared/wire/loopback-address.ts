/** Whether an address (`http://host:port`) leads nowhere but to the computer it is used on. */
export const isLoopback = (address: string): boolean => /^\w+:\/\/(127\.|localhost\b|\[::1\])/.test(address);
