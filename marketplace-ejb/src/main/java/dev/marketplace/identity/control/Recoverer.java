package dev.marketplace.identity.control;

import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.ResetNotPossible;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Leads whoever forgot her password from a code to a new one. */
@ApplicationScoped
public class Recoverer {

    private static final String KIND = "reset";
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Codes codes;

    @Inject
    private Secrets secrets;

    @Inject
    private AccountStore accounts;

    @Inject
    private PasswordSetter setter;

    @Inject
    private AccountMails mails;

    @Inject
    private IdentitySettings settings;

    protected Recoverer() {}

    /** For use without a container. */
    public Recoverer(
            Codes codes,
            Secrets secrets,
            AccountStore accounts,
            PasswordSetter setter,
            AccountMails mails,
            IdentitySettings settings) {
        this.codes = codes;
        this.secrets = secrets;
        this.accounts = accounts;
        this.setter = setter;
        this.mails = mails;
        this.settings = settings;
    }

    /** Makes a code in any case; mails it if there is an account, when the answer is already under way. */
    public void request(Caller caller, Audience audience, String address) {
        String email = Registrar.normal(address);
        Codes.Key whose = key(audience, email);
        codes.countRequest(caller, whose);
        String code = codes.issue(caller.scope(), whose, "");
        mails.soon(() -> accounts.byEmail(caller.scope(), audience, email)
                .ifPresent(account -> mails.queue(
                        caller,
                        audience == Audience.SELLER ? "reset-seller" : "reset-user",
                        email,
                        Map.of("name", account.name(), "code", code, "minutes", Limits.CODE_LIFE.toMinutes()))));
    }

    /** @return a token that allows one new password */
    public String verify(Caller caller, Audience audience, String address, String code) {
        String email = Registrar.normal(address);
        codes.use(caller.scope(), key(audience, email), code);
        Account account = accounts.byEmail(caller.scope(), audience, email).orElseThrow(CodeExpired::new);
        refuseBlocked(account);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.keep(caller.scope(), KIND, hash(token), audience + " " + email, Limits.RESET_LIFE);
        return token;
    }

    /** The token is used up only if the new password is good. */
    public void reset(Caller caller, String token, String password) {
        Account account = secrets.find(caller.scope(), KIND, hash(token))
                .flatMap(kept -> holder(caller.scope(), kept))
                .orElseThrow(ResetNotPossible::new);
        refuseBlocked(account);
        PasswordRules.check(new Checks(), "newPassword", password, account.name(), account.email())
                .done();
        secrets.take(caller.scope(), KIND, hash(token)).orElseThrow(ResetNotPossible::new);
        setter.set(caller, account, password);
    }

    private Optional<Account> holder(Scope scope, String kept) {
        String[] parts = kept.split(" ", 2);
        return accounts.byEmail(scope, Audience.valueOf(parts[0]), parts[1]);
    }

    private static void refuseBlocked(Account account) {
        account.blockedReason().ifPresent(reason -> {
            throw new AccountBlocked(reason);
        });
    }

    private String hash(String token) {
        return new Hmac(settings.refreshSecret()).of("reset", token);
    }

    private static Codes.Key key(Audience audience, String email) {
        return new Codes.Key(Codes.Purpose.RECOVERY, audience, email);
    }
}
