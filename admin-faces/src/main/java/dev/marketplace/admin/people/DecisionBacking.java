package dev.marketplace.admin.people;

import dev.marketplace.identity.boundary.Administrators;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What a plain form decides about an account; then the page that it was sent from is shown anew. */
@Named
@RequestScoped
public class DecisionBacking {

    @EJB
    private Administrators administrators;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    private String act;
    private String account;
    private String reason;
    private String email;

    public void load() {
        if (request.getMethod().equals("POST") && act != null) {
            navigation.go(reader.getHerePath(), decide());
        }
    }

    private Toast decide() {
        try {
            return Toast.good(decided(callers.current()));
        } catch (InvalidInput refused) {
            return Toast.bad(say.with("people.wrong." + refused.errors().get(0).field()));
        } catch (NotFound refused) {
            return Toast.bad(say.with("people.notFound"));
        } catch (Problem refused) {
            return Toast.bad(say.problem(refused));
        }
    }

    private String decided(Caller admin) {
        switch (act) {
            case "ban" -> administrators.ban(admin, account, reason);
            case "unban" -> administrators.unban(admin, account);
            case "demote" -> administrators.demote(admin, account);
            case "promote" -> {
                return say.with(
                        "people.done.promote",
                        administrators.promote(admin, email).name());
            }
            default -> throw new NotFound("decision");
        }
        return say.with("people.done." + act);
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? null : reason.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.strip();
    }
}
