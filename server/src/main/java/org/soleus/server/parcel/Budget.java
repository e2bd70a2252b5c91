package org.soleus.server.parcel;

import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of which so much may be read until it is allowed more: nobody fills the memory with one
/// row.
final class Budget extends FilterInputStream {

    private long left = Long.MAX_VALUE;

    Budget(InputStream from) {
        super(from);
    }

    /// From here on so many bytes, and no more.
    void allow(long bytes) {
        left = bytes;
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

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) throw new ParcelRefused(Why.TOO_MUCH, "one row is too large");
    }
}
