// Passkeys: asks the browser for one and carries its answer to the server.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail);
  return said;
}

const listed = (all) => (all ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function make() {
  const options = await post("/account/passkey/options");
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    },
  });
  const answer = made.response;
  await post("/account/passkey", {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      attestationObject: text(answer.attestationObject),
      clientDataJSON: text(answer.clientDataJSON),
      transports: answer.getTransports?.() ?? [],
    },
  });
}

async function show(address) {
  const options = await post(address + "/options");
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: listed(options.allowCredentials),
    },
  });
  const answer = shown.response;
  return post(address, {
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    authenticatorAttachment: shown.authenticatorAttachment,
    clientExtensionResults: shown.getClientExtensionResults(),
    response: {
      authenticatorData: text(answer.authenticatorData),
      clientDataJSON: text(answer.clientDataJSON),
      signature: text(answer.signature),
      userHandle: answer.userHandle ? text(answer.userHandle) : null,
    },
  });
}

const doing = {
  make,
  enter: () => show("/account/passkey/signin"),
  confirm: () => show("/account/confirm/passkey"),
};

function wrong(error) {
  const { none, has, broken } = document.getElementById("passkey-said").dataset;
  if (error.name === "NotAllowedError") return none;
  if (error.name === "InvalidStateError") return has;
  return error.message || broken;
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  button.closest("[hidden]")?.removeAttribute("hidden");
  const words = document.getElementById("passkey-said");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const said = await doing[button.dataset.passkey]();
      location.assign(said?.next ?? button.dataset.next);
    } catch (error) {
      words.textContent = wrong(error);
      button.disabled = false;
    }
  });
}
