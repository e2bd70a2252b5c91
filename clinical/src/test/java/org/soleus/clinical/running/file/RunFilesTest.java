package org.soleus.clinical.running.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.clinical.running.fit.FitMade.MORNING;
import static org.soleus.clinical.running.fit.FitMade.one;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.fit.FitMade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class RunFilesTest {

    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");
    private static final String GPX =
            "<gpx version='1.1'><trk><type>running</type><trkseg>"
                    + "<trkpt lat='48' lon='7.9'><time>2026-05-01T06:00:00Z</time></trkpt>"
                    + "<trkpt lat='48.0003' lon='7.9'><time>2026-05-01T06:00:10Z</time></trkpt>"
                    + "</trkseg></trk></gpx>";

    private static List<Told> read(String name, byte[] bytes) {
        List<Told> told = new ArrayList<>();
        new RunFiles(NOW, told::add).read(name, ByteSource.of(bytes));
        return told;
    }

    private static Verdict only(byte[] bytes) {
        List<Told> told = read("file", bytes);
        assertThat(told).hasSize(1);
        return told.getFirst().verdict();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fit() {
        FitMade made = FitMade.activity().define(1, 20, one(253, 6), one(5, 6));
        for (int s = 0; s < 60; s++) made.data(1, MORNING + s, s * 300);
        return made.session(MORNING, 1, 0, 59, 177).bytes();
    }

    private static byte[] gz(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_packed_file_is_read_like_a_bare_one() throws IOException {
        assertThat(only(gz(fit())).runs().getFirst().track().size()).isEqualTo(60);
        assertThat(only(gz(gz(utf8(GPX))))).isInstanceOf(Verdict.Ok.class);
    }

    @Test
    void a_broken_gz_gives_what_came_before() throws IOException {
        byte[] packed = gz(fit());
        Verdict verdict = only(Arrays.copyOf(packed, packed.length - 60));
        assertThat(verdict.because()).extracting(Because::rule).contains("PACKED_BROKEN");
    }

    @Test
    void an_archive_of_archives_gives_each_file_its_line() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("b.fit.gz", gz(fit()));
        inner.put("notes.txt", utf8("hello"));
        inner.put("named-wrongly.jpg", fit());
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("activities/a.gpx", utf8(GPX));
        outer.put("parts/inner.zip", zip(inner));
        outer.put("activities/empty.fit", new byte[0]);
        assertThat(read("export.zip", zip(outer)))
                .extracting(told -> told.file() + " " + told.verdict().word())
                .containsExactly(
                        "export.zip/activities/a.gpx ok",
                        "export.zip/parts/inner.zip/b.fit.gz ok",
                        "export.zip/parts/inner.zip/named-wrongly.jpg ok",
                        "export.zip/activities/empty.fit refused");
    }

    @Test
    void thousands_of_files_are_read_one_by_one() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) files.put("activities/" + i + ".gpx", utf8(GPX));
        assertThat(read("export.zip", zip(files))).hasSize(3000);
    }

    @Test
    void a_stored_file_is_read_too() throws IOException {
        byte[] fit = fit();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a.fit");
            CRC32 crc = new CRC32();
            crc.update(fit);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(fit.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(fit);
            zip.closeEntry();
        }
        assertThat(read("x.zip", out.toByteArray()))
                .extracting(told -> told.verdict().word())
                .containsExactly("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/a.fit",
                "/etc/a.fit",
                "a/../../b.fit",
                "C:\\a.fit",
                "..\\a.fit"
            })
    void names_that_lead_out_of_an_archive_are_refused(String name) throws IOException {
        Told told = read("x.zip", zip(Map.of(name, fit()))).getFirst();
        assertThat(told.verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(told.verdict().because())
                .extracting(Because::rule)
                .containsExactly("UNSAFE_NAME");
    }

    @Test
    void half_an_archive_gives_its_first_files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) files.put(i + ".fit", fit());
        byte[] whole = zip(files);
        List<Told> told = read("x.zip", Arrays.copyOf(whole, whole.length / 2));
        assertThat(told).hasSizeGreaterThan(6);
        assertThat(told.getLast().verdict().because())
                .extracting(Because::rule)
                .contains("ARCHIVE_BROKEN");
    }

    @Test
    void archives_without_a_running_file_say_so() throws IOException {
        assertThat(only(zip(Map.of("readme.txt", utf8("hello")))).because())
                .extracting(Because::rule)
                .containsExactly("NO_FILES");
    }

    @Test
    @Timeout(20)
    void a_zip_bomb_is_stopped() throws IOException {
        byte[] bomb = gz(new byte[200 << 20]);
        Verdict verdict = only(bomb);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(read("x.zip", zip(Map.of("bomb.gpx", new byte[200 << 20]))).getFirst().verdict())
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void archives_are_not_opened_for_ever() throws IOException {
        byte[] deep = zip(Map.of("a.gpx", utf8(GPX)));
        for (int i = 0; i < 8; i++) deep = zip(Map.of("deeper.zip", deep));
        assertThat(only(deep).because()).extracting(Because::rule).contains("TOO_DEEP");
    }

    @Test
    @Timeout(120)
    void a_stream_without_end_is_left_after_half_a_gigabyte() {
        long[] given = {0};
        byte[] head = utf8("<gpx><trk><trkseg>");
        ByteSource endless =
                (into, from, most) -> {
                    if (given[0] == 0) System.arraycopy(head, 0, into, from, head.length);
                    else Arrays.fill(into, from, from + most, (byte) ' ');
                    int n = given[0] == 0 ? head.length : most;
                    given[0] += n;
                    return n;
                };
        List<Told> told = new ArrayList<>();
        new RunFiles(NOW, told::add).read("endless.gpx", endless);
        assertThat(told.getFirst().verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(given[0]).isLessThan(600L << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void text_of_two_bytes_a_character_is_read(String charset) {
        assertThat(only(GPX.getBytes(Charset.forName(charset))).runs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "{\"a\": 1} | NOT_KNOWN",
                "%PDF-1.7 | NOT_KNOWN",
                "hello | NOT_KNOWN",
                "<html></html> | NOT_KNOWN"
            })
    void what_is_no_running_file_is_refused_in_words(String text, String rule) {
        Verdict verdict = only(utf8(text));
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.because().getFirst().rule()).isEqualTo(rule);
        assertThat(verdict.because().getFirst().said().key()).startsWith("file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970", "2089"})
    void a_year_that_cannot_be_is_told_and_the_run_is_read(String year) {
        Verdict verdict = only(utf8(GPX.replace("2026", year)));
        assertThat(verdict).isInstanceOf(Verdict.Salvaged.class);
        assertThat(verdict.because().getFirst().said().toString()).contains(year);
        assertThat(verdict.runs()).extracting(Run::start).hasSize(1);
    }
}
