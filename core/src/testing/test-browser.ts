import type { TestNode } from "./boot-test-node.ts";

export interface Seen {
  status: number;
  /** Path and query. */
  at: string;
  html: string;
  headers: Headers;
}

/** A browser without script: it keeps cookies, follows what it is sent to, and sends forms with their hidden fields. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  open(path: string): Promise<Seen>;
  /** Fills the form with this action on the page, and sends it. */
  send(page: Seen, action: string, values?: Readonly<Record<string, string>>): Promise<Seen>;
}

export function testBrowser(
  node: TestNode,
  agent = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Firefox/146.0",
): TestBrowser {
  const cookies = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = {
      accept: "text/html",
      "user-agent": agent,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    };
    const answer = await fetch(new URL(path, node.origin), { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    if (to !== null) {
      await answer.body?.cancel();
      const { pathname, search } = new URL(to, node.origin);
      return go(pathname + search);
    }
    return { status: answer.status, at: path, html: await answer.text(), headers: answer.headers };
  };
  return {
    cookies,
    open: (path) => go(path),
    send(page, action, values = {}) {
      const [form] = page.html.split("<form ").filter((one) => {
        const own = /^[^>]*action="([^"]*)"/.exec(one)?.[1] ?? page.at;
        return one.includes('method="post"') && own === action;
      });
      if (form === undefined) throw new Error(`no form for ${action} on ${page.at}: ${page.html.slice(-3000)}`);
      const body = new URLSearchParams();
      for (const [tag] of (form.split("</form>")[0] ?? "").matchAll(/<input [^>]*>/g)) {
        const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""];
        const picked = !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag);
        if (name && picked) body.set(name, value.replaceAll("&amp;", "&"));
      }
      for (const [name, value] of Object.entries(values)) body.set(name, value);
      return go(action, { method: "POST", body });
    },
  };
}
