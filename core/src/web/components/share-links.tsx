import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

interface Props {
  title: string;
  calendar?: string;
  /** Where a text for each network is, after the language: `/events/…/share`; nowhere for what is no page of its own yet. */
  texts?: string | undefined;
}

/** Ways to pass a page on that ask no third party before they are pressed. */
export const ShareLinks: FC<Props> = ({ title, calendar, texts }) => {
  const { words, site, path, url } = useView();
  const address = site.origin + url(path.split("?")[0] ?? "/");
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
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
      {texts && (
        <li>
          <a href={url(texts)} rel="nofollow">
            {words("share.texts")}
          </a>
        </li>
      )}
    </ul>
  );
};
