package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.DeviceView;
import dev.marketplace.identity.boundary.Devices;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.NotFound;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The devices that are signed in, and how to sign them out. */
@Named
@RequestScoped
public class DevicesBacking {

    @EJB
    private Devices devices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private List<DeviceView> signedIn;

    /** Reads the sessions, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        signedIn = devices.list(shopper.caller());
    }

    /** On POST, signs out the one that "end" names, or with "others" all but this one, and comes back. */
    public void proceed() {
        String end = request.getParameter("end");
        if (!request.getMethod().equals("POST")) {
            return;
        }
        if (request.getParameter("others") != null) {
            devices.endOthers(shopper.caller());
            navigation.go(SecurityBacking.HERE, Toast.good(say.with("devices.othersEnded")));
        } else if (end != null) {
            end(end);
            navigation.go(SecurityBacking.HERE, Toast.good(say.with("devices.ended")));
        }
    }

    /** One that has ended meanwhile is as she wants it. */
    private void end(String session) {
        try {
            devices.end(shopper.caller(), session);
        } catch (NotFound gone) {
            signedIn = devices.list(shopper.caller());
        }
    }

    public List<DeviceView> getSignedIn() {
        return signedIn;
    }

    public boolean isAlone() {
        return signedIn.size() < 2;
    }

    /** The icon's name. @param device e.g. {@code Safari on iPhone} */
    public String icon(String device) {
        String name = device.toLowerCase(Locale.ROOT);
        if (name.contains("ipad") || name.contains("tablet")) {
            return "tablet";
        }
        return name.contains("iphone") || name.contains("android") ? "mobile" : "desktop";
    }
}
