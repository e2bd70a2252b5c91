package org.soleus.server.account.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Once;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// An answer that is held back until what it tells is on disk.
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Held();
    private int status = 200;
    private String location = "";
    private @Nullable PrintWriter writer;

    HeldAnswer(HttpServletResponse answer) {
        super(answer);
    }

    @Override
    public void sendRedirect(String to) {
        status = 303;
        location = to;
    }

    @Override
    public void sendRedirect(String to, int code, boolean clear) {
        sendRedirect(to);
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String ignored) {
        status = code;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setHeader(String name, String value) {
        if ("Location".equalsIgnoreCase(name)) location = value;
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if ("Location".equalsIgnoreCase(name)) location = value;
        else super.addHeader(name, value);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) writer.flush();
    }

    @Override
    public void reset() {
        resetBuffer();
        status = 200;
        location = "";
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setContentLength(int length) {
        // counted when it goes
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted when it goes
    }

    boolean isGood() {
        return status < 400;
    }

    /// What was answered, to be kept.
    Once.Answer answer() {
        flushBuffer();
        return new Once.Answer(
                status,
                location,
                Objects.requireNonNullElse(getContentType(), ""),
                body.toString(StandardCharsets.UTF_8));
    }

    /// Lets it go.
    ///
    /// @param leads whether whoever asked follows where it leads
    void release(boolean leads) throws IOException {
        flushBuffer();
        int said = leads ? status : done(status);
        write((HttpServletResponse) getResponse(), said, location, body.toByteArray());
    }

    /// The status for whom nothing leads elsewhere: done, where others would be led onward.
    static int done(int status) {
        return status >= 300 && status < 400 ? 204 : status;
    }

    static void write(HttpServletResponse to, int status, String location, byte[] body)
            throws IOException {
        if (status >= 400 && body.length == 0) {
            to.sendError(status);
            return;
        }
        to.setStatus(status);
        if (!location.isEmpty()) to.setHeader("Location", location);
        if (body.length > 0) to.getOutputStream().write(body);
        to.flushBuffer();
    }

    /// The stream into the held body.
    private final class Held extends ServletOutputStream {
        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a held answer is not written asynchronously");
        }
    }
}
