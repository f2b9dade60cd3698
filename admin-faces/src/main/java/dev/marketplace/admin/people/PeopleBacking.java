package dev.marketplace.admin.people;

import dev.marketplace.identity.boundary.AccountLine;
import dev.marketplace.identity.boundary.Administrators;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shoppers, sellers or administrators, the newest first, as the address names them. */
@Named
@RequestScoped
public class PeopleBacking {

    private static final String PATH = "/people";
    private static final String USERS = "users";
    private static final String SELLERS = "sellers";
    private static final String ADMINS = "admins";
    private static final List<String> KINDS = List.of(USERS, SELLERS, ADMINS);
    private static final int PER_PAGE = 20;
    private static final int SEARCH_MAX = 100;

    @EJB
    private Administrators administrators;

    @Inject
    private Callers callers;

    private String kind = USERS;
    private String search = "";
    private String after;
    private Page<AccountLine> page;

    public Page<AccountLine> getPage() {
        if (page == null) {
            page = kind.equals(ADMINS) ? admins() : accounts();
        }
        return page;
    }

    private Page<AccountLine> accounts() {
        Audience audience = kind.equals(SELLERS) ? Audience.SELLER : Audience.USER;
        PageRequest request = new PageRequest(PER_PAGE, Optional.ofNullable(after));
        return administrators.accounts(callers.current(), audience, search, request);
    }

    /** So few that all stand on one page. */
    private Page<AccountLine> admins() {
        String text = search.toLowerCase(Locale.ROOT);
        List<AccountLine> found = administrators.list(callers.current()).stream()
                .filter(one -> (one.name() + " " + one.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        return new Page<>(found, Optional.empty());
    }

    public List<String> getKinds() {
        return KINDS;
    }

    /** Path of another kind, with the same search. */
    public String pathOf(String other) {
        return PATH + "?kind=" + other + query();
    }

    /** Path of the next page; empty on the last. */
    public String getOlder() {
        return getPage()
                .next()
                .map(cursor -> pathOf(kind) + "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Path of the first page; empty on it. */
    public String getNewest() {
        return after == null ? "" : pathOf(kind);
    }

    private String query() {
        return search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    /** Nobody decides about herself. */
    public boolean isSelf(AccountLine line) {
        return line.id().equals(callers.current().id());
    }

    /** The role that says most. */
    public String role(AccountLine line) {
        return line.roles().contains("admin")
                ? "admin"
                : line.roles().stream().findFirst().orElse("none");
    }

    public String getKind() {
        return kind;
    }

    /** @param kind as the address has it; what is none means shoppers */
    public void setKind(String kind) {
        this.kind = KINDS.contains(kind) ? kind : USERS;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        String text = search == null ? "" : search.strip();
        this.search = text.substring(0, Math.min(SEARCH_MAX, text.length()));
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
