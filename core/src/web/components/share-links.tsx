import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

/** Ways to pass a page on that ask no third party before they are pressed. */
export const ShareLinks: FC<{ title: string; calendar?: string }> = ({ title, calendar }) => {
  const { words, site, path, url } = useView();
  const address = site.origin + url(path);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  const post = `https://mastodonshare.com/?text=${encodeURIComponent(title)}&url=${encodeURIComponent(address)}`;
  return (
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
  );
};
