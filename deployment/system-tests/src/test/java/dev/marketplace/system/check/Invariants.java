package dev.marketplace.system.check;

import dev.marketplace.system.check.Snapshot.LineFact;
import dev.marketplace.system.check.Snapshot.OrderFact;
import dev.marketplace.system.check.Snapshot.StockFact;
import dev.marketplace.system.product.Sandbox.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The invariants of faults and abuse that can be checked from outside, on one snapshot. */
public final class Invariants {

    private final Snapshot snapshot;
    private final List<String> broken = new ArrayList<>();

    private Invariants(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What is broken, in words; empty if nothing is. */
    public static List<String> brokenIn(Snapshot snapshot) {
        Invariants invariants = new Invariants(snapshot);
        invariants.paidSessionsAndOrdersMatch();
        invariants.oneOrderPerShop();
        invariants.moneyBalances();
        invariants.stockBalances();
        return List.copyOf(invariants.broken);
    }

    /** I1: what was captured for a session is what its orders come to, and each order was paid. */
    private void paidSessionsAndOrdersMatch() {
        Set<String> paid = new HashSet<>();
        for (Session session : snapshot.sessions()) {
            long ordered = snapshot.orders().stream()
                    .filter(order -> order.transferGroup().equals(session.transferGroup()))
                    .mapToLong(OrderFact::total)
                    .sum();
            if (session.isPaid()) {
                paid.add(session.transferGroup());
                expect(
                        ordered == session.captured(),
                        "I1: session " + session.id() + " captured " + session.captured() + ", its orders come to "
                                + ordered);
            } else {
                expect(session.captured() == 0, "I1: session " + session.id() + " is not paid, but captured money");
            }
        }
        for (OrderFact order : snapshot.orders()) {
            expect(paid.contains(order.transferGroup()), "I1: order " + order.id() + " has no paid session");
        }
    }

    /** I5: a paid checkout makes one order of each shop, however often it is reported. */
    private void oneOrderPerShop() {
        Set<String> seen = new HashSet<>();
        for (OrderFact order : snapshot.orders()) {
            expect(
                    seen.add(order.group() + " " + order.shop()),
                    "I5: group " + order.group() + " has two orders of shop " + order.shop());
        }
    }

    /** I3: lines, delivery, commission and what is left for the seller add up. */
    private void moneyBalances() {
        for (OrderFact order : snapshot.orders()) {
            String id = "I3: order " + order.id();
            long lines = order.lines().stream().mapToLong(LineFact::total).sum();
            expect(lines == order.subtotal(), id + ": lines come to " + lines + ", subtotal is " + order.subtotal());
            expect(
                    order.subtotal() + order.shipping() == order.total(),
                    id + ": the total is not the sum of its parts");
            expect(order.commission() + order.net() == order.total(), id + ": commission and net are not the total");
            expect(order.commission() >= 0 && order.net() >= 0, id + ": something is negative");
            for (LineFact line : order.lines()) {
                expect(line.unitPrice() * line.quantity() == line.total(), id + ": line " + line.sku());
            }
        }
    }

    /** I2: initial stock is what was sold, what is free and what open sessions hold. */
    private void stockBalances() {
        boolean nothingHeld = snapshot.sessions().stream().noneMatch(Session::isOpen);
        for (StockFact stock : snapshot.stocks()) {
            long sold = snapshot.orders().stream()
                    .flatMap(order -> order.lines().stream())
                    .filter(line -> line.sku().equals(stock.sku()))
                    .mapToLong(LineFact::quantity)
                    .sum();
            String what = "I2: " + stock.sku() + ": initial " + stock.initial() + ", sold " + sold + ", free "
                    + stock.available();
            expect(stock.available() >= 0, what);
            expect(sold + stock.available() <= stock.initial(), what);
            expect(!nothingHeld || sold + stock.available() == stock.initial(), what + ", nothing is held");
        }
    }

    private void expect(boolean holds, String sentence) {
        if (!holds) {
            broken.add(sentence);
        }
    }
}
