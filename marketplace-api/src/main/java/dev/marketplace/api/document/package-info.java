/** The API's description of itself: {@code /api/openapi}, made at build time, and the pages at {@code /api/docs}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Marketplace API",
                        version = "1",
                        description = """
                        Everything that shoppers, sellers and admins do, by room. Browsers sign in with cookies, other clients with \
                        `Authorization: Bearer` and the tokens of `POST /v1/sessions`; each portal (user, seller, admin) has its own.

                        Money is `{"amount": 1299, "currency": "EUR"}`, in minor units. Times are ISO 8601 in UTC with milliseconds. \
                        What is absent is left out, never null. Lists take `limit` (1 to 100) and the `after` of the page before. \
                        Refusals are `application/problem+json` (RFC 9457); their codes are listed in docs/problems.md.""",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/api"),
        tags = {
            @Tag(name = "identity", description = "Who is asking: accounts, sessions, addresses"),
            @Tag(name = "catalogue", description = "What is for sale: products, categories, pictures"),
            @Tag(name = "shop", description = "Who sells here"),
            @Tag(name = "order", description = "From the cart to the payment and the orders"),
            @Tag(name = "notification", description = "What the caller was told"),
            @Tag(name = "site", description = "The marketplace's face"),
            @Tag(name = "administration", description = "Running the marketplace")
        },
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "An access token, good for ten minutes."),
                            @SecurityScheme(
                                    securitySchemeName = "cookie-user",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "user",
                                    description = "A shopper's session; __Host-user on TLS."),
                            @SecurityScheme(
                                    securitySchemeName = "cookie-seller",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "seller",
                                    description = "A seller's session; __Host-seller on TLS."),
                            @SecurityScheme(
                                    securitySchemeName = "cookie-admin",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "admin",
                                    description = "An admin's session; __Host-admin on TLS.")
                        }))
package dev.marketplace.api.document;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
