package dev.marketplace.api.document;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Answers the description that was made at build time: JSON, or YAML for who asks for it by Accept or by its ending. */
@WebServlet({"/openapi", "/openapi.json", "/openapi.yaml"})
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FILE = "/WEB-INF/openapi/openapi.";
    private static final String YAML = "yaml";

    private byte[] json;
    private byte[] yaml;

    @Override
    public void init() throws ServletException {
        json = read("json");
        yaml = read(YAML);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean wantsYaml = request.getServletPath().endsWith(YAML)
                || request.getServletPath().equals("/openapi") && asksForYaml(request);
        byte[] document = wantsYaml ? yaml : json;
        response.setContentType(wantsYaml ? "application/yaml" : "application/json");
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private static boolean asksForYaml(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.contains(YAML))
                .isPresent();
    }

    private byte[] read(String ending) throws ServletException {
        try (InputStream file = getServletContext().getResourceAsStream(FILE + ending)) {
            if (file == null) {
                throw new ServletException(FILE + ending + " was not built");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }
}
