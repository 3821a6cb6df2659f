import { isRole, type Person, type Role, roleNames } from "../../identity/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { setupUrl } from "../setup-url.ts";
import { table } from "./table.ts";

const who = { name: "who", description: "an e-mail address, or an id as `nri users list` shows it" };
const roleList = roleNames.join(", ");

export const usersCommands: Readonly<Record<string, Command<Node>>> = {
  "users list": {
    summary: "Show who may sign in, with their roles, and who is invited",
    example: "nri users list",
    run: async (node) => {
      const [people, invited] = [await node.people.list(), await node.people.invitations()];
      const rows = [
        ...people.map((one) => [one.id, one.name, one.email, one.role, one.disabled ? "disabled" : day(one.seen)]),
        ...invited.map((one) => [one.id, undefined, one.email, one.role, `invited until ${day(one.expires)}`]),
      ];
      const empty = "Nobody yet. A link for the first owner: nri users setup";
      return {
        text: table(["id", "name", "e-mail", "role", "last here"], rows, empty),
        data: { people, invitations: invited },
      };
    },
  },
  "users setup": {
    summary: "Make a link with which the first owner sets up the node; only while there is no owner",
    example: "nri users setup",
    run: async (node) => {
      const link = await node.transaction((tx) => node.people.setupLink(tx));
      const url = setupUrl(node.config, link.token);
      return { text: `Open this within 60 minutes:\n\n  ${url}`, data: { url, expires: link.expires } };
    },
  },
  "users invite": {
    summary: "Invite somebody by e-mail address; prints the link for them, which works once",
    example: "nri users invite amina@example.org --role editor",
    arguments: [{ name: "email", description: "their e-mail address" }],
    options: [{ flags: "--role <role>", description: `${roleList} (default editor)` }],
    run: async (node, { arguments: given, options }) => {
      const role = toRole(options.role ?? "editor");
      const link = await node.transaction((tx) =>
        node.people.invite(tx, { email: given.email ?? "", role, by: "operator" }),
      );
      const url = pageUrl(node, `/invitation/${link.token}`);
      return {
        text: `Send them this link. It works once, within 7 days:\n\n  ${url}`,
        data: { id: link.id, role, url, expires: link.expires },
      };
    },
  },
  "users link": {
    summary: "Make a link to sign in for somebody who lost access, or while no e-mail is set up",
    example: "nri users link amina@example.org",
    arguments: [who],
    run: async (node, { arguments: given }) => {
      const person = await getPerson(node, given.who);
      const link = await node.transaction((tx) => node.people.signInLink(tx, person.email));
      const url = pageUrl(node, `/sign-in/link/${link.token}`, person.lang);
      return {
        text: `Whoever opens this within 60 minutes signs in as ${person.name}. It works once:\n\n  ${url}`,
        data: { person: person.id, url, expires: link.expires },
      };
    },
  },
  "users role": {
    summary: "Give somebody another role; they are signed out everywhere",
    example: "nri users role amina@example.org owner",
    arguments: [who, { name: "role", description: roleList }],
    run: async (node, { arguments: given }) => {
      const [person, role] = [await getPerson(node, given.who), toRole(given.role)];
      await node.transaction((tx) => node.people.setRole(tx, { id: person.id, role, by: "operator" }));
      return { text: `${person.name} is ${role} now.`, data: { person: person.id, role } };
    },
  },
  "users email": {
    summary: "Give somebody another e-mail address to sign in with, where no mail can be sent or the old one is lost",
    example: "nri users email amina@example.org amina@igf.example",
    arguments: [who, { name: "email", description: "their new e-mail address" }],
    run: async (node, { arguments: given }) => {
      const person = await getPerson(node, given.who);
      const email = given.email ?? "";
      const changed = await node.transaction((tx) =>
        node.people.setEmail(tx, { id: person.id, email, by: "operator" }),
      );
      return {
        text: `${person.name} signs in with ${changed.person.email} now. Where they are signed in, they stay so.`,
        data: { person: person.id, email: changed.person.email },
      };
    },
  },
  "users disable": {
    summary: "Let somebody sign in no more, and sign them out everywhere",
    example: "nri users disable amina@example.org",
    arguments: [who],
    options: [{ flags: "--undo", description: "let them sign in again" }],
    run: async (node, { arguments: given, options }) => {
      const person = await getPerson(node, given.who);
      const disabled = options.undo !== true;
      await node.transaction((tx) =>
        node.people[disabled ? "disable" : "enable"](tx, { id: person.id, by: "operator" }),
      );
      const text = disabled ? `${person.name} cannot sign in any more.` : `${person.name} may sign in again.`;
      return { text, data: { person: person.id, disabled } };
    },
  },
  "users sessions": {
    summary: "Show where somebody is signed in, or end all of it",
    example: "nri users sessions amina@example.org --end",
    arguments: [who],
    options: [{ flags: "--end", description: "sign them out everywhere" }],
    run: async (node, { arguments: given, options }) => {
      const person = await getPerson(node, given.who);
      if (options.end === true) {
        const ended = await node.transaction((tx) =>
          node.people.endSessions(tx, { person: person.id, by: "operator" }),
        );
        return { text: `${person.name} is signed out everywhere.`, data: { person: person.id, ended } };
      }
      const sessions = await node.people.sessions(person.id);
      const rows = sessions.map((one) => [one.agent || "unknown", day(one.created), day(one.seen)]);
      return { text: table(["browser", "since", "last used"], rows, "Signed in nowhere."), data: sessions };
    },
  },
};

async function getPerson(node: Node, given = ""): Promise<Person> {
  const person = (await node.people.find(given)) ?? (await node.people.findByEmail(given));
  if (!person) throw new Refusal("not-found", { message: `Nobody here is ${given}. See: nri users list` });
  return person;
}

function toRole(given: string | boolean | undefined): Role {
  if (typeof given === "string" && isRole(given)) return given;
  throw new Refusal("bad-request", { message: `"${given}" is not a role. Use: ${roleList}.` });
}

function pageUrl({ config }: Node, path: string, lang?: string): string {
  return `${config.origin}/${lang ?? config.initiative.languages[0] ?? "en"}${path}`;
}

function day(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}
