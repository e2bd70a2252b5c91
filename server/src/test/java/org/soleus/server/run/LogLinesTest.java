package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import java.util.Objects;

/// Nobody writes a line of the log by sending one (attack A34).
class LogLinesTest {

    private static final String FORGED = "2026-11-27T10:00:00.000Z INFO  o.soleus all is well";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", "\u2028", "\u0085"})
    void a_line_break_in_what_was_sent_begins_no_line(String breaking) {
        assertThat(written("sent" + breaking + FORGED, null).lines())
                .hasSize(1)
                .allMatch(line -> !line.startsWith("2026-11-27T10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void nor_does_one_in_an_error(String breaking) {
        var error = new IllegalStateException("no " + breaking + FORGED);
        assertThat(written("failed", error).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.isEmpty() || line.startsWith("\t"));
    }

    @Test
    void a_plain_line_is_as_it_was_said() {
        assertThat(written("a mail could not be sent", null))
                .matches("(?s)\\S+ WARN  \\S+ a mail could not be sent\\R");
    }

    private static String written(String message, @Nullable Throwable error) {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("org.soleus.server.Any");
        return layout.doLayout(
                new LoggingEvent("x", logger, Level.WARN, message, error, new Object[0]));
    }

    private static String pattern() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).getProperty("logging.pattern.console");
    }
}
