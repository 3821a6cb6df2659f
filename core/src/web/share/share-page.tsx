import type { FC } from "hono/jsx";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { ownNames } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { chatLinks, type Network, networks, type Shared, shareLink, shareText } from "./share-texts.ts";

interface Props {
  /** The page that is passed on, after the language: `/events/…`. */
  at: string;
  title: string;
  lines: readonly string[];
  /** In which there is a text of it. */
  languages: readonly string[];
}

/** A text for each network, as long as it takes, to be posted by a person; and the same in the other languages there are. */
export const SharePage: FC<Props> = ({ at, title, lines, languages }) => {
  const { site, url, words, lang } = useView();
  const shared = { title, lines, address: site.origin + url(at) };
  const others = site.languages.filter((one) => one !== lang && languages.includes(one));
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url(at), label: title }]} />}
        title={words("share.title")}
        lead={words("share.lead")}
      />
      <Content>
        {others.length > 0 && (
          <p>
            {words("share.others")}{" "}
            {others.map((one, index) => [
              index > 0 && " · ",
              <a href={`/${one}${at}/share`} hreflang={one} lang={one}>
                {ownNames[one]}
              </a>,
            ])}
          </p>
        )}
        {networks.map((network) => (
          <Post network={network} shared={shared} />
        ))}
      </Content>
    </>
  );
};

const Post: FC<{ network: Network; shared: Shared }> = ({ network, shared }) => {
  const { words, format } = useView();
  const { id, limit, count } = network;
  const text = shareText(shared, network);
  const href = shareLink(network, shared, text);
  const links = id === "chat" ? chatLinks(shared, text) : href ? [{ id, href }] : [];
  const length = { count: format.number(count(text)), most: limit === undefined ? "" : format.number(limit) };
  return (
    <section class="field">
      <h2 id={`post-${id}`}>{words(`share.to.${id}`)}</h2>
      <p class="hint">{words(limit === undefined ? "share.length" : "share.length.of", length)}</p>
      <textarea readonly rows={10} dir="auto" aria-labelledby={`post-${id}`}>
        {text}
      </textarea>
      <ul class="share">
        {links.map((link) => (
          <li>
            <a href={link.href} rel="noopener noreferrer">
              {words(`share.open.${link.id}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
