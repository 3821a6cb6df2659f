import type { FC } from "hono/jsx";
import { countCap, type LanguageCounts } from "../../content/types/index.ts";
import { useView } from "../view.tsx";

/** "In your language (12) · All languages (55)": the same list either way; all stands first, so that nothing is hidden. */
export const LanguageChoice: FC<{ counts: LanguageCounts | undefined; spoken?: boolean }> = ({ counts, spoken }) => {
  const { path, url, words, format } = useView();
  if (counts === undefined || counts.all === 0) return null;
  const [place = "/", search] = path.split("?");
  const query = new URLSearchParams(search);
  const isMine = query.get("in") === "mine";
  query.delete("cursor");
  query.delete("in");
  const all = query.size === 0 ? place : `${place}?${query}`;
  query.set("in", "mine");
  const links = [
    { id: spoken ? "spoken" : "mine", href: `${place}?${query}`, count: counts.mine, current: isMine },
    { id: "all", href: all, count: counts.all, current: !isMine },
  ];
  const told = (count: number) => {
    const number = format.number(Math.min(count, countCap));
    return count > countCap ? words("lists.over", { count: number }) : number;
  };
  return (
    <nav aria-label={words("lists.languages")}>
      <ul class="share">
        {links.map(({ id, href, count, current }) => (
          <li>
            <a href={url(href)} aria-current={current ? "page" : undefined}>
              {words(`lists.${id}`, { count: told(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
