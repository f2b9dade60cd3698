package dev.marketplace.api.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ticks for {@link LivePages}: on every node, since each has pages of its own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveTicker {

    @Inject
    private LivePages pages;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void tick() {
        pages.checkAll();
    }
}
