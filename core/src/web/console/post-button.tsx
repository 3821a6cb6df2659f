import type { FC } from "hono/jsx";
import { GuardFields } from "../forms/form.tsx";
import { useView } from "../view.tsx";

interface PostButtonProps {
  /** After the language. */
  to: string;
  label: string;
  /** Said instead of the label where several buttons on a page have the same one. */
  name?: string;
  /** `main` for what most people come for, `plain` within a table or a list. */
  look?: "main" | "quiet" | "plain";
  /** What is sent along. */
  values?: Readonly<Record<string, string>>;
}

const looks = { main: "btn", quiet: "btn quiet", plain: "plain" } as const;

/** One button that does something: a form of its own. */
export const PostButton: FC<PostButtonProps> = ({ to, label, name, look = "quiet", values = {} }) => {
  const { url } = useView();
  return (
    <form method="post" action={url(to)}>
      <GuardFields />
      {Object.entries(values).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <button type="submit" class={looks[look]} aria-label={name}>
        {label}
      </button>
    </form>
  );
};
