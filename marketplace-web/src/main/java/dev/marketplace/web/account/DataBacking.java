package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.PersonalRecords;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Answers with a ZIP of what the marketplace knows of her. */
@Named
@RequestScoped
public class DataBacking {

    @EJB
    private PersonalRecords records;

    @Inject
    private Shopper shopper;

    public void send() throws IOException {
        byte[] archive = records.export(shopper.caller());
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType("application/zip");
        external.setResponseContentLength(archive.length);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        external.getResponseOutputStream().write(archive);
        context.responseComplete();
    }
}
