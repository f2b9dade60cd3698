package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentPolicyTest {

    @Test
    void the_storefront_allows_nothing_inline() {
        String header = ContentPolicy.STOREFRONT.header(List.of(), List.of());
        assertThat(header).contains("script-src 'self';", "style-src 'self';").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @EnumSource(ContentPolicy.class)
    void every_kind_refuses_frames_plugins_and_foreign_bases(ContentPolicy policy) {
        assertThat(policy.header(List.of(), List.of()))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'");
    }

    @Test
    void a_form_may_lead_to_the_payment_page_and_a_picture_come_from_the_image_service() {
        String header =
                ContentPolicy.STOREFRONT.header(List.of("https://ik.example"), List.of("https://checkout.stripe.com"));
        assertThat(header).contains("img-src 'self' data: https://ik.example;");
        assertThat(header).contains("form-action 'self' https://checkout.stripe.com;");
    }

    @ParameterizedTest
    @EnumSource(ContentPolicy.class)
    void browsers_are_told_where_to_report(ContentPolicy policy) {
        assertThat(policy.header(List.of(), List.of()))
                .endsWith("; report-to violations; report-uri /api/v1/content-policy-reports");
    }

    @Test
    void an_unknown_kind_stops_the_start() {
        assertThatThrownBy(() -> ContentPolicy.named("lax")).isInstanceOf(IllegalArgumentException.class);
    }
}
