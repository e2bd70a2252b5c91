package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

@ClinicTest
class OpenPagesTest {

    private static final String GUIDE = "/guides/calf-pain-after-running";

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "gzip                 | true",
                "gzip, deflate, br    | true",
                "br;q=1.0, gzip;q=0.8 | true",
                "gzip;q=0             | false",
                "gzip;q=0.000, br     | false",
                "gzip;q=0.5           | true",
                "identity             | false",
                "x-notgzip            | false",
                "''                   | false",
                "nothing              | false"
            })
    void what_a_browser_takes(String accepted, boolean packed) {
        assertThat(OpenPages.takesGzip(accepted)).isEqualTo(packed);
    }

    @Test
    void packed_and_plain_are_the_same_page() throws IOException, InterruptedException {
        var packed = ask("gzip");
        var plain = ask("identity");
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(packed.headers().allValues("vary").toString()).containsIgnoringCase("encoding");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(text(plain));
    }

    @Test
    void each_theme_and_host_and_country_has_its_own() throws IOException, InterruptedException {
        assertThat(text(ask("identity", "Cookie", "theme=dark"))).contains("ground=dark");
        assertThat(text(ask("identity", "Cookie", "theme=light"))).doesNotContain("ground=dark");
        assertThat(text(ask("identity", "Accept-Language", "en-GB"))).contains("999");
        assertThat(text(ask("identity", "Accept-Language", "en-US"))).contains("911");
    }

    @Test
    void a_thousand_countries_and_themes_do_not_fill_the_memory() {
        var visitor = new Visitor(port);
        for (int minute = 0; minute < 200; minute++) {
            var again = "%02d:%02d".formatted(minute / 60, minute % 60);
            assertThat(visitor.get(GUIDE + "?again=" + again).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<byte[]> ask(String encoding, String... more)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + GUIDE))
                        .header("Accept-Encoding", encoding);
        for (int i = 0; i < more.length; i += 2) request.header(more[i], more[i + 1]);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
