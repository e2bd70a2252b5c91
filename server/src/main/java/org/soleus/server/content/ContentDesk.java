package org.soleus.server.content;

import org.jspecify.annotations.Nullable;
import org.soleus.content.Folder;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What content owners do with the clinic's own folder: write drafts beside it, ask for review and
/// sign. Nothing of it reaches members before it is published.
@Component
@Transactional
public class ContentDesk {

    private static final int SHOWN = 60;

    private final Running running;
    private final Drafts drafts;
    private final Staff staff;
    private final Clock clock;

    ContentDesk(Running running, Drafts drafts, Staff staff, Clock clock) {
        this.running = running;
        this.drafts = drafts;
        this.staff = staff;
        this.clock = clock;
    }

    /// What came of a wish.
    public sealed interface Done {
        /// It was done; what is told beside it may be empty.
        record Yes(String told) implements Done {}

        /// It was not, and why.
        record No(String why) implements Done {}

        /// Somebody saved the same file meanwhile; nothing was kept.
        ///
        /// @param theirs what was saved
        record Outrun(Draft theirs) implements Done {}
    }

    /// A file in the list.
    ///
    /// @param standing empty where it is no piece that is signed, or cannot be read
    /// @param draft whether somebody is writing it
    public record Row(String name, Optional<Standing> standing, Optional<Draft> draft) {}

    /// A file as its page shows it.
    ///
    /// @param live as it lies in the clinic's folder; empty where it is new
    /// @param digest of that
    /// @param draft what somebody is writing
    public record Sheet(String name, Optional<String> live, String digest, Optional<Draft> draft) {

        /// The words to go on from.
        public String text() {
            return draft.map(Draft::text).or(() -> live).orElse("");
        }

        /// How often it was saved.
        public int revision() {
            return draft.map(Draft::revision).orElse(0);
        }

        /// Whether it is to be taken away.
        public boolean goes() {
            return draft.filter(Draft::isRemoval).isPresent();
        }

        /// Whether the clinic's file has changed since the draft was last looked at beside it.
        public boolean isOutdated() {
            return draft.filter(one -> !one.base().equals(digest)).isPresent();
        }
    }

    /// Whether the clinic has a folder of its own; without one nothing can be edited.
    public boolean isOpen() {
        return running.own().isPresent();
    }

    /// The clinic's own folder as it lies there now.
    Folder folder() {
        return Folder.at(running.own().orElseThrow());
    }

    /// The same with every draft in place.
    public Folder drafted(SignedIn me) {
        return with(folder(), drafts.list(me.tenant()));
    }

    /// A folder with some drafts in place, and without what they take away.
    static Folder with(Folder folder, Collection<Draft> drafts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<String> gone = new HashSet<>();
        for (var draft : drafts) {
            if (draft.isRemoval()) gone.add(draft.name());
            else files.put(draft.name(), draft.bytes());
        }
        return folder.with(files).without(gone);
    }

    /// Every file, with what is being written.
    @Transactional(readOnly = true)
    public List<Row> list(SignedIn me) {
        Map<String, Draft> written = new LinkedHashMap<>();
        drafts.list(me.tenant()).forEach(draft -> written.put(draft.name(), draft));
        var names = new TreeSet<>(folder().names());
        names.addAll(written.keySet());
        return drafted(me)
                .reading(() -> names.stream().map(name -> row(name, written.get(name))).toList());
    }

    private static Row row(String name, @Nullable Draft draft) {
        return new Row(name, standing(name), Optional.ofNullable(draft));
    }

    /// Where a file of the folder at hand stands.
    static Optional<Standing> standing(String name) {
        if (!Standing.isPiece(name)) return Optional.empty();
        try {
            return Optional.of(Standing.of(name));
        } catch (RuntimeException faulty) {
            return Optional.empty();
        }
    }

    /// A file; empty where its name is no place of content.
    @Transactional(readOnly = true)
    public Optional<Sheet> open(SignedIn me, String name) {
        if (!Folder.isContent(name)) return Optional.empty();
        var live = folder().find(name);
        return Optional.of(
                new Sheet(
                        name,
                        live.map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
                        digest(live),
                        drafts.find(me.tenant(), name)));
    }

    static String digest(Optional<byte[]> bytes) {
        return bytes.map(Digest::of).orElse("new");
    }

    /// Keeps a draft. A signature stays only with the words that it was given for.
    ///
    /// @param seen the revision that she went on from
    /// @param base the digest of the clinic's file as she saw it
    public Done save(SignedIn me, String name, String text, int seen, String base) {
        var sheet = open(me, name);
        if (sheet.isEmpty()) return new Done.No(ELSEWHERE);
        var known = sheet.get();
        if (text.length() > Folder.MOST_BYTES / 2) return new Done.No("It is too long.");
        boolean same = text.equals(known.text()) || known.live().filter(text::equals).isPresent();
        var words = same || !Standing.isPiece(name) ? text : Signing.unsigned(name, text);
        var done = keep(me, name, words, seen, base, "saved", "");
        if (!(done instanceof Done.Yes) || words.equals(text)) return done;
        return new Done.Yes(
                "The signature was taken off: it was given for other words. Ask for review again.");
    }

    /// What is said of a name that is none.
    public static final String ELSEWHERE =
            "That is no place of content. Name it as exercise/cold-feet.yaml or guide/cold-feet.md,"
                    + " in small letters and hyphens.";

    private Done keep(
            SignedIn me,
            String name,
            String words,
            int seen,
            String base,
            String did,
            String said) {
        var author = author(me, name, did, words);
        var draft = Draft.of(name, seen + 1, words, base, author, clock.instant());
        return keep(me, draft, seen, did, said);
    }

    private Done keep(SignedIn me, Draft draft, int seen, String did, String said) {
        if (!drafts.keep(me.tenant(), draft, seen)) {
            return drafts.find(me.tenant(), draft.name())
                    .<Done>map(Done.Outrun::new)
                    .orElseGet(() -> new Done.No("Somebody published or dropped it meanwhile."));
        }
        note(me, did, draft.name(), draft.mark(), said);
        return new Done.Yes("");
    }

    /// Wishes a file away: a draft like any other, of which members see nothing before it is
    /// published.
    ///
    /// @param seen the revision of the draft that it takes the place of; 0 where there is none
    public Done remove(SignedIn me, String name, int seen) {
        var live = open(me, name).filter(one -> one.live().isPresent());
        if (live.isEmpty()) return new Done.No("There is no such file in the clinic's folder.");
        var draft =
                Draft.goes(name, seen + 1, "", live.get().digest(), me.member(), clock.instant());
        return keep(me, draft, seen, "asked to remove", "");
    }

    /// Whoever asks for review, signs, or saves what already stood there is not thereby its author.
    private MemberId author(SignedIn me, String name, String did, String words) {
        var draft = drafts.find(me.tenant(), name);
        boolean same =
                draft.map(Draft::text).or(() -> text(name)).filter(words::equals).isPresent();
        if (did.equals("saved") && !same) return me.member();
        return draft.map(Draft::author)
                .or(() -> drafts.lastAuthor(me.tenant(), name))
                .orElse(me.member());
    }

    private Optional<String> text(String name) {
        return folder().find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    void note(SignedIn me, String did, String name, String mark, String said) {
        drafts.note(
                me.tenant(),
                new Drafts.Change(clock.instant(), me.member(), did, name, mark, said));
    }

    /// Puts a file at another status: a draft again, in review, or retired.
    public Done put(SignedIn me, String name, Status status, int seen) {
        var sheet = open(me, name).filter(one -> Standing.isPiece(name) && exists(one));
        if (sheet.isEmpty()) return new Done.No("This file has no signature of its own.");
        if (sheet.get().goes()) return new Done.No(GOES);
        var words = Signing.at(status, name, sheet.get().text());
        return keep(me, name, words, seen, sheet.get().digest(), "put at " + status.word(), "");
    }

    private static boolean exists(Sheet sheet) {
        return sheet.live().isPresent() || sheet.draft().isPresent();
    }

    /// Signs the words as they stand in the draft, or in the clinic's file where there is none.
    ///
    /// @param by name and licence
    /// @param on the day of today, where she is
    /// @param next when it is looked at again
    public Done sign(SignedIn me, String name, String by, LocalDate on, LocalDate next, int seen) {
        var sheet = open(me, name).filter(one -> Standing.isPiece(name) && exists(one));
        if (sheet.isEmpty()) return new Done.No("This file has no signature of its own.");
        if (mayNotSign(me, name)) {
            return new Done.No(
                    "You wrote the last change of it. Where a clinic has two content owners or"
                            + " more, another one signs.");
        }
        var goes = sheet.get().draft().filter(Draft::isRemoval);
        if (goes.isPresent()) return signRemoval(me, goes.get(), by, seen);
        var signature = new Signing.Signature(by, on, next);
        var words = Signing.signed(name, sheet.get().text(), signature);
        return keep(me, name, words, seen, sheet.get().digest(), "signed", by + ", until " + next);
    }

    private static final String GOES =
            "This file is to be taken away. Keep it after all, then go on.";

    /// Whoever signs does not thereby wish it herself.
    private Done signRemoval(SignedIn me, Draft goes, String by, int seen) {
        var signed =
                Draft.goes(goes.name(), seen + 1, by, goes.base(), goes.author(), clock.instant());
        return keep(me, signed, seen, "signed", by + ", that it goes");
    }

    /// Whether somebody else has to sign: she wrote it, and is not the only owner.
    @Transactional(readOnly = true)
    public boolean mayNotSign(SignedIn me, String name) {
        if (staff.owners() < 2) return false;
        var author =
                drafts.find(me.tenant(), name)
                        .map(Draft::author)
                        .or(() -> drafts.lastAuthor(me.tenant(), name));
        return author.filter(me.member()::equals).isPresent();
    }

    /// Makes a draft of a file that comes from elsewhere, where it is not the clinic's already.
    boolean bring(SignedIn me, String name, byte[] bytes) {
        var live = folder().find(name);
        if (live.filter(known -> Arrays.equals(known, bytes)).isPresent()) return false;
        int seen = drafts.find(me.tenant(), name).map(Draft::revision).orElse(0);
        var draft = Draft.of(name, seen + 1, bytes, digest(live), me.member(), clock.instant());
        boolean kept = drafts.keep(me.tenant(), draft, seen);
        if (kept) note(me, "imported", name, Digest.of(bytes), "");
        return kept;
    }

    /// Throws a draft away; the clinic's file stays as it is.
    ///
    /// @param seen the revision that she threw away
    public Done drop(SignedIn me, String name, int seen) {
        var draft = drafts.find(me.tenant(), name);
        if (draft.isEmpty()) return new Done.Yes("");
        if (!drafts.drop(me.tenant(), name, seen)) return new Done.Outrun(draft.get());
        note(me, "dropped", name, draft.get().mark(), "");
        return new Done.Yes("");
    }

    /// What was done last, newest first.
    @Transactional(readOnly = true)
    public List<Drafts.Change> changes(SignedIn me) {
        return drafts.changes(me.tenant(), SHOWN);
    }
}
