package org.soleus.server.running.web;

import org.soleus.server.running.StoredRun;
import org.soleus.server.running.feed.Arrivals;
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
    /// @param fresh whether it was not there before
    public record One(String href, String words, String back, boolean fresh) {

        static One of(String href, String words) {
            return new One(href, words, "", false);
        }
    }

    static FileLine of(FileTold told, RunWords words) {
        var ones = new ArrayList<One>();
        for (var one : told.runs()) ones.add(one(one, words));
        return new FileLine(
                told.file(),
                told.word(),
                words.words(title(told.word())),
                told.because().stream()
                        .map(why -> words.voice().of(List.of(why.said())))
                        .distinct()
                        .toList(),
                ones);
    }

    /// A file that could not be taken, for its size or through no fault of its own.
    static FileLine failed(String file, Exception why, RunWords words) {
        return new FileLine(
                file,
                "failed",
                words.words("upload.not-taken"),
                List.of(words.words(reason(why))),
                List.of());
    }

    private static String reason(Exception why) {
        return switch (why) {
            case Arrivals.TooLarge _ -> "upload.too-large";
            case Arrivals.Changed _ -> "upload.changed";
            default -> "upload.lost";
        };
    }

    private static String title(String verdict) {
        return switch (verdict) {
            case "ok" -> "upload.read";
            case "salvaged" -> "upload.read-in-part";
            case FileTold.KNOWN -> "upload.known";
            default -> "upload.not-read";
        };
    }

    private static One one(FileTold.One one, RunWords words) {
        var run = one.run().map(found -> words(found, words)).orElse("");
        var href = one.run().map(found -> "/running/" + found.id()).orElse("");
        return switch (one.outcome()) {
            case "new" -> new One(href, words.words("upload.run.new", run), "", true);
            case "joined" -> One.of(href, words.words("upload.run.joined", run));
            case "here" -> One.of(href, words.words("upload.run.here", run));
            case "deleted" ->
                    new One(
                            "",
                            words.words("upload.run.deleted"),
                            one.deleted().map(UUID::toString).orElse(""),
                            false);
            default -> One.of("", one.why().map(why -> words.voice().of(List.of(why))).orElse(""));
        };
    }

    private static String words(StoredRun run, RunWords words) {
        return words.distance(run.summary().metres()) + ", " + words.shortDay(run.summary().day());
    }
}
