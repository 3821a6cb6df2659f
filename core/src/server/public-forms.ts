import { createSecretKey, hkdfSync } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { MasterKey } from "../identity/index.ts";
import type { WebDeps } from "../web/index.ts";

interface Given {
  masterKey: MasterKey;
  addressOf(incoming: IncomingMessage): string;
}

/** One key for all processes of the node, so that a form sent to another one, or after a restart, is a form of ours. */
export function publicForms({ masterKey, addressOf }: Given): Pick<WebDeps, "forms" | "addressOf"> {
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", masterKey, "", "nri-commons public forms", 32)));
  return {
    forms: { key },
    addressOf: (c: Context) => {
      const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
      return incoming === undefined ? "unknown" : addressOf(incoming);
    },
  };
}
