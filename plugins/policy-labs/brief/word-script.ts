import { createHash } from "node:crypto";
import { Hono } from "hono";

/** Counts while somebody writes; without it the count stands as it was when the page was drawn. */
const code = `const box=document.querySelector("[data-words]");
const form=box?.closest("form");
if(form){
const seg=new Intl.Segmenter(document.documentElement.lang,{granularity:"word"});
const clean=(t)=>t.replace(/\\]\\([^)]*\\)/g,"]").replace(/https?:\\/\\/\\S+/g," ").replace(/[\\u2019']/g,"\\u2019");
const count=(t)=>[...seg.segment(clean(t))].filter((s)=>s.isWordLike).length;
const names=["title","context","agreement","difference"];
const show=()=>{
let n=Number(box.dataset.words);
for(const name of names)n+=count(form.elements.namedItem(name)?.value??"");
const out=box.querySelector("output");
out.value=new Intl.NumberFormat(document.documentElement.lang).format(n);
box.classList.toggle("warn",n>Number(box.dataset.most));
};
form.addEventListener("input",show);
show();
}
`;

const version = createHash("sha256").update(code).digest("base64url").slice(0, 8);

export const wordScript = { at: `/labs-words.${version}.js`, code };

/** At the root of the node: what a plugin's page may load is of this site alone. */
export function wordScriptRoutes(): Hono {
  const app = new Hono();
  app.get(wordScript.at, (c) =>
    c.body(wordScript.code, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    }),
  );
  return app;
}
