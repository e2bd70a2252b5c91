package org.soleus.clinical.running.file;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.bytes.ZipWalk;

import java.util.List;
import java.util.Locale;

/// The files of one archive, each with a verdict; files of other kinds are passed over.
final class Archive {

    private static final int MOST_FILES = 200_000;
    private static final int LONGEST_NAME = 300;
    private static final List<String> OURS = List.of(".fit", ".gpx", ".tcx", ".gz");

    private final RunFiles files;
    private final String name;
    private final int depth;
    private int opened;

    /// @param depth how many archives it lies in, itself counted
    Archive(RunFiles files, String name, int depth) {
        this.files = files;
        this.name = name;
        this.depth = depth;
    }

    void read(ZipWalk zip) {
        int seen = 0;
        boolean goesOn = true;
        while (goesOn && seen < MOST_FILES && zip.next()) {
            seen++;
            file(zip);
            goesOn = zip.finish();
        }
        Reading whole = new Reading(name);
        if (seen == MOST_FILES) {
            whole.lost("TOO_MANY_FILES", Sentence.of("file.too-many-files").with(MOST_FILES));
        }
        if (zip.isBroken()) {
            whole.lost("ARCHIVE_BROKEN", Sentence.of("file.archive-broken"));
        }
        if (opened == 0) whole.refused("NO_FILES", Sentence.of("file.no-files"));
        if (opened == 0 || whole.hasLost()) files.tell(name, whole.verdict());
    }

    private void file(ZipWalk zip) {
        String inner = shown(zip.name());
        String full = name + "/" + inner;
        String lower = inner.toLowerCase(Locale.ROOT);
        if (inner.endsWith("/") || lower.startsWith("__macosx/") || lower.contains("/._")) return;
        boolean ours = OURS.stream().anyMatch(lower::endsWith);
        if (isUnsafe(zip.name())) {
            refuse(full, "UNSAFE_NAME", Sentence.of("file.unsafe-name"));
        } else if (zip.isLocked()) {
            if (ours) refuse(full, "LOCKED", Sentence.of("file.locked"));
        } else if (!zip.isReadable()) {
            if (ours) refuse(full, "PACKED_OTHERWISE", Sentence.of("file.packed-otherwise"));
        } else {
            open(zip, full, ours);
        }
    }

    private void open(ZipWalk zip, String full, boolean ours) {
        Window window = Window.of(zip.bytes(), Content.MOST_BYTES);
        if (ZipWalk.begins(window)) {
            opened++;
            files.archive(full, window, depth + 1);
        } else if (ours || Content.isKnown(window)) {
            opened++;
            files.tell(full, files.entry(full, window));
        }
        if (zip.isTooDense()) {
            refuse(full, "TOO_DENSE", Sentence.of("file.too-dense"));
        }
    }

    private void refuse(String full, String rule, Sentence said) {
        opened++;
        Reading reading = new Reading(full);
        reading.refused(rule, said);
        files.tell(full, reading.verdict());
    }

    private static boolean isUnsafe(String inner) {
        String path = inner.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.equals("..")
                || path.startsWith("../")
                || path.endsWith("/..")
                || path.contains("/../")
                || path.indexOf('\0') >= 0;
    }

    /// A name that can be shown: no control characters, and not too long.
    private static String shown(String inner) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(inner.length(), LONGEST_NAME); i++) {
            char c = inner.charAt(i);
            text.append(Character.isISOControl(c) ? '_' : c);
        }
        return text.toString();
    }
}
