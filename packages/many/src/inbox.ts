/** What many put and one takes, in the order in which it came. */
export interface Inbox<T> {
  put(message: T): void;
  /** Resolves as soon as there is one. */
  take(): Promise<T>;
}

export function createInbox<T>(): Inbox<T> {
  const messages: T[] = [];
  let hand: ((message: T) => void) | undefined;
  return {
    put(message) {
      if (!hand) return void messages.push(message);
      const deliver = hand;
      hand = undefined;
      deliver(message);
    },
    take() {
      const first = messages.shift();
      return first !== undefined ? Promise.resolve(first) : new Promise((resolve) => (hand = resolve));
    },
  };
}
