import type { Ctx, PluginTx } from "../../plugin/index.ts";
import type { RequestKind } from "./request.ts";

export const capabilities = ["events:read", "site:write", "mail:send"] as const;

export interface RequestRow {
  id: string;
  kind: RequestKind;
  state: "open" | "closed";
  name: string;
  email: string;
  text: string;
  about: string | null;
  lang: string;
  /** What is sent twice is the same. */
  form_key: string;
  created_at: number;
  updated_at: number;
}

export interface AnswerRow {
  id: string;
  request_id: string;
  text: string;
  by_name: string;
  at: number;
}

export interface RequestsTables {
  requests_request: RequestRow;
  requests_answer: AnswerRow;
}

export type RequestsCtx = Ctx<(typeof capabilities)[number], RequestsTables>;
export type RequestsTx = PluginTx<RequestsTables>;
