package org.soleus.clinical.running.bytes;

/// Where bytes come from, in order and once: a file, an upload, a part of an archive.
@FunctionalInterface
public interface ByteSource {

    /// Reads some bytes.
    ///
    /// @param into where to
    /// @param from first place
    /// @param most at least 1
    /// @return how many, at least 1; or -1 at the end
    int read(byte[] into, int from, int most);

    /// Bytes that are all here.
    static ByteSource of(byte[] bytes) {
        int[] at = {0};
        return (into, from, most) -> {
            int n = Math.min(most, bytes.length - at[0]);
            if (n <= 0) return -1;
            System.arraycopy(bytes, at[0], into, from, n);
            at[0] += n;
            return n;
        };
    }
}
