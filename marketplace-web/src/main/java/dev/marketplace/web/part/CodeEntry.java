package dev.marketplace.web.part;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.kit.page.Digits;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A code of six digits as it is being typed; the field is the same for registration, a forgotten password, an address. */
@Named
@RequestScoped
public class CodeEntry {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String code;

    /** Says at the field what a door has against the code. */
    public void refuse(Problem refused) {
        errors.add("code", sentence(refused));
        navigation.refused(refused);
    }

    private String sentence(Problem refused) {
        if (refused instanceof WrongCode wrong) {
            return say.count("code.wrong", ((Number) wrong.details().get("triesLeft")).longValue());
        }
        if (refused instanceof CodeExpired) {
            return say.with("code.expired");
        }
        return refused instanceof InvalidInput ? say.with("code.malformed") : say.problem(refused);
    }

    /** Whether this request asks for another code. */
    public boolean isResend() {
        return request.getMethod().equals("POST") && request.getParameter("resend") != null;
    }

    /** Asks for another code, and comes back to the page. */
    public void resend(Runnable door, String page) {
        try {
            door.run();
            navigation.go(page, Toast.good(say.with("code.sent")));
        } catch (Problem refused) {
            navigation.go(page, Toast.bad(say.problem(refused)));
        }
    }

    /** Empty if nothing is wrong. */
    public String getError() {
        return errors.of("code");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Digits.plain(code);
    }
}
