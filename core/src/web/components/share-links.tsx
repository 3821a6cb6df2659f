import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

interface Props {
  title: string;
  calendar?: string;
  /** What a post says besides: when, where, in one or two sentences what. The first stands in the short one, too. */
  lines?: readonly string[];
}

/** Ways to pass a page on that ask no third party before they are pressed, and texts that a person posts where they like. */
export const ShareLinks: FC<Props> = ({ title, calendar, lines = [] }) => {
  const { words, site, path, url } = useView();
  const address = site.origin + url(path.split("?")[0] ?? "/");
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  const post = `https://mastodonshare.com/?text=${encodeURIComponent(title)}&url=${encodeURIComponent(address)}`;
  const texts = {
    short: [[title, ...lines.slice(0, 1)].join(" – "), address].join("\n"),
    long: [title, ...lines, address].join("\n\n"),
  };
  return (
    <>
      <ul class="share no-print">
        {calendar && (
          <li>
            <a href={calendar}>{words("share.calendar")}</a>
          </li>
        )}
        <li>
          <a href={mail}>{words("share.mail")}</a>
        </li>
        <li>
          <a href={post} rel="noopener">
            {words("share.fediverse")}
          </a>
        </li>
      </ul>
      <details class="no-print">
        <summary>{words("share.texts")}</summary>
        {(["short", "long"] as const).map((length) => (
          <div class="field">
            <label for={`share-${length}`}>{words(`share.${length}`)}</label>
            <textarea id={`share-${length}`} readonly rows={length === "short" ? 3 : 7} dir="auto">
              {texts[length]}
            </textarea>
          </div>
        ))}
      </details>
    </>
  );
};
