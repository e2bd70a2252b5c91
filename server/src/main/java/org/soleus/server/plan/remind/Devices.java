package org.soleus.server.plan.remind;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;

/// Devices that a member lets ring. Each call runs in the caller's scope and transaction.
public interface Devices {

    /// Hers, the oldest first.
    List<Device> list(MemberId member);

    /// A device.
    ///
    /// @param id a digest of its address
    /// @param address where its service of push is asked to ring it
    /// @param since when she added it
    record Device(String id, String address, Instant since) {}

    /// Adds a device; twice is the same as once.
    void add(MemberId member, String address, Instant at);

    /// Forgets a device by its address, whoever let it ring: it has another owner now.
    void release(String address);

    /// Forgets a device by its address.
    void drop(MemberId member, String address);

    /// Forgets a device.
    void remove(MemberId member, String id);
}
