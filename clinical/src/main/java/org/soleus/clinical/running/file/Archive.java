package org.soleus.clinical.running.file;

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
            whole.lost(
                    "TOO_MANY_FILES",
                    "The archive holds more than " + MOST_FILES + " files; the rest was left out.");
        }
        if (zip.isBroken()) {
            whole.lost(
                    "ARCHIVE_BROKEN",
                    "The archive is broken or ends too early; the files up to there were read.");
        }
        if (opened == 0) whole.refused("NO_FILES", "There is no running file in this archive.");
        if (opened == 0 || whole.hasLost()) files.tell(name, whole.verdict());
    }

    private void file(ZipWalk zip) {
        String inner = shown(zip.name());
        String full = name + "/" + inner;
        String lower = inner.toLowerCase(Locale.ROOT);
        if (inner.endsWith("/") || lower.startsWith("__macosx/") || lower.contains("/._")) return;
        boolean ours = OURS.stream().anyMatch(lower::endsWith);
        if (isUnsafe(zip.name())) {
            refuse(
                    full,
                    "UNSAFE_NAME",
                    "The name points out of the archive; such a file is not opened.");
        } else if (zip.isLocked()) {
            if (ours) refuse(full, "LOCKED", "The file is locked with a password.");
        } else if (!zip.isReadable()) {
            if (ours)
                refuse(
                        full,
                        "PACKED_OTHERWISE",
                        "The file is packed in a way that is not known here.");
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
            refuse(
                    full,
                    "TOO_DENSE",
                    "The file unpacks to far more than any recording holds; it was stopped.");
        }
    }

    private void refuse(String full, String rule, String words) {
        opened++;
        Reading reading = new Reading(full);
        reading.refused(rule, words);
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
