package dev.marketplace.external.image;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The image service does not answer, or not with what it should. */
public final class ImageStoreUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    private static final int RETRY_SECONDS = 5;

    public ImageStoreUnavailable(Throwable cause) {
        super(
                "Pictures cannot be stored just now. Please try again.",
                Map.of("retryAfterSeconds", RETRY_SECONDS),
                cause);
    }

    public ImageStoreUnavailable(int status) {
        this(new IllegalStateException("the image service answered " + status));
    }

    @Override
    public String code() {
        return "image.store-unavailable";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNAVAILABLE;
    }
}
