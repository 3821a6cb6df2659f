/**
 * `<nri-events src limit>`: the next events of a site in a page of somebody else. Text only, in a shadow tree, so that neither page
 * reaches the other; what stands between its tags is shown until the events are there, and when they do not come.
 */
export const nriEventsScript = /* js */ `
const style = ":host{display:block}ul{list-style:none;margin:0;padding:0}li{padding-block:.6em;border-block-end:1px solid color-mix(in srgb,currentColor 20%,transparent)}a{color:var(--nri-link,inherit);font-weight:600}a:focus-visible{outline:3px solid;outline-offset:2px}p{margin:0;font-size:.875em}";
const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });
class NriEvents extends HTMLElement {
  static observedAttributes = ["src", "limit"];
  connectedCallback() { this.#show(); }
  attributeChangedCallback() { if (this.isConnected) this.#show(); }
  async #show() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.firstChild) root.append(make("style", style), make("slot", ""));
    const asked = (this.asked = Symbol());
    try {
      const address = new URL(this.getAttribute("src"), document.baseURI);
      if (!/^https?:$/.test(address.protocol)) return;
      address.pathname = address.pathname.replace(/\\.json$/, "") + ".json";
      const limit = this.getAttribute("limit");
      if (limit) address.searchParams.set("limit", limit);
      const answer = await fetch(address, { credentials: "omit" });
      if (!answer.ok) return;
      const { lang, dir, none, all, items } = await answer.json();
      if (this.asked !== asked) return;
      const list = make("ul", "", { lang, dir });
      list.setAttribute("part", "list");
      for (const item of items) {
        const row = make("li", "");
        const words = [item.status, item.when, item.where].filter(Boolean).join(" · ");
        row.append(make("a", item.title, { href: item.url, lang: item.lang, dir: item.dir }), make("p", words));
        list.append(row);
      }
      const last = make("p", "", { lang, dir });
      last.append(make("a", all.label, { href: all.url }));
      root.replaceChildren(make("style", style), ...(items.length ? [list] : [make("p", none, { lang, dir })]), last);
    } catch {}
  }
}
customElements.get("nri-events") ?? customElements.define("nri-events", NriEvents);
`.trim();
