import { expect, it } from "vitest";
import { formValues } from "./form-state.tsx";

it("a form's texts come as they were typed, but for a NUL, which PostgreSQL refuses", () => {
  const data = new FormData();
  data.append("name", " Ada\0 Lovelace\n");
  data.append("group", "a\0");
  data.append("group", "b");
  data.append("photo", new Blob(["x"]), "x.png");
  data.append("n\0ote", "kept");
  expect(formValues(data)).toEqual({ name: " Ada Lovelace\n", group: ["a", "b"], photo: "", note: "kept" });
});
