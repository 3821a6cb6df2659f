import { type Log, Refusal } from "../../kit/index.ts";

/** Waits for a contributor's answer as long as a reader would. */
export type InTime = (asked: { contributor: string; method: string }, answer: () => Promise<void>) => Promise<void>;

/** Milliseconds for what is only read. What is sent may come over a slow line: the server gives it a minute. */
const usualLimit = 20_000;
const longer = 4;

/** A page that hangs gives the error page of its own place; whatever it still does, nobody waits for it. */
export function createInTime(log: Log, limit = usualLimit): InTime {
  return async ({ contributor, method }, answer) => {
    const ms = method === "GET" || method === "HEAD" ? limit : limit * longer;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        log.error({ plugin: contributor, ms }, "a page took too long");
        reject(new Refusal("unavailable"));
      }, ms);
    });
    try {
      await Promise.race([answer(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
