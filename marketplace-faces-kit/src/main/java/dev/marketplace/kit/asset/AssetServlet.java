package dev.marketplace.kit.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Serves {@code /assets/<version>/<file>}. With the right version the answer may be kept for a year; with another one
 * the file comes as it is now and is asked for again.
 */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "txt", "text/plain;charset=UTF-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Assets assets = Assets.of(getServletContext());
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        int slash = path.indexOf('/', 1);
        String version = slash < 0 ? "" : path.substring(1, slash);
        String name = path.substring(slash + 1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<byte[]> content = type == null ? Optional.empty() : assets.content(name);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String current = assets.version();
        String tag = "\"" + current + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", version.equals(current) ? FOR_A_YEAR : "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }
}
