package dev.marketplace.kit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnePolicyTest {

    private static final String OURS = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'";

    @Test
    void a_nonce_joins_our_policy() {
        assertThat(NonceFilter.joined(OURS, "script-src 'self' 'nonce-a+b/c=='"))
                .isEqualTo(
                        "default-src 'self'; script-src 'self' 'nonce-a+b/c=='; style-src 'self'; object-src 'none'");
    }

    @Test
    void a_policy_without_a_nonce_changes_nothing() {
        assertThat(NonceFilter.joined(OURS, "script-src *")).isEqualTo(OURS);
    }

    @Test
    void what_would_add_more_than_a_nonce_does_not() {
        assertThat(NonceFilter.joined(OURS, "script-src 'nonce-x' 'unsafe-inline'"))
                .doesNotContain("unsafe");
    }
}
