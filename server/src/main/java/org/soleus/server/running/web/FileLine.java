package org.soleus.server.running.web;

import org.soleus.server.running.StoredRun;
import org.soleus.server.running.feed.FileTold;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What became of one file, as it is told on the page and sent to the script.
///
/// @param file its name
/// @param verdict `ok`, `salvaged`, `refused`, `known` or `failed`
/// @param title the verdict in a word or three
/// @param words what there is to say of it
/// @param runs the runs in it
public record FileLine(
        String file, String verdict, String title, List<String> words, List<One> runs) {

    /// One run of a file.
    ///
    /// @param href where it is; empty where it is nowhere
    /// @param words what it was and what became of it
    /// @param back which deleted recording can be had back; empty where none
    public record One(String href, String words, String back) {

        static One of(String href, String words) {
            return new One(href, words, "");
        }
    }

    private static final String DELETED = "You deleted this run before; it stays deleted.";

    static FileLine of(FileTold told, RunWords words) {
        var ones = new ArrayList<One>();
        for (var one : told.runs()) ones.add(one(one, words));
        return new FileLine(
                told.file(),
                told.word(),
                title(told.word()),
                told.because().stream().map(why -> why.fact()).distinct().toList(),
                ones);
    }

    /// A file that could not be taken, through no fault of its own or for its size.
    static FileLine failed(String file, String words) {
        return new FileLine(file, "failed", "Not taken", List.of(words), List.of());
    }

    private static String title(String verdict) {
        return switch (verdict) {
            case "ok" -> "Read";
            case "salvaged" -> "Read in part";
            case FileTold.KNOWN -> "Already here";
            default -> "Not read";
        };
    }

    private static One one(FileTold.One one, RunWords words) {
        var run = one.run().map(found -> words(found, words)).orElse("");
        var href = one.run().map(found -> "/running/" + found.id()).orElse("");
        return switch (one.outcome()) {
            case "new" -> One.of(href, "New: " + run);
            case "joined" -> One.of(href, "The same run from another source, joined: " + run);
            case "here" -> One.of(href, "Already here: " + run);
            case "deleted" -> new One("", DELETED, one.deleted().map(UUID::toString).orElse(""));
            default -> One.of("", one.words());
        };
    }

    private static String words(StoredRun run, RunWords words) {
        return words.distance(run.summary().metres()) + ", " + words.shortDay(run.summary().day());
    }
}
