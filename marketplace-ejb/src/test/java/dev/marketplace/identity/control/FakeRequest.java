package dev.marketplace.identity.control;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to one of our web applications, as far as finding out who sends it needs one. */
final class FakeRequest {

    final Map<String, Object> attributes = new HashMap<>();

    /** Cookies of the answer by their names. */
    final Map<String, String> written = new HashMap<>();

    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final String contextPath;

    FakeRequest(String contextPath) {
        this.contextPath = contextPath;
    }

    FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    HttpServletRequest request() {
        return of(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getHeader" -> headers.get(arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        Optional.ofNullable(headers.get(arguments[0])).stream().toList());
            case "getCookies" -> cookies.toArray(Cookie[]::new);
            case "getContextPath" -> contextPath;
            case "getRemoteAddr" -> "127.0.0.1";
            case "isSecure" -> false;
            case "getMethod" -> "GET";
            case "getRequestURI" -> contextPath + "/page";
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpServletResponse response() {
        return of(HttpServletResponse.class, (proxy, method, arguments) -> {
            Cookie cookie = (Cookie) arguments[0];
            written.put(cookie.getName(), cookie.getValue());
            return null;
        });
    }

    HttpMessageContext context() {
        return of(
                HttpMessageContext.class,
                (proxy, method, arguments) -> "doNothing".equals(method.getName())
                        ? AuthenticationStatus.NOT_DONE
                        : AuthenticationStatus.SUCCESS);
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeRequest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
