package org.soleus.clinical.running.fit;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;

/// One file of the protocol (several may follow each other): its header, its messages, its
/// checksum.
final class FitFile {

    private static final int SHORT_HEADER = 12;
    private static final int LONG_HEADER = 14;
    private static final int MOST_DAMAGES = 500;

    private final Window window;
    private final Reading reading;
    private final Activity activity;
    private final @Nullable Definition[] kinds = new @Nullable Definition[16];

    private long end;
    private boolean endUnknown;
    private int crc;
    private long crcDone;
    private long lastStart;
    private long lastTime = -1;
    private int undoKind = -1;
    private @Nullable Definition undo;
    private boolean lastOpenedRow;
    private int damages;

    FitFile(Window window, Reading reading) {
        this.window = window;
        this.reading = reading;
        window.require(LONG_HEADER);
        activity = new Activity(Math.min(told(window), window.available() * 4L));
    }

    /// How long the messages are, by the header.
    private static long told(Window window) {
        if (window.available() < SHORT_HEADER) return 0;
        return Base.four(window.bytes(), window.at() + 4, false) & 0xFFFF_FFFFL;
    }

    /// Whether a file of the protocol begins here, or one with its mark damaged.
    static boolean begins(Window window) {
        if (!window.require(SHORT_HEADER)) return false;
        byte[] b = window.bytes();
        int at = window.at();
        int size = b[at] & 0xFF;
        if (size < SHORT_HEADER) return false;
        if (isMarked(b, at)) return true;
        return (size == SHORT_HEADER || size == LONG_HEADER) && opensWithId(window, size);
    }

    private static boolean isMarked(byte[] b, int at) {
        return b[at + 8] == '.' && b[at + 9] == 'F' && b[at + 10] == 'I' && b[at + 11] == 'T';
    }

    /// A definition of the message that every file opens with.
    private static boolean opensWithId(Window window, int size) {
        if (!window.require(size + 6)) return false;
        byte[] b = window.bytes();
        int at = window.at() + size;
        return b[at] == 0x40
                && b[at + 1] == 0
                && b[at + 2] >> 1 == 0
                && b[at + 3] == 0
                && b[at + 4] == 0;
    }

    /// Reads to the end of this file, and hands what was found to the reading.
    Activity read() {
        header();
        messages();
        checksum();
        if (damages > 0) tellDamages();
        return activity;
    }

    private void header() {
        byte[] b = window.bytes();
        int at = window.at();
        int size = b[at] & 0xFF;
        long length = told(window);
        if (!isMarked(b, at)) {
            reading.lost("HEADER", Sentence.of("file.header"));
        }
        crcDone = window.position();
        endUnknown = length == 0;
        long begin = window.position() + size;
        end = endUnknown ? Long.MAX_VALUE : begin + length;
        if (!window.require(size)) end = begin;
        window.skip(Math.min(size, window.available()));
        lastStart = window.position();
    }

    private void messages() {
        while (window.position() < end) {
            if (!here(1)) {
                cutShort();
                return;
            }
            if (!message()) return;
        }
    }

    /// Reads one message.
    ///
    /// @return whether to go on
    private boolean message() {
        int header = window.bytes()[window.at()] & 0xFF;
        if ((header & 0xC0) == 0x40) return define(header);
        boolean squeezed = (header & 0x80) != 0;
        Definition shape = kinds[squeezed ? header >>> 5 & 3 : header & 0x0F];
        if (shape == null || window.position() + 1 + shape.length > end) return recover();
        if (!here(1 + shape.length)) return cutOrRecover();
        byte[] b = window.bytes();
        int at = window.at() + 1;
        long time = squeezed ? squeezedTime(header) : timeOf(shape, b, at);
        if (shape.global == Message.RECORD) {
            boolean odd = time >= 0 && lastTime >= 0 && !Resync.follows(time, lastTime);
            if (odd && !isTrueJump()) return recover();
            lastOpenedRow = activity.record(shape, b, at, time < 0 ? lastTime : time);
        } else {
            lastOpenedRow = false;
            activity.other(new Fields(shape, b, at), time);
        }
        if (time >= 0) lastTime = time;
        undoKind = -1;
        lastStart = window.position();
        window.skip(1 + shape.length);
        return true;
    }

    /// The lowest five bits of the time stand in the header; the rest is that of the last one.
    private long squeezedTime(int header) {
        if (lastTime < 0) return -1;
        return lastTime + ((header & 0x1F) - lastTime & 0x1F);
    }

    private static long timeOf(Definition shape, byte[] b, int at) {
        if (shape.timeAt < 0) return -1;
        long time = Base.four(b, at + shape.timeAt, shape.big) & 0xFFFF_FFFFL;
        return time == 0xFFFF_FFFFL ? -1 : time;
    }

    /// Whether the clock itself jumped: what follows goes on from the new time.
    private boolean isTrueJump() {
        window.require(4096);
        return new Resync(window, kinds, end).isGood(window.position(), -1);
    }

    private boolean define(int header) {
        boolean developer = (header & 0x20) != 0;
        here(1 + 5 + 255 * 3 + 1 + 255 * 3);
        byte[] b = window.bytes();
        int extent = Definition.extent(b, window.at() + 1, window.limit(), developer);
        if (extent < 0) return cutOrRecover();
        Definition shape = Definition.read(b, window.at() + 1, developer);
        if (shape == null || window.position() + 1 + extent > end) return recover();
        undoKind = header & 0x0F;
        undo = kinds[undoKind];
        kinds[undoKind] = shape;
        lastOpenedRow = false;
        lastStart = window.position();
        window.skip(1 + extent);
        return true;
    }

    /// A message that is longer than what is left: damage before it, or the end of what arrived.
    private boolean cutOrRecover() {
        Resync resync = new Resync(window, kinds, end);
        if (damages < MOST_DAMAGES && resync.find(searchStart(), lastTime) >= 0) return recover();
        cutShort();
        return false;
    }

    private long searchStart() {
        return Math.max(lastStart + 1, window.firstInReach());
    }

    /// Looks for the next whole message after damage.
    private boolean recover() {
        settle();
        if (++damages > MOST_DAMAGES) return giveUp();
        Resync resync = new Resync(window, kinds, end);
        if (undoKind >= 0) kinds[undoKind] = undo;
        long found = resync.find(searchStart(), lastTime);
        if (found < 0) return giveUp();
        if (found < window.position()) takeBack();
        lastOpenedRow = false;
        undoKind = -1;
        window.moveTo(found);
        lastStart = found;
        return true;
    }

    private void takeBack() {
        if (lastOpenedRow) activity.dropRow();
        else activity.takeBack();
    }

    private boolean giveUp() {
        long rest = endUnknown ? 0 : end - window.position();
        Sentence from =
                Sentence.of(rest > 0 ? "file.damaged-rest" : "file.damaged-from")
                        .with((double) window.position());
        reading.lost("DAMAGED", rest > 0 ? from.with((double) rest) : from);
        damages = 0;
        if (!endUnknown) skipTo(end);
        return false;
    }

    private void skipTo(long position) {
        while (window.position() < position && here(1)) {
            window.skip((int) Math.min(window.available(), position - window.position()));
        }
    }

    private void cutShort() {
        if (!endUnknown) {
            reading.lost("CUT_SHORT", Sentence.of("file.cut-short"));
        } else {
            reading.noted("NEVER_CLOSED", Sentence.of("file.never-closed"));
        }
        window.skip(window.available());
    }

    private void checksum() {
        settle();
        if (endUnknown || window.position() < end) return;
        if (!window.require(2)) {
            reading.lost("CUT_SHORT", Sentence.of("file.last-bytes"));
            window.skip(window.available());
            return;
        }
        int told = Base.two(window.bytes(), window.at(), false);
        window.skip(2);
        if (told != crc) {
            reading.lost("CHECKSUM", Sentence.of("file.checksum"));
        }
    }

    private void tellDamages() {
        reading.lost("DAMAGED", Sentence.of("file.damaged").with(damages));
    }

    /// Makes bytes available; those that leave the window are counted into the checksum first.
    private boolean here(int n) {
        if (window.available() >= n) return true;
        settle();
        return window.require(n);
    }

    private void settle() {
        long position = Math.min(window.position(), end);
        if (position <= crcDone) return;
        int to = window.at() - (int) (window.position() - position);
        crc = Crc16.update(crc, window.bytes(), to - (int) (position - crcDone), to);
        crcDone = position;
    }
}
