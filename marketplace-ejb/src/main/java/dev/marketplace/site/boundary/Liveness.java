package dev.marketplace.site.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Tells that the rooms answer; the first door, kept until a room has one that a visitor can reach. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Liveness {

    /** Always {@code up}: the container could not have called otherwise. */
    public String status() {
        return "up";
    }
}
