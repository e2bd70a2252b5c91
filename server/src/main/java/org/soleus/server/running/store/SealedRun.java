package org.soleus.server.running.store;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.TenantId;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A recording packed and sealed under its member's key: where she was is hers alone.
///
/// @param told the samples and what the file said of them
/// @param because what was lost or noted when it was read
record SealedRun(Run told, List<Because> because) {

    /// Unpacked: sixteen channels of eight bytes over a million rows. `R`.
    private static final long MOST_BYTES = 160L << 20;

    /// Laps, repairs and words beside the samples. `R`.
    private static final long MOST_ABOUT = 4L << 20;

    /// As bytes to be sealed.
    ///
    /// @param samples as [RunBytes] wrote them
    static byte[] pack(Run told, List<Because> because, byte[] samples) {
        var bytes = new ByteArrayOutputStream(samples.length / 2 + 256);
        var packer = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, packer))) {
            out.write(samples);
            About.of(told, because).write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            packer.end();
        }
        return bytes.toByteArray();
    }

    /// Empty when the member's key has been destroyed.
    static Optional<SealedRun> open(
            MemberKeys keys, TenantId tenant, MemberId member, Sealed sealed) {
        return keys.openBytes(tenant, member, sealed).map(SealedRun::read);
    }

    /// Opened, and still packed.
    ///
    /// @throws IllegalStateException when it cannot be read
    static SealedRun read(byte[] bytes) {
        try (var in = unpacking(bytes)) {
            return read(new DataInputStream(in));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IllegalStateException("a kept recording cannot be read", damaged);
        }
    }

    /// The digest of its samples, by which the same recording is known again.
    ///
    /// @throws IllegalArgumentException when it is no recording, or a larger one than any
    static String digest(byte[] packed) {
        var digest = PackedRun.sha256();
        try (var whole = new Limited(unpacking(packed), MOST_BYTES);
                var summed = new DigestInputStream(whole, digest)) {
            var in = new DataInputStream(summed);
            SamplesIn.read(in);
            summed.on(false);
            whole.allow(MOST_ABOUT);
            About.read(in);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalArgumentException("this is no recording", damaged);
        }
    }

    private static InputStream unpacking(byte[] bytes) {
        var unpacked = new InflaterInputStream(new ByteArrayInputStream(bytes));
        return new BufferedInputStream(unpacked, 1 << 14);
    }

    private static SealedRun read(DataInputStream in) throws IOException {
        var samples = SamplesIn.read(in);
        var about = About.read(in);
        var run =
                new Run(
                        samples.sport(),
                        samples.place(),
                        samples.start(),
                        samples.track(),
                        about.laps(),
                        about.stated(),
                        about.origin(),
                        Map.of(),
                        about.repairs());
        return new SealedRun(run, about.because());
    }

    /// So much and no more: what is packed may be a trap.
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) spend(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) spend(n);
            return n;
        }

        void allow(long more) {
            left = more;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("larger than any recording");
        }
    }
}
