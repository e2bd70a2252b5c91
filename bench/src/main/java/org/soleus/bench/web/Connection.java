package org.soleus.bench.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection that asks one thing after the other.
///
/// Deliberately bare, so that the client takes little of the cores that it shares with the server.
final class Connection implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Connection(int port) throws IOException {
        this.port = port;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        settle();
    }

    private void settle() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
    }

    /// A server may want a new connection now and then.
    private void renew() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        settle();
    }

    /// Asks once and reads the whole answer.
    ///
    /// @return the length of the body in bytes
    /// @throws IOException when the answer is not 200
    int ask(byte[] request) throws IOException {
        var answer = tell(request);
        if (answer.status() != 200) throw new IOException("answered " + answer.status());
        return answer.bytes();
    }

    /// Asks once and reads the whole answer, whatever it is.
    Answer tell(byte[] request) throws IOException {
        out.write(request);
        var status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        boolean saysWhen = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
            if (lower.startsWith("connection:")) last = lower.contains("close");
            if (lower.startsWith("retry-after:")) saysWhen = true;
        }
        int bytes = chunked ? chunks() : skip(length);
        if (last) renew();
        return new Answer(Integer.parseInt(status.split(" ", 3)[1]), bytes, saysWhen);
    }

    /// What came back.
    ///
    /// @param status of it
    /// @param bytes of its body
    /// @param saysWhen whether it says when to come back
    record Answer(int status, int bytes, boolean saysWhen) {}

    private int chunks() throws IOException {
        int total = 0;
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            total += skip(size);
            line();
            if (size == 0) return total;
        }
    }

    private int skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server closed the connection");
            if (c != '\r') text.append((char) c);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
