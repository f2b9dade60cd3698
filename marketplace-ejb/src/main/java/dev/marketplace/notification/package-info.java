/**
 * Notification: telling people (the seed's notifications and mails).
 *
 * <p>A notification is for one account or for all admins; its id is made from the event that caused it, so it exists once
 * however often the event comes. Open pages learn of it at once over the live feed, which every node hears.
 *
 * <p>A mail is stored before it is sent and sent until a server took it. It goes out again only if the process died between
 * the server's answer and our note of it; it then has the same Message-ID. What it said is forgotten once it is sent.
 *
 * <p>Collections: {@code notifications} (Jakarta NoSQL), {@code mails} (native). Hears: {@code order.placed}, {@code
 * order.group-completed}, {@code order.refund-due}. Events: {@code notification.created} {notificationId, receiver}.
 */
package dev.marketplace.notification;
