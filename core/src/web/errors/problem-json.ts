import type { Refusal } from "../../kit/index.ts";

/** Problem details (RFC 9457). `errors` names each field and what to do about it. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  errors?: readonly { field: string; remedy: string }[];
}

export function toProblemDetails(refusal: Refusal, sentence: string): ProblemDetails {
  return {
    type: `https://w3id.org/nri-commons/problems#${refusal.code}`,
    title: sentence,
    status: refusal.status,
    ...(refusal.message !== sentence && { detail: refusal.message }),
    ...(refusal.problems.length > 0 && {
      errors: refusal.problems.map(({ path, message }) => ({ field: path, remedy: message })),
    }),
  };
}

export function faultDetails(requestId: string): ProblemDetails {
  return {
    type: "https://w3id.org/nri-commons/problems#fault",
    title: "Something went wrong on this node. It has been recorded; try again later.",
    status: 500,
    instance: `urn:request:${requestId}`,
  };
}
