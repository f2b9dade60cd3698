package dev.marketplace.web.suggest;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.Suggestion;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Products whose titles begin like the text that somebody types. */
@Named
@RequestScoped
public class SuggestBacking {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    @EJB
    private Catalogue catalogue;

    @Inject
    private Shopper shopper;

    private String text;
    private List<Suggestion> found = List.of();

    public void load() {
        if (text != null && text.strip().length() >= SHORTEST && text.length() <= LONGEST) {
            found = catalogue.suggest(shopper.caller(), text.strip());
        }
    }

    public List<Suggestion> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
