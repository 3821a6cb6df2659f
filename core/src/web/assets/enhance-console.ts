/**
 * What the console gains with script: a form that the server keeps (`data-keeps`) is kept while it is filled in, a few seconds after
 * the last key and when the page is left. What is typed is never lost with the line.
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
`.trim();
