import { Refusal } from "../../kit/index.ts";

export function isRefused(error: unknown, code: string): error is Refusal {
  return error instanceof Refusal && error.code === code;
}
