import { events } from "../content/index.ts";
import { parseNewEvent } from "../content/types/index.ts";
import type { Role, SignedIn } from "../identity/index.ts";
import { bootTestNode, type TestNode, type TestNodeOptions } from "./boot-test-node.ts";
import { type MovableClock, movableClock } from "./movable-clock.ts";

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

export interface OpenConsole extends Session {
  readonly node: TestNode;
  readonly clock: MovableClock;
  /** Somebody else, of this role. */
  as(role: Role): Promise<Session>;
  /** What everybody sees. */
  stranger(path: string): Promise<Answer>;
  /** A public event, new at each call. */
  firstEvent(): Promise<string>;
  /** How many facts of this type were recorded. */
  facts(type: string): Promise<number>;
  remove(): Promise<void>;
}

/** A whole node with its console, over HTTP, and its owner signed in. */
export async function openConsole(options: TestNodeOptions = {}): Promise<OpenConsole> {
  const clock = movableClock(Date.UTC(2026, 10, 20, 12));
  const node = await bootTestNode({ clock, ...options });
  const owner = await claimNode(node);
  let count = 0;
  return {
    ...sessionOf(node, owner),
    node,
    clock,
    async as(role) {
      count++;
      const email = `${role}-${count}@example.org`;
      const signedIn = await node.transaction(async (tx) => {
        const { token } = await node.people.invite(tx, { email, role, by: { person: owner.person.id }, lang: "en" });
        return node.people.acceptInvitation(tx, { token, name: `Sample ${role}` });
      });
      return sessionOf(node, signedIn);
    },
    stranger: async (path) => toAnswer(await node.get(path, { accept: "text/html" })),
    firstEvent: () =>
      node.transaction(async (tx) => {
        const event = parseNewEvent({ name: "Sample Forum 2027", startDate: "2027-03-27", zone: "Africa/Nairobi" });
        if (!event.ok) throw new Error("the sample event is wrong");
        const { id } = await events.add(tx, {
          event: { ...event.value, online: { url: "https://meet.example/forum" }, attendance: "online" },
        });
        await events.publish(tx, { id });
        return id;
      }),
    async facts(type) {
      const rows = await node.store.db.selectFrom("fact").select("seq").where("type", "=", type).execute();
      return rows.length;
    },
    remove: () => node.remove(),
  };
}

/** The first person of a node that has nobody yet. */
export async function signInOwner(node: TestNode): Promise<Session> {
  return sessionOf(node, await claimNode(node));
}

function claimNode(node: TestNode): Promise<SignedIn> {
  return node.transaction(async (tx) => {
    const { token } = await node.people.setupLink(tx);
    return node.people.claimSetup(tx, { token, name: "Sample Owner", email: "owner@example.org" });
  });
}

function sessionOf(node: TestNode, { token }: SignedIn): Session {
  const cookie = `nri-session-${new URL(node.origin).port}=${token}`;
  const get = async (path: string) => toAnswer(await node.get(path, { accept: "text/html", cookie }));
  const formToken = async () =>
    /name="nri_token" value="([^"]+)"/.exec((await get("/en/console/events")).text)?.[1] ?? "";
  const post = async (path: string, body: URLSearchParams | FormData) => {
    const headers = { accept: "text/html", cookie };
    const whole = withToken(body, await formToken());
    return toAnswer(
      await fetch(new URL(path, node.origin), { method: "POST", body: whole, headers, redirect: "manual" }),
    );
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
