import { askFor, type Session, sendTo } from "../sign-in.ts";
import type { Findings } from "./finding.ts";
import type { Visit } from "./page-visit.ts";

/** What a page needs from a script that it should not need. */
export function lookAtPage(path: string, html: string, findings: Findings): void {
  const say = (seen: string) => findings.add("pages", `${path} ${seen}`);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  if (!/<h1[\s>]/.test(main)) say("has no heading of the first level");
  const handler = /<[a-z][^>]* (on[a-z]+)="/.exec(main)?.[1];
  if (handler !== undefined) say(`does something by ${handler}, which the node does not let run`);
  if (/href="javascript:/i.test(main)) say("has a link that is a script");
  if (/<script(?![^>]*(application\/ld\+json|src=))/.test(main))
    say("has a script within, which the node does not let run");
  for (const form of formsOf(main)) {
    if (!/<button(?![^>]*type="button")|<input[^>]*type="(submit|image)"/.test(form))
      say("has a form that nothing sends");
  }
}

export function formsOf(html: string): string[] {
  return [...html.matchAll(/<form[\s>][\s\S]*?<\/form>/g)].map(([form]) => form);
}

interface Sent extends Visit {
  path: string;
  text: string;
  session: Session | undefined;
}

const hostile = ["", "\u0000", "'\"<nri-check>{{7*7}}", "-1", "x".repeat(20_000), "99999999999999999999"];
const minute = 60_000;

/** Sends each form of a page with hostile values in all that can be filled in; no more than a patient person could. */
export async function sendForms({ node, clock, path, text, session, findings }: Sent): Promise<void> {
  const forms = formsOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? "").filter((form) => /method="post"/i.test(form));
  for (const [index, form] of forms.entries()) {
    for (const value of hostile) {
      // Shown anew each time: its token counts once, and robots are who answers at once.
      const shown =
        session === undefined ? await askFor(node.origin, path, { accept: "text/html" }) : await session.get(path);
      const now = formsOf(/<main[\s\S]*<\/main>/.exec(shown.text)?.[0] ?? "").filter((one) =>
        /method="post"/i.test(one),
      )[index];
      clock.move(minute);
      const action = /<form[^>]* action="([^"]*)"/.exec(now ?? form)?.[1]?.replaceAll("&amp;", "&") ?? path;
      const body = filled(now ?? form, value);
      const answer = await sendTo(node.origin, action, body, session?.cookie);
      const what = value === "" ? "nothing in its fields" : JSON.stringify(value.slice(0, 20));
      if (answer.status >= 500)
        findings.add("pages", `${path}: its form to ${action} with ${what} answered ${answer.status}`);
      if (answer.text.includes("<nri-check>"))
        findings.add("pages", `${path}: its form to ${action} puts what was sent into the page as it came`);
    }
  }
}

function filled(form: string, value: string): URLSearchParams {
  const body = new URLSearchParams();
  for (const [tag] of form.matchAll(/<(input|select|textarea)\b[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined) continue;
    const type = /type="([^"]*)"/.exec(tag)?.[1] ?? "text";
    const own = /value="([^"]*)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? "";
    // Only robots fill in what nobody sees.
    if (type === "hidden" || tag.includes('tabindex="-1"')) body.append(name, own);
    else if (type !== "file") body.append(name, value);
  }
  return body;
}
