import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Problem } from "../../kit/index.ts";
import type { Fact } from "../components/facts.tsx";
import type { FormState } from "../forms/form-state.tsx";
import type { Translate } from "../messages/translate.ts";
import type { ConsoleEnv } from "../page-env.ts";

type Values = FormState["values"];
type C = Context<ConsoleEnv>;

/** What somebody typed into a long form and has not sent yet. */
export interface Draft {
  id: string;
  /** The id of what it changes; undefined for something new. */
  about: string | undefined;
  values: Values;
  saved: number;
}

/** Where drafts are kept: nobody but their writer finds them. */
export interface DraftShelf {
  find(draft: { id: string; person: string; form: string }): Promise<Draft | undefined>;
  save(draft: {
    person: string;
    form: string;
    id?: string;
    about?: string;
    title: string;
    values: Values;
  }): Promise<{ id: string }>;
  remove(draft: { id: string; person: string }): Promise<void>;
}

/** One short page of a long form. */
export interface DraftStep {
  /** In the address: `when`. */
  id: string;
  title(t: Translate): string;
  /** Names of its fields; those of parts (`start.day`) by what stands before the dot. */
  fields: readonly string[];
  draw(c: C, values: Values): Child;
  /** It has files to choose: they come with `take`. */
  multipart?: boolean;
  /** Takes in what is no text, such as files: the values to keep from then on, and what is wrong. */
  take?(c: C, values: Values): Promise<{ values: Values; problems: readonly Problem[] }>;
  /** What its fields begin with, from what the pages before it say. */
  prefill?(values: Values, c: C): Values;
  check(values: Values, t: Translate, c: C): Problem[] | Promise<Problem[]>;
  /** What was typed, in words, for the last page. */
  tell(values: Values, c: C): readonly Fact[];
}

export interface DraftFormDefinition {
  /** Name of the form: `event`. */
  form: string;
  /** Where its routes are mounted, after the language: `/console/events/drafts`. */
  at: string;
  /** Where people come from and go back to: `/console/events`. */
  home: { href: string; label(t: Translate): string };
  steps: readonly DraftStep[];
  shelf: DraftShelf;
  /** Title of all its pages. */
  title(draft: Pick<Draft, "about">, t: Translate): string;
  /** By which its writer knows the draft again. */
  nameOf(values: Values, t: Translate): string;
  /** What the fields hold before anybody typed. */
  start?(c: C): Values | Promise<Values>;
  /** Stands above the answers on the last page: how it will look. */
  preview?(c: C, draft: Draft): Promise<Child>;
  /** Label of the button that ends it, and more buttons beside it (name `finish`). */
  finishLabel(c: C, draft: Draft): string;
  others?(c: C, draft: Draft): Child;
  /** Fields of the last page: what is asked before it ends; drawn again with what was sent where that was wrong. */
  asks?(c: C, draft: Draft, state: FormState): Promise<Child>;
  /**
   * Does what the form is for and answers 303; what was typed is then forgotten. Or says what is wrong. What the last page sent has
   * `finish`, the button that was pressed, where it was one of `others`.
   */
  finish(c: C, draft: Draft, sent: Values): Promise<Response | { problems: readonly Problem[] }>;
}
