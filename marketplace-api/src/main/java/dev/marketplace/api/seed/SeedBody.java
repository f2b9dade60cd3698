package dev.marketplace.api.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whatever a client of the seed sends to its account operations: one shape for all of them, each reads what it needs. What
 * the seed sends beside (ids of the caller, passwords that were sent before) is not looked at.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeedBody(
        String name,
        String email,
        String password,
        String otp,
        @JsonProperty("phone_number") String phone,
        String country,
        String token,
        String newPassword,
        String currentPassword,
        String confirmPassword) {}
