package dev.marketplace.kit.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A request whose clean address was found in the table. What the address names reaches the view as parameters. */
record PageRequest(HttpServletRequest request, Routes.Match match) {

    void forward(ServletResponse response) throws IOException, ServletException {
        request.getRequestDispatcher(match.route().view() + query()).forward(request, response);
    }

    private String query() {
        return match.named().entrySet().stream()
                .map(named -> named.getKey() + "=" + URLEncoder.encode(named.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", match.named().isEmpty() ? "" : "?", ""));
    }
}
