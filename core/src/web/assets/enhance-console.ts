/**
 * What the console gains with script: a form that the server keeps (`data-keeps`) is kept while it is filled in, a few seconds after
 * the last key and when the page is left. What is typed is never lost with the line. What is waited for (`data-waits`) is asked for
 * again, and read out when it is there; nothing else on the page moves.
 */
export const enhanceConsole = /* js */ `
for (const form of document.querySelectorAll("form[data-keeps]")) {
  const told = document.createElement("p");
  told.className = "kept";
  told.setAttribute("role", "status");
  form.append(told);
  let timer, before = new URLSearchParams(new FormData(form)).toString();
  const keep = async (leaving) => {
    clearTimeout(timer);
    const body = new URLSearchParams(new FormData(form));
    if (body.toString() === before || form.dataset.sent) return;
    const now = body.toString();
    body.set("nri_keep", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body, keepalive: leaving });
      const { path, text } = await answer.json();
      before = now;
      if (path && path !== location.pathname) { history.replaceState(null, "", path); form.action = path; }
      told.textContent = text;
    } catch { timer = setTimeout(keep, 15000); }
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 3000); });
  addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(true); });
}
const waiting = document.querySelector("[data-waits]");
let pause = 2000;
const look = async () => {
  if (document.visibilityState === "visible") try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("waiting");
    if (answer.ok && !now) return location.replace(answer.url);
    if (now && now.innerHTML !== waiting.innerHTML) {
      const held = waiting.contains(document.activeElement);
      waiting.replaceChildren(...now.childNodes);
      if (held) { const next = waiting.querySelector("a") ?? document.getElementById("main"); next.focus(); }
    }
    if (now && !("waits" in now.dataset)) { document.title = page.title; return; }
  } catch {}
  pause = Math.min(pause * 1.3, 30000);
  setTimeout(look, pause);
};
if (waiting) setTimeout(look, pause);
`.trim();
