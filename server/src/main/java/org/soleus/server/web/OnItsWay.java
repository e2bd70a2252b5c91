package org.soleus.server.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.io.PrintWriter;

/// An answer of which it is told when it begins to go: whatever comes after may take as long as
/// whoever reads it.
final class OnItsWay extends HttpServletResponseWrapper {

    private final Runnable goes;

    /// @param goes run before each part of the answer, the first and all others
    OnItsWay(HttpServletResponse answer, Runnable goes) {
        super(answer);
        this.goes = goes;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Parts(super.getOutputStream(), goes);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        goes.run();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        goes.run();
        super.flushBuffer();
    }

    /// What goes, part by part.
    private static final class Parts extends ServletOutputStream {

        private final ServletOutputStream out;
        private final Runnable goes;

        Parts(ServletOutputStream out, Runnable goes) {
            this.out = out;
            this.goes = goes;
        }

        @Override
        public void write(int one) throws IOException {
            goes.run();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            goes.run();
            out.write(bytes, from, many);
        }

        @Override
        public void flush() throws IOException {
            goes.run();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            goes.run();
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
