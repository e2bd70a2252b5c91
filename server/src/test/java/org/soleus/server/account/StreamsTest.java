package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

class StreamsTest {

    private final Streams streams = new Streams();

    @Test
    void one_that_is_under_way_breaks_off_when_its_session_ends() throws IOException {
        try (var stream = streams.of("phone", new ByteArrayInputStream(new byte[9]));
                var other = streams.of("desk", new ByteArrayInputStream(new byte[9]))) {
            assertThat(stream.read()).isZero();
            ended("phone");
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
            assertThat(other.read()).isZero();
        }
    }

    @Test
    void one_whose_session_ended_on_the_way_here_breaks_off_too() throws IOException {
        ended("phone");
        for (int i = 0; i < 900; i++) ended("other " + i);
        try (var stream = streams.of("phone", new ByteArrayInputStream(new byte[9]))) {
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        }
    }

    private void ended(String session) {
        streams.on(
                new SessionsEnded(
                        new TenantId(UUID.randomUUID()),
                        new MemberId(UUID.randomUUID()),
                        Set.of(session)));
    }
}
