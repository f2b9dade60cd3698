package dev.marketplace.kit.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Answers with a page that is the same for everybody: kept for a minute by whoever likes, then asked for by its tag. */
final class PublicPage {

    private static final int TAG_CHARACTERS = 22;

    private PublicPage() {}

    static void answer(PageRequest page, HttpServletResponse response) throws IOException, ServletException {
        KeptResponse kept = new KeptResponse(response);
        page.forward(kept);
        if (kept.isElsewhere() || response.isCommitted()) {
            return;
        }
        byte[] body = kept.body();
        if (kept.getStatus() == HttpServletResponse.SC_OK) {
            String tag = "W/\"" + digest(body) + "\"";
            response.setHeader("Cache-Control", "public, max-age=60");
            response.addHeader("Vary", "Cookie");
            response.setHeader("ETag", tag);
            if (knows(page.request(), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null && known.contains(tag);
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, TAG_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
