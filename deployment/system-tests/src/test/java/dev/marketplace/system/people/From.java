package dev.marketplace.system.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Requests from an address of one's own in 127.0.0.0/8, which the JDK's client cannot choose: for what is counted by
 * address. One request a connection.
 *
 * @param address e.g. {@code 127.0.0.7}
 */
public record From(String address) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** @param body JSON, unless the headers say another type; empty sends none */
    public Answer send(String method, URI to, String body, String... headers) {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), to.getPort(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(method, to, body, headers));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return read(method + " " + to + " from " + address, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(String method, URI to, String body, String... headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder head = new StringBuilder(method + " " + to.getRawPath());
        head.append(to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        head.append(" HTTP/1.1\r\nHost: ").append(to.getAuthority()).append("\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (!body.isEmpty() && !Arrays.asList(headers).contains("Content-Type")) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append(body.isEmpty() ? "" : "Content-Length: " + length + "\r\n");
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static Answer read(String request, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] head = answer.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = Arrays.stream(head)
                .skip(1)
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], TreeMap::new, Collectors.mapping(pair -> pair[1], Collectors.toList())));
        return new Answer(
                request,
                Integer.parseInt(head[0].split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                unchunked(answer.substring(end + 4), headers));
    }

    /** The body without the lengths of its pieces, which count bytes: so the text has one character for each. */
    private static String unchunked(String body, Map<String, List<String>> headers) {
        boolean chunked =
                headers.entrySet().stream().anyMatch(header -> header.getKey().equalsIgnoreCase("Transfer-Encoding"));
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (chunked) {
            int line = body.indexOf("\r\n", at);
            int length = Integer.parseInt(body.substring(at, line).strip(), 16);
            if (length == 0) {
                return text.toString();
            }
            text.append(body, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body;
    }
}
