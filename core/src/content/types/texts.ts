import type { LanguageMap } from "../../kit/index.ts";

/** A longer text. Remote html is untrusted: it is sanitized where it is shown. */
export interface RichText {
  format: "plain" | "markdown" | "html";
  text: LanguageMap;
}

export interface Link {
  url: string;
  name?: string | undefined;
  mediaType?: string | undefined;
}

export interface Picture {
  url: string;
  mediaType: string;
  alt?: LanguageMap | undefined;
  width?: number | undefined;
  height?: number | undefined;
}
