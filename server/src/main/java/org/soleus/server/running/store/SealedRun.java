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
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static SealedRun read(byte[] bytes) {
        try (var in =
                new DataInputStream(
                        new BufferedInputStream(
                                new InflaterInputStream(new ByteArrayInputStream(bytes)),
                                1 << 14))) {
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
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IllegalStateException("a kept recording cannot be read", damaged);
        }
    }
}
