package dev.marketplace.web.account;

import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** What a form says that asks for the present password once more. */
@RequestScoped
class Passwords {

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    /**
     * Says it at the field of the present password, at another field, or, if one has to wait, above the form.
     *
     * @param hasPassword whether the account has one at all
     * @param others words for the form's other fields
     */
    void refuse(Problem refused, FieldErrors errors, boolean hasPassword, UnaryOperator<String> others) {
        if (refused instanceof InvalidInput invalid) {
            errors.add(invalid, field -> field.equals("currentPassword") ? current(hasPassword) : others.apply(field));
        } else {
            errors.add("form", say.problem(refused));
        }
        navigation.refused(refused);
    }

    private String current(boolean hasPassword) {
        return say.with(hasPassword ? "security.wrong.currentPassword" : "security.noPassword");
    }
}
