package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A file is not a picture that can be used. */
public final class BadPicture extends Problem {

    private static final long serialVersionUID = 1L;

    public BadPicture(String why) {
        super(why);
    }

    @Override
    public String code() {
        return "catalogue.bad-picture";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNPROCESSABLE;
    }
}
