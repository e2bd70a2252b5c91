package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

class LastWordTest {

    private final LastWord filter =
            new LastWord(
                    new TroubleAnswers(new Pages(), new Frames(""), JsonMapper.builder().build()));

    @Test
    void a_store_that_is_away_is_told_on_a_page_with_the_time_to_wait()
            throws ServletException, IOException {
        var answer = asked("text/html", (q, a) -> fail(new CannotGetJdbcConnectionException("x")));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString())
                .contains("<h1>The clinic cannot answer just now.</h1>")
                .doesNotContain("Exception");
    }

    @Test
    void a_program_is_told_in_its_own_form() throws ServletException, IOException {
        var answer = asked("*/*", (q, a) -> fail(new IllegalStateException("secret words")));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("\"status\":500", "\"title\":\"Something broke on our side.\"")
                .doesNotContain("secret");
    }

    @Test
    void what_was_begun_is_dropped() throws ServletException, IOException {
        var answer =
                asked(
                        "text/html",
                        (q, a) -> {
                            a.getOutputStream().print("half a page");
                            fail(new IllegalStateException("x"));
                        });
        assertThat(answer.getContentAsString()).doesNotContain("half a page").contains("<h1>");
    }

    private MockHttpServletResponse asked(String accept, FilterChain next)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/plan/today");
        request.addHeader("Accept", accept);
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, next);
        return answer;
    }

    private static void fail(RuntimeException broken) {
        throw broken;
    }
}
