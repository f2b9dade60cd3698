package dev.marketplace.shared;

import java.util.List;
import java.util.Map;

/** One or more fields of a command are not what they must be. */
public final class InvalidInput extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors at least one */
    public InvalidInput(List<FieldError> errors) {
        super(
                errors.get(0).message(),
                Map.of("errors", errors.stream().map(FieldError::toMap).toList()));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    @Override
    public String code() {
        return "shared.invalid-input";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }

    /** In the order of the command's fields, never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
