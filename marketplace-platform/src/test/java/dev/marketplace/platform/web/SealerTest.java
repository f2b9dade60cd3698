package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealerTest {

    private final Sealer sealer = new Sealer("a secret of the marketplace, long enough");

    @Test
    void what_was_sealed_opens_again() {
        assertThat(sealer.open("flash", sealer.seal("flash", "Grüße, مرحبا"))).contains("Grüße, مرحبا");
    }

    @Test
    void a_seal_for_one_purpose_does_not_open_for_another() {
        assertThat(sealer.open("form", sealer.seal("flash", "text"))).isEmpty();
    }

    @Test
    void a_changed_text_is_refused() {
        String sealed = sealer.seal("flash", "text");
        String other = new Sealer("another secret of another marketplace").seal("flash", "text");
        assertThat(sealer.open("flash", "x" + sealed)).isEmpty();
        assertThat(sealer.open("flash", other)).isEmpty();
    }

    @Test
    void anything_else_is_refused_without_a_fault() {
        assertThat(sealer.open("flash", "")).isEmpty();
        assertThat(sealer.open("flash", ".")).isEmpty();
        assertThat(sealer.open("flash", "no dot")).isEmpty();
        assertThat(sealer.open("flash", "%%%.%%%")).isEmpty();
    }

    @Test
    void a_seal_fits_into_a_cookie() {
        assertThat(sealer.seal("flash", "a; b=\"c\"")).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }
}
