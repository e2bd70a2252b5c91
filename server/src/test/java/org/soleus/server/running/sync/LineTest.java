package org.soleus.server.running.sync;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// How long a service may take.
class LineTest {

    @Test
    @Timeout(60)
    void a_service_that_stalls_after_its_headers_is_not_waited_for() throws IOException {
        var over = new CountDownLatch(1);
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(here, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                asked -> {
                    asked.sendResponseHeaders(200, 100);
                    asked.getResponseBody().write('{');
                    asked.getResponseBody().flush();
                    await(over);
                });
        server.start();
        var line = new Line(new ObjectMapper(), Clock.systemUTC(), Duration.ofMillis(500));
        var asked =
                Line.to(URI.create("http://localhost:" + server.getAddress().getPort())).build();
        assertThatThrownBy(() -> line.json("Trackbook", asked))
                .isInstanceOf(Trouble.class)
                .hasMessage("DOWN of a service");
        over.countDown();
        server.stop(0);
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
