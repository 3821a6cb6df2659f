import { type Ctx, contentDoors, type Plugin } from "../../plugin/index.ts";
import { afterCommit, beforeQuery, type CrashPlan } from "./planned-crash.ts";

/** What the guarded plugin did that it should not. */
export interface Watched {
  /** As sentences. */
  undeclared: Set<string>;
  writes: Set<string>;
}

export interface Guard {
  plugin: Plugin;
  watched: Watched;
  /** The same doors, watched. */
  ctx(ctx: Ctx): Ctx;
}

/** Thrown where a plugin uses a door that it did not declare. */
export class UndeclaredCapability extends Error {
  override name = "UndeclaredCapability";
}

/** The plugin with every function of its manifest given a watched `ctx`: what is missing there has a name. */
export function guardPlugin(plugin: Plugin, crash: CrashPlan): Guard {
  const watched: Watched = { undeclared: new Set(), writes: new Set() };
  const made = new WeakMap<object, Ctx>();
  const guard = (ctx: Ctx): Ctx => {
    const known = made.get(ctx) ?? guardCtx(ctx, watched, crash);
    made.set(ctx, known);
    return known;
  };
  const { settings, migrations, messages, ...doors } = plugin;
  const own = Object.fromEntries(Object.entries({ settings, migrations, messages }).filter(([, part]) => part));
  return { plugin: { ...(wrap(doors, guard) as Plugin), ...own }, watched, ctx: guard };
}

function wrap(part: unknown, guard: Guard["ctx"]): unknown {
  if (Array.isArray(part)) return part.map((one) => wrap(one, guard));
  if (typeof part === "function") {
    return function wrapped(this: unknown, first: unknown, ...rest: unknown[]) {
      return part.apply(this, [isCtx(first) ? guard(first) : first, ...rest]);
    };
  }
  // Schemas and other things with a life of their own stay what they are.
  if (typeof part !== "object" || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, wrap(one, guard)]));
}

function isCtx(value: unknown): value is Ctx {
  return typeof value === "object" && value !== null && "objectIri" in value && "transaction" in value;
}

function guardCtx(ctx: Ctx, watched: Watched, crash: CrashPlan): Ctx {
  const reading = ctx.db.withPlugin(
    beforeQuery((kind) => {
      if (/^(Insert|Update|Delete|Merge|Create|Drop|Alter)|^(insert|update|delete|create|drop|alter)/.test(kind)) {
        watched.writes.add(`ctx.db, which is for reading, was used to write (${kind})`);
      }
    }),
  );
  const transaction: Ctx["transaction"] = async (run) => {
    const result = await ctx.transaction(async (tx) => {
      const db = tx.db.withPlugin(beforeQuery((kind) => crash.step(kind)));
      const value = await run({
        ...tx,
        db,
        fact: async (type, payload) => {
          crash.step(`fact ${type}`);
          await tx.fact(type, payload);
        },
        enqueue: async (job) => {
          crash.step(`job ${job.kind}`);
          await tx.enqueue(job);
        },
      });
      crash.step("commit");
      return value;
    });
    crash.step(afterCommit);
    return result;
  };
  const own: Record<string, unknown> = { db: reading, transaction };
  return new Proxy(ctx, {
    get(target, name) {
      if (typeof name === "string" && Object.hasOwn(own, name)) return own[name];
      const value = Reflect.get(target, name);
      if (typeof name === "symbol" || harmless.has(name)) return value;
      if (value === undefined && !(name in target)) throw missing(`ctx.${name}`, nameDoors(name), watched);
      return isDoor(name) ? guardDoor(name, value as object, watched) : value;
    },
  });
}

/** What the language itself asks of any object. */
const harmless = new Set(["then", "toJSON", "toString", "valueOf", "constructor", "nodeType", "asymmetricMatch"]);

const isDoor = (name: string) => Object.values(contentDoors).some(({ at }) => at === name);

function guardDoor(at: string, door: object, watched: Watched): object {
  return new Proxy(door, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (value !== undefined || typeof name === "symbol" || harmless.has(name)) return value;
      throw missing(`ctx.${at}.${name}`, nameDoors(at, name), watched);
    },
  });
}

function nameDoors(at: string, verb?: string): string[] {
  return Object.entries(contentDoors)
    .filter(([, door]) => door.at === at && (verb === undefined || (door.verbs as readonly string[]).includes(verb)))
    .map(([capability]) => `"${capability}"`);
}

function missing(what: string, capabilities: readonly string[], watched: Watched): UndeclaredCapability {
  const remedy = capabilities.length === 0 ? "see the list of capabilities" : `declare ${capabilities.join(" or ")}`;
  const sentence = `${what} is used, and no capability of the manifest opens it: ${remedy}`;
  watched.undeclared.add(sentence);
  return new UndeclaredCapability(sentence);
}
