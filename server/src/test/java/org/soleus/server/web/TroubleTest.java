package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 418, 421, 422, 429, 500, 503, 507})
    void every_status_says_what_happened_and_what_to_do(int status) {
        var trouble = Trouble.of(status);
        assertThat(trouble.status()).isEqualTo(status);
        assertThat(trouble.title()).endsWith(".").hasSizeLessThan(60);
        assertThat(trouble.advice()).endsWith(".").hasSizeLessThan(160);
        assertThat(trouble.title() + trouble.advice())
                .doesNotContainIgnoringCase("invalid", "error", "exception", "oops", "!");
        assertThat(trouble.wayOut()).startsWith("/");
    }
}
