package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Reader;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/**
 * Sentences with numbers and names in them, in the reader's language: {@code #{say.with('cart.title', name)}} and
 * {@code #{say.count('cart.items', n)}}. Keys are looked for in the application's own bundle, then in the kit's.
 */
@Named
@RequestScoped
public class Say {

    /** The bundles of the applications, of which each sees its own, and the kit's. */
    private static final List<String> BUNDLES = List.of(
            "dev.marketplace.web.messages",
            "dev.marketplace.seller.messages",
            "dev.marketplace.admin.messages",
            "dev.marketplace.kit.portal.messages",
            "dev.marketplace.kit.messages");

    private static final String WAIT = "retryAfterSeconds";
    private static final long MINUTE = 60;

    @Inject
    private Reader reader;

    private List<Words> words;

    public String with(String key, Object... arguments) {
        return bundleOf(key).with(key, arguments);
    }

    public String count(String key, long count, Object... arguments) {
        return bundleOf(key + Plural.OTHER.suffix()).count(key, count, arguments);
    }

    /**
     * What a refusal means to the reader: the sentence {@code problem.<code>}, else that of its kind. {0} is the
     * number among its details, if there is one. If it says how long to wait, the sentence does too.
     * A refusal with a reason is {@code problem.<code>.because}, {0} the reason.
     */
    public String problem(Problem refused) {
        String sentence = sentence(refused);
        return refused.details().get(WAIT) instanceof Number seconds
                ? sentence + " " + later(seconds.longValue())
                : sentence;
    }

    /** When something that is refused for now can be tried again; whole minutes from two on. */
    private String later(long seconds) {
        return seconds < 2 * MINUTE
                ? count("wait.seconds", seconds)
                : count("wait.minutes", (seconds + MINUTE - 1) / MINUTE);
    }

    private String sentence(Problem refused) {
        String exact = "problem." + refused.code();
        String because = exact + ".because";
        if (refused.details().get("reason") instanceof String reason
                && bundleOf(because).has(because)) {
            return with(because, reason);
        }
        String key = bundleOf(exact).has(exact)
                ? exact
                : "problem." + refused.kind().name().toLowerCase(Locale.ROOT);
        Object[] details = refused.details().values().stream()
                .filter(detail -> detail instanceof Number)
                .limit(1)
                .toArray();
        return with(bundleOf(key).has(key) ? key : "problem.other", details);
    }

    private Words bundleOf(String key) {
        return bundles().stream()
                .filter(bundle -> bundle.has(key))
                .findFirst()
                .orElse(bundles().get(bundles().size() - 1));
    }

    private List<Words> bundles() {
        if (words == null) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            words = BUNDLES.stream()
                    .filter(name -> loader.getResource(name.replace('.', '/') + "_en.properties") != null)
                    .map(name -> Words.of(name, reader.getLanguage(), loader))
                    .toList();
        }
        return words;
    }
}
