/* Comforts of the portals: every page can be read and signed in to without this file. */
"use strict";

const all = (selector, work, root = document) => root.querySelectorAll(selector).forEach(work);

// what only scripts can do stays hidden until they run
all("[data-close], [data-show-password]", (button) => { button.hidden = false; });

document.addEventListener("click", (event) => {
  event.target.closest("[data-close]")?.closest(".toast")?.remove();
  const menu = event.target.closest("details.menu");
  all("details.menu[open]", (open) => { if (open !== menu) open.open = false; });
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.getElementById("search")?.focus();
  }
  if (event.key === "Escape") {
    const menu = event.target.closest("details.menu[open]");
    all("details.menu[open]", (open) => { open.open = false; });
    menu?.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-show-password]");
  const input = button?.parentElement.querySelector("input");
  if (!input) return;
  const shown = input.type === "password";
  input.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", shown);
});

// a narrow navigation stays narrow on the next page
all("#nav-collapse", (box) => {
  box.checked = localStorage.getItem("nav-collapsed") === "yes";
  box.addEventListener("change", () => localStorage.setItem("nav-collapsed", box.checked ? "yes" : "no"));
});

// PrimeFaces puts the state of its view into every form, also into those that lead to another page
document.addEventListener("submit", (event) => {
  if ("plain" in event.target.dataset) all("[name^='jakarta.faces.']", (field) => field.remove(), event.target);
}, true);

// a form is sent once, however often its button is pressed
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => all("form[data-sent]", (form) => { delete form.dataset.sent; }));

// a form that was open across a sign-out or a restart is refused: the page is asked for anew
window.jQuery?.(document).on("pfAjaxError", (event, xhr) => { if (xhr.status === 403) location.reload(); });

// an address is proposed from a name until somebody writes one herself
all("[data-slug-of]", (slug) => {
  const name = document.getElementById(slug.dataset.slugOf);
  let own = slug.value !== "";
  slug.addEventListener("input", () => { own = slug.value !== ""; });
  name?.addEventListener("input", () => {
    if (own) return;
    slug.value = name.value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "");
  });
});
