package dev.marketplace.external.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.model.v2.core.Account;
import com.stripe.model.v2.core.AccountLink;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The calls to Stripe. At most so many threads wait there at once, and after failures nobody waits for a while: the rest of
 * the shop does not stand still with the provider.
 */
@ApplicationScoped
@Bulkhead(16)
@CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000, skipOn = PaymentRefused.class)
public class StripeCalls {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final double LEAST_JITTER = 0.75;
    private static final long PAGE = 100;
    private static final int LISTED_AT_MOST = 2_000;

    private StripeClient client;

    protected StripeCalls() {}

    @Inject
    public StripeCalls(StripeSettings settings) {
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setConnectTimeout(settings.connectTimeoutMillis())
                .setReadTimeout(settings.readTimeoutMillis())
                .setMaxNetworkRetries(0);
        settings.apiBase()
                .ifPresent(base -> builder.setApiBase(base.toString())
                        .setFilesBase(base.toString())
                        .setConnectBase(base.toString())
                        .setMeterEventsBase(base.toString()));
        this.client = builder.build();
    }

    public Session create(SessionCreateParams params, String idempotencyKey) {
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return answer(() -> client.v1().checkout().sessions().create(params, options));
    }

    public Session session(String id) {
        return answer(() -> client.v1().checkout().sessions().retrieve(id));
    }

    public PaymentIntent paymentIntent(String id) {
        return answer(() -> client.v1().paymentIntents().retrieve(id));
    }

    /** @throws PaymentRefused also if it is not open any more */
    public Session expire(String id) {
        return answer(() -> client.v1().checkout().sessions().expire(id));
    }

    public Account createAccount(AccountCreateParams params, String idempotencyKey) {
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return answer(() -> client.v2().core().accounts().create(params, options));
    }

    /** With what is needed to know whether money can go there. */
    public Account account(String id) {
        AccountRetrieveParams params = AccountRetrieveParams.builder()
                .addInclude(AccountRetrieveParams.Include.CONFIGURATION__RECIPIENT)
                .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
                .build();
        return answer(() -> client.v2().core().accounts().retrieve(id, params));
    }

    public AccountLink accountLink(AccountLinkCreateParams params) {
        return answer(() -> client.v2().core().accountLinks().create(params));
    }

    /** The newest session of this reference that was made since then. */
    public Optional<Session> newest(String reference, Instant since) {
        SessionListParams params = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return answer(() -> {
            int seen = 0;
            for (Session session :
                    client.v1().checkout().sessions().list(params).autoPagingIterable()) {
                if (reference.equals(session.getClientReferenceId())) {
                    return Optional.of(session);
                }
                if (++seen == LISTED_AT_MOST) {
                    throw new PaymentUnanswered("more than " + LISTED_AT_MOST + " sessions since " + since, null);
                }
            }
            return Optional.<Session>empty();
        });
    }

    /** One call. */
    private interface Call<T> {
        T make() throws StripeException;
    }

    private static <T> T answer(Call<T> call) {
        for (int tried = 1; ; tried++) {
            try {
                return call.make();
            } catch (StripeException e) {
                if (tried == TRIES || !StripeErrors.worthTryingSoon(e)) {
                    throw StripeErrors.translated(e);
                }
                pause(tried);
            }
        }
    }

    /** stripe-java pauses neither for 429 nor after a reset: half a second, one, each up to a quarter shorter. */
    private static void pause(int tried) {
        try {
            double jitter = ThreadLocalRandom.current().nextDouble(LEAST_JITTER, 1);
            Thread.sleep((long) (FIRST_PAUSE.toMillis() * Math.pow(2, tried - 1) * jitter));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaymentUnanswered("stopped while it waited for Stripe", e);
        }
    }
}
