import { isHttpUrl, originOf, Refusal } from "../../kit/index.ts";

/** `https://host`, `host`, or any address there. */
export function readPeer(given: string): string {
  const origin = originOf(isHttpUrl(given) ? given : `https://${given}`);
  if (origin !== "") return origin;
  throw new Refusal("bad-request", { message: `"${given}" is no site. Write it as https://host.` });
}
