package dev.marketplace.site.boundary;

import dev.marketplace.shared.Caller;
import dev.marketplace.site.control.SiteFace;
import dev.marketplace.site.entity.Site;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** The configuration of the marketplace's face. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sites {

    private static final List<String> LANGUAGES = List.of("en", "de", "ar");

    @EJB
    private SiteFace face;

    /** Never absent; at most five seconds old. */
    public SiteView site(Caller caller) {
        Site site = face.site();
        return new SiteView(
                site.name(), site.currency(), LANGUAGES, Optional.empty(), Optional.empty(), site.contactEmail());
    }
}
