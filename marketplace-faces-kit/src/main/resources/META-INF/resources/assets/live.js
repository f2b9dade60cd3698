/* An open page of a portal learns at once of what is new: a toast, the bell's number, the list of orders. */
"use strict";

(() => {
  const place = document.querySelector("[data-live]");
  if (!place || !("WebSocket" in window)) return;

  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 60000;
  const TOASTS_AT_ONCE = 3;
  const root = place.dataset.root.replace(/\/?$/, "/");
  const portal = new URL(place.dataset.live, location.href).searchParams.get("portal");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let wait = FIRST_WAIT;

  const showUnread = (unread) => document.querySelectorAll("[data-unread]").forEach((mark) => {
    mark.dataset.unread = unread;
    mark.hidden = unread === 0;
    mark.querySelector("[data-unread-number]").textContent = unread > 99 ? "99+" : number.format(unread);
  });
  const shownUnread = () => Number(document.querySelector("[data-unread]")?.dataset.unread ?? 0);

  // the table of orders, where the page has one
  const refresh = () => window.refreshOrders?.();

  // a link of a notification, in the language of this page
  const inLanguage = (link) => {
    const own = `/${portal}/`;
    return link.startsWith(own) ? root + link.slice(own.length) : link;
  };

  const toast = (text, detail, link, word) => {
    const box = document.createElement("div");
    box.className = "toast";
    const icon = document.createElement("i");
    icon.className = "pi pi-bell";
    icon.setAttribute("aria-hidden", "true");
    const words = document.createElement("p");
    words.append(text);
    if (detail) {
      const small = document.createElement("small");
      small.textContent = detail;
      words.append(small);
    }
    const way = document.createElement("a");
    way.href = link;
    way.textContent = word;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "icon-button";
    close.dataset.close = "toast";
    close.setAttribute("aria-label", place.dataset.closeWord);
    const cross = document.createElement("i");
    cross.className = "pi pi-times";
    cross.setAttribute("aria-hidden", "true");
    close.append(cross);
    box.append(icon, words, way, close);
    place.append(box);
    while (place.children.length > TOASTS_AT_ONCE) place.firstElementChild.remove();
  };

  const hear = (message) => {
    if (message.kind === "hello") {
      // what happened while nobody listened
      if (message.unread !== shownUnread()) refresh();
      showUnread(message.unread);
      return;
    }
    if (message.kind !== "notification") return;
    showUnread(shownUnread() + 1);
    toast(message.title, message.message, inLanguage(message.link), place.dataset.open);
    if (message.type.startsWith("order.")) refresh();
  };

  const again = () => {
    setTimeout(renew, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  // asks the portal first: it renews a session's cookies, or says that the session is over
  const renew = async () => {
    const answer = await fetch(place.dataset.session, { cache: "no-store" }).catch(() => null);
    if (answer?.status === 401) {
      const back = encodeURIComponent(location.pathname.slice(root.length - 1) + location.search);
      toast(place.dataset.ended, "", `${root}signin?to=${back}`, place.dataset.signin);
    } else if (answer?.ok) {
      connect();
    } else {
      again();
    }
  };

  const connect = () => {
    const address = new URL(place.dataset.live, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => { place.dataset.connected = "yes"; });
    socket.addEventListener("message", (event) => {
      wait = FIRST_WAIT;
      hear(JSON.parse(event.data));
    });
    socket.addEventListener("close", () => { delete place.dataset.connected; again(); });
  };

  connect();
})();
