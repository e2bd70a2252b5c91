package org.soleus.server.account.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on this machine that takes every mail, or says what it is told to.
final class FakeSmtp implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile String toReader = "250 ok";
    private final ServerSocket socket;

    FakeSmtp() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 here");
        boolean body = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (body) {
                body = !line.equals(".");
                if (!body) say(out, "250 taken");
                continue;
            }
            body = line.equals("DATA");
            say(out, answer(line.toUpperCase(Locale.ROOT)));
        }
    }

    private String answer(String line) {
        if (line.startsWith("RCPT")) return toReader;
        if (line.equals("DATA")) return "354 go on";
        return line.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }
}
