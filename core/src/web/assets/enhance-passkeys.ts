/**
 * Where a browser knows passkeys, forms with `data-passkey` appear: that is the address of what the browser is to be asked. Its answer
 * is sent with the form like anything typed. Without script they stay hidden, and signing in goes by code.
 */
export const enhancePasskeys = /* js */ `
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
const ask = async (address) => {
  const publicKey = await (await fetch(address)).json();
  publicKey.challenge = bytes(publicKey.challenge);
  for (const key of publicKey.excludeCredentials ?? []) key.id = bytes(key.id);
  if (!publicKey.user) return navigator.credentials.get({ publicKey });
  publicKey.user.id = bytes(publicKey.user.id);
  return navigator.credentials.create({ publicKey });
};
const usable = window.isSecureContext && window.PublicKeyCredential;
for (const form of usable ? document.querySelectorAll("form[data-passkey]") : []) {
  form.closest("[hidden]").hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.passkey.value) return;
    event.preventDefault();
    event.stopPropagation();
    const failed = form.querySelector("[data-failed]");
    failed.hidden = true;
    try {
      const { id, type, rawId, response } = await ask(form.dataset.passkey);
      const answer = { transports: response.getTransports?.() };
      for (const part of parts) if (response[part]) answer[part] = text(response[part]);
      form.elements.passkey.value = JSON.stringify({ id, type, rawId: text(rawId), response: answer });
      form.requestSubmit();
    } catch { failed.hidden = false; }
  });
}
`.trim();
