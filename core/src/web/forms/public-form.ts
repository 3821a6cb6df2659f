import type { Context, Handler } from "hono";
import { matchedRoutes } from "hono/route";
import { type Problem, Refusal } from "../../kit/index.ts";
import type { PageEnv } from "../page-env.ts";
import { type Doubt, type FormLimits, honeypot, type Sending, stampField } from "./form-guard.ts";
import { emptyForm, type FormState } from "./form-state.tsx";
import { readFormToken, tokenField, tokenHeader } from "./form-token.ts";
import { readForm } from "./read-form.ts";

type Values = FormState["values"];

/** What somebody sent whom nothing tells apart from a person. */
export interface SentForm {
  values: Values;
  /** Tells this showing of the form from every other: what is sent twice is the same. */
  key: string;
}

export interface PublicForm {
  /** Draws the page with the form, empty or with what was typed and what is wrong with it. */
  show(c: Context<PageEnv>, state: FormState, status: 200 | 422 | 429): Promise<Response>;
  /** Does what the form is for, and answers 303; or says what is wrong. */
  accept(c: Context<PageEnv>, sent: SentForm): Promise<Response | { problems: readonly Problem[] }>;
  /** Of everything that is sent; 64 KiB unless told. */
  maxBytes?: number;
  /** Behind a secret address, where one button is all there is to read: who is quick is taken too. */
  quick?: boolean;
  /** It has limits of its own, by account and by address: many people behind one address are not counted together here. */
  ownLimits?: boolean;
  /** Other limits than the usual ones, counted for this form alone: for what a whole hall behind one address may send within an hour. */
  limits?: FormLimits;
}

/**
 * A form that anybody may send: `app.get("/ask", form.page)` and `app.post("/ask", form.send)`. Honeypot, filling time and limits
 * stand before `accept`, and what was typed is kept. A POST that does not come this way is checked too, but can only be refused.
 */
export function publicForm({ show, accept, maxBytes, quick, ownLimits, limits }: PublicForm): {
  page: Handler<PageEnv>;
  send: GuardedHandler;
} {
  const send = async (c: Context<PageEnv>) => {
    const values = await readForm(c, maxBytes);
    const { [honeypot]: _, ...typed } = values;
    const doubt = doubtOf(c, values, { uncounted: ownLimits, limits });
    if (doubt !== undefined && !(quick && doubt === "fast")) return showDoubt(c, doubt, { typed, show });
    const key = `${c.var.view.path} ${String(values[stampField] ?? values[tokenField])}`;
    const answer = await accept(c, { values: typed, key });
    return answer instanceof Response ? answer : show(c, { values: typed, ...answer }, 422);
  };
  return { page: (c) => show(c, emptyForm, 200), send: Object.assign(send, { publicForm: true as const }) };
}

/** A handler that looks at the doubts by itself. */
type GuardedHandler = Handler<PageEnv> & { readonly publicForm: true };

/**
 * In front of every other POST: refuses what a person would not have sent, and of those who signed in what was not sent from a form
 * of their own session. Gives what tells the form from every other, "" for the public.
 */
export async function insistOnPerson(c: Context<PageEnv>): Promise<string> {
  if (matchedRoutes(c).some(({ handler }) => "publicForm" in handler)) return "";
  const inHeader = c.req.header(tokenHeader);
  const values = inHeader === undefined ? await readForm(c) : { [tokenField]: inHeader };
  const doubt = doubtOf(c, values);
  const token = String(values[tokenField] ?? "");
  if (doubt === undefined) return (c.var.signedIn && readFormToken(c.var.signedIn.csrf, token)) ?? "";
  const message = c.var.view.words(`form.doubt.${doubt}`);
  throw doubt === "many"
    ? new Refusal("too-many-requests", { message, retryAfter: 3600 })
    : new Refusal("invalid", { message, problems: [{ path: "", message }] });
}

function showDoubt(
  c: Context<PageEnv>,
  doubt: Doubt | "stranger",
  { typed, show }: { typed: Values; show: PublicForm["show"] },
) {
  const message = c.var.view.words(`form.doubt.${doubt}`);
  // Who was too fast goes on with the time that has passed; whose stamp is no good gets a new one.
  const { [stampField]: stamp, [tokenField]: token, ...rest } = typed;
  const values = doubt === "fast" || doubt === "many" ? typed : rest;
  if (doubt === "many") c.header("retry-after", "3600");
  return show(c, { values, problems: [{ path: "", message }] }, doubt === "many" ? 429 : 422);
}

function doubtOf(
  c: Context<PageEnv>,
  values: Values,
  counted: Pick<Sending, "uncounted" | "limits"> = {},
): Doubt | "stranger" | undefined {
  const { guard, address } = c.var.form;
  const text = (name: string) => String(values[name] ?? "");
  const { signedIn } = c.var;
  if (signedIn) return readFormToken(signedIn.csrf, text(tokenField)) === undefined ? "stranger" : undefined;
  return guard.doubt({
    form: c.var.view.path.split("?")[0] ?? "",
    address,
    honeypot: text(honeypot),
    stamp: text(stampField),
    ...counted,
  });
}
