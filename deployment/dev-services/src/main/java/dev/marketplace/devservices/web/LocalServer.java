package dev.marketplace.devservices.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP servers on 127.0.0.1, with the look under {@code /look} and pages from {@code /pages} on the class path. */
public final class LocalServer {

    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int MAX_THREADS = 32;

    private LocalServer() {}

    /**
     * A server that is not started yet; start it with {@code app.start("127.0.0.1", port)}. It answers only requests
     * that name this machine in {@code Host}, so that a foreign site cannot reach it by rebinding its own name.
     *
     * @param more settings of this server beyond the common ones
     */
    public static Javalin create(Consumer<JavalinConfig> more) {
        Javalin app = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.useVirtualThreads = false;
            config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, 2);
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.jsonMapper(new JavalinJackson(JsonMapper.builder().build(), false));
            config.fileRenderer(new Templates());
            config.staticFiles.add(files -> {
                files.hostedPath = "/look";
                files.directory = "/look";
                files.location = Location.CLASSPATH;
                files.headers = Map.of("Cache-Control", "max-age=3600", "X-Content-Type-Options", "nosniff");
            });
            more.accept(config);
        });
        app.before(LocalServer::refuseForeignNames);
        return app;
    }

    /** Makes the server refuse unsafe requests that a page of another origin sends through its reader's browser. */
    public static void refuseForeignPages(Javalin app) {
        app.before(context -> {
            String origin = context.header("Origin");
            boolean own = origin == null || origin.equals("http://" + context.header("Host"));
            if (!SAFE.contains(context.method()) && (!own || "cross-site".equals(context.header("Sec-Fetch-Site")))) {
                throw new ForbiddenResponse("This request comes from a page of another site");
            }
        });
    }

    private static void refuseForeignNames(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        // lets production refuse to talk to a stand-in
        context.header("Server", "marketplace-dev-services");
        String host = context.header("Host");
        String name = host == null ? "" : host.replaceFirst(":[0-9]*$", "");
        if (!Set.of("127.0.0.1", "localhost", "[::1]").contains(name)) {
            context.status(HttpStatus.MISDIRECTED_REQUEST).result("Only this machine is served here");
            context.skipRemainingHandlers();
        }
    }

    /** Where a server that listens on this port is reached. */
    public static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
