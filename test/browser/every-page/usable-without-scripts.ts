import type { Page } from "playwright-core";

/** What somebody cannot do on a page as it stands: forms without a button, controls that only a script gives life, links that lead nowhere. */
export async function uselessOn(page: Page): Promise<string[]> {
  return (await page.evaluate(look)) as string[];
}

// As text: it runs in the page, where scripts are off, so nothing of it may wait.
const look = `(() => {
  const wrong = [];
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const say = (what, one) => wrong.push(what + ": " + one.outerHTML.slice(0, 160));
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  if ((document.querySelector("main")?.innerText ?? "").trim().length < 20) wrong.push("nothing in main");
  if (all("h1").length !== 1) wrong.push(all("h1").length + " first headings");
  for (const form of all("form")) {
    if (form.getAttribute("action") === "" || /^javascript:/.test(form.getAttribute("action") ?? "")) say("form that goes nowhere", form);
    const sends = [...form.elements].some((one) => (one.type === "submit" || one.type === "image") && !one.disabled && shown(one));
    if (!sends) say("form without a button", form);
  }
  for (const one of all("button, [role=button], input[type=button], input[type=reset]")) {
    if (one.type !== "submit" || !one.form) say("button that needs a script", one);
  }
  for (const one of all("input, select, textarea")) {
    if (!one.form && !one.readOnly) say("field of no form", one);
  }
  for (const one of all("a, area")) {
    const href = one.getAttribute("href");
    if (href === null || href === "" || href === "#" || /^javascript:/.test(href)) say("link that leads nowhere", one);
    else if (href.startsWith("#") && !document.getElementById(decodeURIComponent(href.slice(1)))) say("link to no place", one);
  }
  if (document.querySelector("[onclick], [onchange], [onsubmit]")) wrong.push("a script in an attribute");
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) wrong.push(over + " px too wide");
  return wrong;
})()`;
