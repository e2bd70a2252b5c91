package org.soleus.server.guide.store;

import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.server.guide.Entry;
import org.soleus.server.guide.Library;
import org.soleus.server.guide.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Places by PostgreSQL's full text search, in `guide.place`.
///
/// What is there belongs to one edition of the library, which its words name: two servers of
/// different editions each find their own. A word weighs more the fewer pages it is on; in a title
/// it weighs most, then among what else the page is called and its headings, then in the text.
@Component
class PostgresPlaces implements Places {

    private static final String FIND =
            """
            WITH word AS (
              SELECT n, phraseto_tsquery(:config::regconfig, w) AS q
              FROM string_to_table(:words, E'\\n') WITH ORDINALITY AS g(alike, n),
                string_to_table(g.alike, '|') AS w),
            met AS (
              SELECT word.n, place.number, place.page,
                max(ts_rank('{0.1, 0.3, 0.6, 1}', place.words, word.q)) AS rank
              FROM word JOIN guide.place ON place.words @@ word.q
              WHERE place.edition = :edition AND numnode(word.q) > 0
              GROUP BY word.n, place.number, place.page),
            rare AS (
              SELECT n, ln(1 + (SELECT count(DISTINCT page) FROM guide.place
                WHERE edition = :edition)::float8 / count(DISTINCT page)) AS weight
              FROM met GROUP BY n)
            SELECT met.number, sum(met.rank * rare.weight) AS score,
              count(*) AS met
            FROM met JOIN rare USING (n) GROUP BY met.number
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate together;
    private final Live<Set<Language>> filled = Live.of(ConcurrentHashMap::newKeySet);

    PostgresPlaces(JdbcClient jdbc, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /// Hashed when somebody first searches.
    private static final Live<Map<Language, String>> EDITIONS = Live.of(ConcurrentHashMap::new);

    private static String edition(Language language) {
        return EDITIONS.now().computeIfAbsent(language, of -> edition(folded(of)));
    }

    @Override
    public List<Hit> find(Language language, List<List<String>> asked) {
        fill(language);
        var words = asked.stream().map(group -> String.join("|", group)).toList();
        return jdbc.sql(FIND)
                .param("words", String.join("\n", words))
                .param("config", config(language))
                .param("edition", edition(language))
                .query((row, _) -> hit(row))
                .list();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getInt("number"), row.getDouble("score"), row.getInt("met"));
    }

    /// Puts this edition on the shelf, where nobody has yet.
    private void fill(Language language) {
        if (filled.now().contains(language)) return;
        together.executeWithoutResult(_ -> fillOnce(language));
        filled.now().add(language);
    }

    private void fillOnce(Language language) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('guide.place'))").query(row -> {});
        var there =
                jdbc.sql("SELECT EXISTS (SELECT FROM guide.place WHERE edition = ?)")
                        .param(edition(language))
                        .query(Boolean.class)
                        .single();
        if (there) return;
        jdbc.sql("DELETE FROM guide.place WHERE filled_at < now() - interval '1 year'").update();
        int number = 0;
        for (var entry : folded(language)) put(language, number++, entry);
    }

    private static List<Entry> folded(Language language) {
        return Library.in(language).entries().stream().map(Entry::folded).toList();
    }

    private void put(Language language, int number, Entry entry) {
        jdbc.sql(
                        """
                        INSERT INTO guide.place (edition, number, page, words) VALUES
                          (:edition, :number, :page,
                            setweight(to_tsvector(:config::regconfig, :title), 'A')
                            || setweight(to_tsvector(:config::regconfig, :also), 'B')
                            || setweight(to_tsvector(:config::regconfig, :text), 'D'))
                        """)
                .param("config", config(language))
                .param("edition", edition(language))
                .param("number", number)
                .param("page", entry.page())
                .param("title", entry.title())
                .param("also", entry.also() + " " + entry.chapter())
                .param("text", entry.words())
                .update();
    }

    /// By which PostgreSQL takes words to their stems.
    private static String config(Language language) {
        return switch (language) {
            case ENGLISH -> "english";
            case SPANISH -> "spanish";
        };
    }

    private static String edition(List<Entry> entries) {
        try {
            var words = entries.toString().getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(words);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
