import { randomBytes } from "node:crypto";
import type { Role, SignedIn } from "../identity/index.ts";
import type { Node } from "../server/index.ts";

/** An answer as a person's browser has it, before it follows anything. */
export interface Answer {
  status: number;
  text: string;
  /** Path and query of where it leads; "" when nowhere. */
  location: string;
  /** Of an answer to a script. */
  json: Record<string, unknown>;
}

/** Somebody who signed in on a node. */
export interface Session {
  get(path: string): Promise<Answer>;
  /** Sends a form with the session's token, as a browser does. */
  send(path: string, values: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>;
  /** The same with files. */
  upload(path: string, form: FormData): Promise<Answer>;
  /** The header that carries the session. */
  readonly cookie: string;
}

/** The node as far as signing in needs it. */
type Site = Pick<Node, "people" | "transaction"> & { readonly origin: string };

/**
 * Somebody who signed in, as a browser without scripts. The first one of a node that has nobody yet becomes its owner, whatever the
 * role; after that, people of the role are invited by the owner and accept.
 */
export async function signIn(site: Site, role: Role = "owner", email = addressFor(role)): Promise<Session> {
  const { people, transaction } = site;
  const [owner] = (await people.list()).filter((person) => person.role === "owner");
  if (owner === undefined) {
    const claimed = await claimNode(site);
    return role === "owner" ? sessionOf(site, claimed) : signIn(site, role, email);
  }
  const signedIn = await transaction(async (tx) => {
    const { token } = await people.invite(tx, { email, role, by: { person: owner.id }, lang: "en" });
    return people.acceptInvitation(tx, { token, name: `Sample ${role}` });
  });
  return sessionOf(site, signedIn);
}

/** The first person of a node that has nobody yet. */
export async function signInOwner(site: Site): Promise<Session> {
  return sessionOf(site, await claimNode(site));
}

function addressFor(role: Role): string {
  return `${role}-${randomBytes(4).toString("hex")}@example.org`;
}

function claimNode({ people, transaction }: Site): Promise<SignedIn> {
  return transaction(async (tx) => {
    const { token } = await people.setupLink(tx);
    return people.claimSetup(tx, { token, name: "Sample Owner", email: "owner@example.org" });
  });
}

function sessionOf(site: Site, { token }: SignedIn): Session {
  const cookie = `nri-session-${new URL(site.origin).port}=${token}`;
  const get = async (path: string) => askFor(site.origin, path, { accept: "text/html", cookie });
  const formToken = async () =>
    /name="nri_token" value="([^"]+)"/.exec((await get("/en/console/events")).text)?.[1] ?? "";
  const post = async (path: string, body: URLSearchParams | FormData) => {
    return sendTo(site.origin, path, withToken(body, await formToken()), cookie);
  };
  return {
    cookie,
    get,
    send(path, values) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
      return post(path, body);
    },
    upload: (path, form) => post(path, form),
  };
}

/** As a browser sends it: before everything else. */
function withToken(body: URLSearchParams | FormData, token: string): URLSearchParams | FormData {
  const whole = body instanceof FormData ? new FormData() : new URLSearchParams();
  whole.append("nri_token", token);
  for (const [name, value] of body) {
    if (whole instanceof FormData) whole.append(name, value);
    else whole.append(name, String(value));
  }
  return whole;
}

/** What somebody with these headers gets there, before following anything. */
export async function askFor(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return toAnswer(await fetch(new URL(path, origin), { headers, redirect: "manual" }));
}

/** Sends a form there, as somebody with this cookie. */
export async function sendTo(origin: string, path: string, body: FormData | URLSearchParams, cookie?: string) {
  const headers = { accept: "text/html", ...(cookie && { cookie }) };
  return toAnswer(await fetch(new URL(path, origin), { method: "POST", body, headers, redirect: "manual" }));
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const location = response.headers.get("location") ?? "";
  return {
    status: response.status,
    text,
    location: location.replace(/^https?:\/\/[^/]+/, ""),
    json: isJson ? JSON.parse(text) : {},
  };
}
