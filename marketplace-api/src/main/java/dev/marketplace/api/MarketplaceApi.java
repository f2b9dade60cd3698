package dev.marketplace.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API's root, {@code /api/v1}. */
@ApplicationPath("/v1")
public class MarketplaceApi extends Application {}
