package dev.marketplace.kit.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps the body of an answer instead of sending it, so that its tag can be reckoned first. */
final class KeptResponse extends HttpServletResponseWrapper {

    private static final int USUAL_PAGE = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(USUAL_PAGE);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));
    private final ServletOutputStream stream = new KeptStream();
    private boolean elsewhere;

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the answer is a redirect or an error, whose body is not this one. */
    boolean isElsewhere() {
        return elsewhere;
    }

    byte[] body() {
        writer.flush();
        return kept.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        elsewhere = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        elsewhere = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        elsewhere = true;
        super.sendRedirect(location);
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        kept.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        // the length is known only when the body is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // as above
    }

    @Override
    public void setBufferSize(int size) {
        // nothing is sent before all of it is there
    }

    private final class KeptStream extends ServletOutputStream {

        @Override
        public void write(int b) {
            kept.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a kept answer is written at once");
        }
    }
}
