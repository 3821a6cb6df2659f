import type { FormGuard } from "./form-guard.ts";

/** What routes find in `c.var.form`. */
export interface FormContext {
  guard: FormGuard;
  address: string;
}
