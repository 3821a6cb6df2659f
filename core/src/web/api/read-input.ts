import type { Context } from "hono";
import { type Problem, Refusal } from "../../kit/index.ts";
import type { Schema } from "./schema.ts";

const largestBody = 1024 * 1024;

/** `?a=1&b=2&b=3` -> `{ a: "1", b: ["2", "3"] }`, without a prototype. */
export function readQuery(c: Context): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, values] of Object.entries(c.req.queries())) {
    const [first = ""] = values;
    query[name] = values.length > 1 ? values : first;
  }
  return query;
}

export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header("content-type") ?? "")) {
    throw new Refusal("unsupported-type", { message: "Send JSON, with the header Content-Type: application/json." });
  }
  if (Number(c.req.header("content-length") ?? 0) > largestBody) throw new Refusal("too-large");
  const text = await c.req.text();
  if (text.length > largestBody) throw new Refusal("too-large");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal("bad-request", { message: "The body is no valid JSON.", cause });
  }
}

/** The value as the schema understands it, or a refusal that names each field and its remedy. */
export async function checkInput<T>(
  schema: Schema<T> | undefined,
  value: unknown,
  code: "bad-request" | "invalid",
): Promise<T> {
  if (schema === undefined) return value as T;
  const result = await schema["~standard"].validate(value);
  if (result.issues === undefined) return result.value;
  const problems: Problem[] = result.issues.map(({ message, path = [] }) => ({
    path: path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
    message,
  }));
  throw new Refusal(code, { problems });
}
