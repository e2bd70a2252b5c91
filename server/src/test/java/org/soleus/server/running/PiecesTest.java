package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.DataFolder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/// A large file that comes piece by piece: a piece is there whole or not at all, nothing is seen
/// before all are, and a line that breaks off costs the piece that was on its way.
@ClinicTest
class PiecesTest {

    private static final int PIECE = 1 << 20;
    private static final long TWO_GB = 2L << 30;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DataFolder data;
    @Autowired BeanFactory beans;

    private Newcomer she;
    private Runner runner;
    private InPieces file;
    private Path hers = Path.of("");

    @BeforeEach
    void a_run_of_three_pieces() {
        she = Newcomer.joins(port, outbox);
        runner = new Runner(she.visitor());
        file = new InPieces(she.visitor(), padded(2 * PIECE + 100));
        hers = data.path().resolve("incoming/parts").resolve(she.idIn(beans).toString());
    }

    /// A recording with room behind its end.
    private static byte[] padded(int length) {
        var run = Recorded.of("2026-03-10T06:30:00Z", 5000).gpx();
        var all = Arrays.copyOf(run, length);
        Arrays.fill(all, run.length, length, (byte) ' ');
        return all;
    }

    @Test
    void it_is_one_run_once_all_of_it_is_there() throws IOException {
        had(file.begin(), 200, 0);
        had(file.piece(0), 200, PIECE);
        had(file.piece(PIECE), 200, 2 * PIECE);
        assertThat(runner.runs()).isEmpty();
        had(file.piece(2 * PIECE), 200, file.length());
        assertThat(file.end().body()).contains("\"verdict\":\"ok\"", "New: 5.0 km", "long.gpx");
        assertThat(runner.page(runner.run())).contains("long.gpx");
        assertThat(parts()).isEmpty();
    }

    @Test
    void it_goes_on_where_it_broke_off() {
        file.begin();
        file.piece(0);
        had(file.begin(), 200, PIECE);
        file.piece(PIECE);
        file.piece(2 * PIECE);
        had(file.begin(), 200, file.length());
        assertThat(file.end().body()).contains("New: ");
    }

    @Test
    void twice_it_is_there_once() {
        assertThat(file.whole()).contains("New: ");
        assertThat(file.whole()).contains("Already here");
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void once_it_is_read_there_is_nothing_to_end() {
        file.whole();
        had(file.end(), 404, 0);
    }

    @Test
    void a_piece_that_came_otherwise_than_it_left_is_not_kept() {
        file.begin();
        var bent = file.at(0);
        bent[1000] ^= 1;
        had(file.piece(0, bent, InPieces.digest(file.at(0))), 422, 0);
        var half = Arrays.copyOf(file.at(0), PIECE / 2);
        had(file.piece(0, half, InPieces.digest(half)), 422, 0);
        had(file.piece(0), 200, PIECE);
    }

    @Test
    void a_piece_out_of_its_turn_is_told_where_it_goes_on() {
        file.begin();
        had(file.piece(PIECE), 409, 0);
        file.piece(0);
        had(file.piece(0), 409, PIECE);
        had(file.piece(5), 409, PIECE);
        had(file.end(), 409, PIECE);
        assertThat(runner.runs()).isEmpty();
    }

    @Test
    void what_was_not_begun_is_nothing() {
        had(file.piece(0), 404, 0);
        had(file.end(), 404, 0);
    }

    @Test
    void the_same_file_of_somebody_else_is_another() {
        file.begin();
        file.piece(0);
        var other = file.from(Newcomer.joins(port, outbox).visitor());
        had(other.piece(PIECE), 404, 0);
        had(other.begin(), 200, 0);
        had(file.begin(), 200, PIECE);
    }

    @Test
    void pieces_lie_sealed_and_their_names_tell_nothing() throws IOException {
        file.begin();
        file.piece(0);
        var piece = parts().getFirst();
        assertThat(new String(Files.readAllBytes(piece), StandardCharsets.ISO_8859_1))
                .doesNotContain("trkpt", "8.7654321");
        assertThat(piece.toString()).doesNotContain(file.name());
    }

    @Test
    void two_pieces_that_changed_places_on_the_disk_are_no_file() throws IOException {
        file.begin();
        for (int at = 0; at < file.length(); at += PIECE) file.piece(at);
        var first = parts().getFirst();
        Files.copy(first, first.resolveSibling("1"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(file.end().body()).contains("\"verdict\":\"failed\"");
        assertThat(runner.runs()).isEmpty();
        assertThat(parts()).isEmpty();
        assertThat(file.whole()).contains("New: ");
    }

    @Test
    void a_piece_that_a_power_cut_cut_short_is_no_file() throws IOException {
        file.begin();
        for (int at = 0; at < file.length(); at += PIECE) file.piece(at);
        Files.write(parts().getFirst(), new byte[0]);
        assertThat(file.end().body()).contains("\"verdict\":\"failed\"");
        assertThat(file.whole()).contains("New: ");
    }

    @Test
    void files_of_hers_that_nobody_ends_give_way() {
        file.begin();
        file.piece(0);
        had(file.send("begin", "ab".repeat(32), TWO_GB - PIECE, new byte[0]), 200, 0);
        had(file.piece(PIECE), 404, 0);
    }

    @Test
    void they_go_with_her() throws IOException {
        file.begin();
        file.piece(0);
        assertThat(parts()).isNotEmpty();
        she.confirms("/account/erase");
        she.visitor().save("/account/erase", "word", "erase");
        assertThat(parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zz, 3000000", "'', 3000000", "ab, 3000000", "AA, 1", "AA, x", "AA, -1", "AA, 10"})
    void what_no_page_of_ours_says_is_refused(String digest, String length) {
        var visitor = she.visitor();
        var asked =
                visitor.request("/running/upload/begin")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("File-Digest", digest.equals("AA") ? file.name() : digest)
                        .header("File-Length", length)
                        .POST(BodyPublishers.noBody());
        assertThat(visitor.send(asked.build()).statusCode()).isEqualTo(400);
    }

    @Test
    void no_file_and_no_piece_is_larger_than_it_may_be() {
        assertThat(file.send("begin", file.name(), TWO_GB + 1, new byte[0]).statusCode())
                .isEqualTo(413);
        file.begin();
        var large = new byte[PIECE + 1];
        assertThat(file.piece(0, large, InPieces.digest(large)).statusCode()).isEqualTo(413);
        had(file.begin(), 200, 0);
    }

    @Test
    void a_piece_needs_its_digest() {
        file.begin();
        assertThat(file.piece(0, file.at(0), "md5=:AAAA:").statusCode()).isEqualTo(400);
    }

    private static void had(HttpResponse<String> answer, int status, long bytes) {
        assertThat(answer.statusCode() + " " + answer.body())
                .isEqualTo(status + " {\"have\":" + bytes + "}");
    }

    /// Her pieces, as they lie on the disk.
    private List<Path> parts() throws IOException {
        if (!Files.exists(hers)) return List.of();
        try (var all = Files.walk(hers)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
