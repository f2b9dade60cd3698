package dev.marketplace.web.account;

import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.page.Toasts;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Problem;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;

/**
 * Takes the picture of an account. It has an address of its own, not a page's: the form's token is read before a page is
 * chosen, and only a servlet that takes files can read forms that have one.
 */
@WebServlet({"/profile/avatar", "/de/profile/avatar", "/ar/profile/avatar"})
@MultipartConfig(fileSizeThreshold = AvatarServlet.IN_MEMORY, maxRequestSize = AvatarServlet.MOST_BYTES)
public class AvatarServlet extends HttpServlet {

    static final int IN_MEMORY = 1024 * 1024;

    /** More than the door takes, so that it is the door that says what is too large. */
    static final long MOST_BYTES = 30L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final int DOOR_BYTES = 10 * 1024 * 1024;

    @EJB
    private transient Profiles profiles;

    @Inject
    private transient Callers callers;

    @Inject
    private transient Reader reader;

    @Inject
    private transient Say say;

    @Inject
    private transient Toasts toasts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(reader.to("/profile/settings"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Part file = request.getPart("picture");
        try {
            toasts.leave(show(file), response);
            response.sendRedirect(reader.to("/profile/settings"));
        } catch (NotSignedIn ended) {
            toasts.leave(Toast.bad(say.with("session.ended")), response);
            response.sendRedirect(reader.to("/signin?to=/profile/settings"));
        }
    }

    private Toast show(Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            return Toast.bad(say.with("settings.choosePicture"));
        }
        byte[] bytes = file.getInputStream().readNBytes(DOOR_BYTES + 1);
        String name = file.getSubmittedFileName() == null ? "picture" : file.getSubmittedFileName();
        try {
            profiles.avatar(callers.current(), new UploadImage(name, bytes));
            return Toast.good(say.with("settings.pictureSaved"));
        } catch (NotSignedIn ended) {
            throw ended;
        } catch (Problem refused) {
            return Toast.bad(say.problem(refused));
        }
    }
}
