import { FetchProblem } from "../../net/index.ts";
import type { NodeContext } from "../node-context.ts";
import { signAs } from "../sign-as.ts";
import type { Answer } from "./judge-answer.ts";
import type { Body } from "./outgoing-body.ts";
import type { SignatureScheme } from "./peer-store.ts";

export interface Posted {
  answer: Answer;
  /** The way of signing that was taken; undefined when none was. */
  scheme: SignatureScheme | undefined;
}

/**
 * One try. Double knock: to a peer of which nothing is known yet, or that refuses the way it once took, the other way of
 * signing is tried at once; both together are one try.
 */
export async function postActivity(
  node: NodeContext,
  { inbox, actor, body, scheme }: { inbox: string; actor: string; body: Body; scheme: SignatureScheme | undefined },
): Promise<Posted> {
  const first = scheme ?? "rfc9421";
  const answer = await postOnce(node, { inbox, actor, body, scheme: first });
  if (isTaken(answer)) return { answer, scheme: first };
  if (!mayBeScheme(answer, scheme)) return { answer, scheme: undefined };
  const other = first === "rfc9421" ? "cavage" : "rfc9421";
  const second = await postOnce(node, { inbox, actor, body, scheme: other });
  if (isTaken(second)) return { answer: second, scheme: other };
  return { answer, scheme: undefined };
}

/** activitypub-express answers 500 to a signature that it cannot read: counts only while nothing is known of the peer. */
function mayBeScheme({ status }: Answer, known: SignatureScheme | undefined): boolean {
  return status === 400 || status === 401 || status === 403 || (status === 500 && known === undefined);
}

async function postOnce(
  node: NodeContext,
  { inbox, actor, body, scheme }: { inbox: string; actor: string; body: Body; scheme: SignatureScheme },
): Promise<Answer> {
  try {
    const { status, headers } = await node.safeFetch.post(inbox, {
      body: body.bytes,
      headers: { "content-type": "application/activity+json", accept: "application/activity+json" },
      sign: signAs(node, { actor, scheme, digest: body.digest }),
    });
    return { status, retryAfter: headers["retry-after"] };
  } catch (error) {
    if (error instanceof FetchProblem) return { status: undefined, reason: error.reason };
    throw error;
  }
}

function isTaken({ status }: Answer): boolean {
  return typeof status === "number" && status >= 200 && status < 300;
}
