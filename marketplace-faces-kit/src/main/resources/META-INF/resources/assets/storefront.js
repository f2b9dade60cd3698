/* Comforts only: every page works without this file. */
"use strict";

const all = (selector, work, root = document) => root.querySelectorAll(selector).forEach(work);

// what only scripts can do stays hidden until they run
all("[data-close], [data-copy], [data-show-password], [data-step]", (button) => { button.hidden = false; });

// a toast can be closed; one that only informs leaves by itself when the reader is not on it
document.addEventListener("click", (event) => event.target.closest("[data-close]")?.closest(".toast")?.remove());
all(".toast[role=status]", (toast) => {
  const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove());
  setTimeout(leave, 8000);
});

// a popover closes with Escape and with a click elsewhere
const closePopovers = (except) => all("details.popover[open]", (popover) => {
  if (popover !== except) popover.open = false;
});
document.addEventListener("click", (event) => closePopovers(event.target.closest("details.popover")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const popover = event.target.closest("details.popover[open]");
  closePopovers();
  popover?.querySelector("summary").focus();
});

// a select that changes the page does so at once; its button is for browsers without scripts
all("form[data-submit-on-change]", (form) => {
  form.addEventListener("change", () => form.requestSubmit());
  all("[data-without-script]", (button) => { button.hidden = true; }, form);
});

// the step between a page that everybody shares and the reader's own cart is taken at once
all("form[data-submit-now]", (form) => form.requestSubmit());

// a form is sent once, however often its button is pressed
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => all("button:not([type=button])", (button) => { button.setAttribute("aria-disabled", "true"); }, form));
});
addEventListener("pageshow", () => all("form[data-sent]", (form) => {
  delete form.dataset.sent;
  all("[aria-disabled]", (button) => button.removeAttribute("aria-disabled"), form);
}));

// a password can be looked at
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-show-password]");
  const input = button?.parentElement.querySelector("input");
  if (!input) return;
  const shown = input.type === "password";
  input.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", shown);
});

// how hard a new password is to guess: a hint, the door decides
all("[data-strength]", (line) => {
  const input = document.getElementById(line.dataset.strength);
  const words = line.querySelector("[role=status]");
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
  const grade = (text) => {
    if (text.length < 8) return "short";
    const different = new Set(text).size;
    const points = text.length + 2 * kinds.filter((kind) => kind.test(text)).length;
    if (different < 6 || points < 14) return "weak";
    return points < 20 ? "fair" : "good";
  };
  input.addEventListener("input", () => {
    line.hidden = input.value === "";
    line.dataset.grade = grade(input.value);
    const now = line.dataset[line.dataset.grade];
    if (words.textContent !== now) words.textContent = now;
  });
});

// a code of six digits: whatever is typed or pasted, only its digits stay
all("[data-digits]", (input) => {
  const most = Number(input.dataset.digits);
  const plain = (text) => text.replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .replace(/[\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) - 0x6f0).replace(/\D/g, "").slice(0, most);
  const tidy = () => {
    const at = plain(input.value.slice(0, input.selectionStart)).length;
    const digits = plain(input.value);
    if (digits === input.value) return;
    input.value = digits;
    input.setSelectionRange(at, at);
  };
  input.addEventListener("input", tidy);
  tidy();
  if (input.getAttribute("aria-invalid")) input.select();
});

// a number goes up and down, within its limits
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  const input = button?.parentElement.querySelector("input");
  if (input) input.stepUp(Number(button.dataset.step));
});

// the correlation id can be copied
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) navigator.clipboard?.writeText(button.dataset.copy);
});

// the hold timer counts down once a second and says nothing aloud
all("[data-hold]", (clock) => {
  const end = performance.now() + Number(clock.dataset.hold) * 1000;
  const digits = new Intl.NumberFormat(document.documentElement.lang, { minimumIntegerDigits: 2 });
  const tick = setInterval(() => {
    const seconds = Math.max(0, Math.round((end - performance.now()) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${digits.format(seconds % 60)}`;
    if (seconds === 0) clearInterval(tick);
  }, 1000);
});

// a new code can be asked for when the pause is over; without scripts the button is always there
all("[data-cooldown]", (form) => {
  const button = form.querySelector("button");
  const line = form.querySelector("[data-cooldown-text]");
  const end = performance.now() + Number(form.dataset.cooldown) * 1000;
  const update = () => {
    const seconds = Math.ceil((end - performance.now()) / 1000);
    const waits = seconds > 0;
    button.hidden = waits;
    line.hidden = !waits;
    line.textContent = line.dataset.cooldownText.replace("#", seconds);
    if (waits) setTimeout(update, 1000);
  };
  update();
});

// a page that waits for something looks again more often than its refresh without scripts does
all("[data-look-again]", (page) => setTimeout(() => location.reload(), Number(page.dataset.lookAgain)));

// a search suggests products while one types: a list box after the pattern of the ARIA authoring practices
all("form[data-suggest]", (form) => {
  const input = form.querySelector("input[type=search]");
  const box = document.createElement("div");
  box.className = "suggestions";
  box.id = "suggestions";
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", form.dataset.suggestLabel);
  box.hidden = true;
  form.after(box);
  Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": box.id, "aria-autocomplete": "list" })
    .forEach(([name, value]) => input.setAttribute(name, value));
  const options = () => [...box.querySelectorAll("a")];
  const close = () => { box.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const pick = (index) => options().forEach((option, at) => {
    option.setAttribute("aria-selected", at === index);
    option.classList.toggle("is-active", at === index);
    if (at === index) input.setAttribute("aria-activedescendant", option.id);
  });
  let asked = 0;
  const ask = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (text.length < 2) { close(); return; }
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    box.innerHTML = await answer.text();
    const found = options().length > 0;
    box.hidden = !found;
    input.setAttribute("aria-expanded", found);
  };
  let wait;
  input.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(ask, 150); });
  input.addEventListener("keydown", (event) => {
    const list = options();
    const at = list.findIndex((option) => option.classList.contains("is-active"));
    if (event.key === "ArrowDown" && list.length) { event.preventDefault(); pick((at + 1) % list.length); }
    if (event.key === "ArrowUp" && list.length) { event.preventDefault(); pick((at - 1 + list.length) % list.length); }
    if (event.key === "Escape") close();
    if (event.key === "Enter" && at >= 0) { event.preventDefault(); location.assign(list[at].href); }
  });
  form.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) setTimeout(close, 150); });
});

// paper falls when an order is placed, unless the reader wants no motion
all("[data-confetti]", (sky) => {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (let i = 0; i < Number(sky.dataset.confetti); i++) sky.append(document.createElement("i"));
});
